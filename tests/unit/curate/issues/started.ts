import { bench } from '../bench.ts'

export const ids = (...all: string[]) => ({ ids: all as never[] })

/** A desk with an issue, and what tests ask of it. */
export function started() {
  const all = bench()
  const issue = all.run({ type: 'issue.create', title: 'Week 11' }).created[0]! as never
  const section = (title: string) => all.run({ type: 'section.add', issue, title }).created[0]! as never
  const shape = () =>
    all.issue(issue).sections.map(one => [one.title, one.entries.map(entry => entry.itemIds.join('+'))])
  const entries = () => all.issue(issue).sections.flatMap(one => one.entries)
  return { ...all, id: issue, section, shape, entries }
}

/** An issue of nothing, as printed. */
export const frozen = { masthead: '', language: 'en', entries: {}, sent: [] }
