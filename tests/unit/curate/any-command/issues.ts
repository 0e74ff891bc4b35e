import type { Makers } from './draw.ts'

/** What is done with issues, their sections and entries, and digests. */
export const issueCommands: Makers<'issue' | 'digest' | 'section' | 'entry'> = {
  'issue.create': draw => ({ title: draw.word(), digest: draw.pick([undefined, draw.word()]) }),
  'issue.edit': draw => ({
    issue: draw.issue(),
    fields: {
      title: draw.word(),
      intro: draw.word(),
      state: draw.pick(['draft', 'ready', 'published', undefined]),
      export: { textWidth: draw.pick([40, 100]) },
    },
  }),
  'issue.remove': draw => ({ issue: draw.issue() }),
  'issue.publish': draw => ({
    issue: draw.issue(),
    today: '2031-03-14',
    frozen: { masthead: '', language: 'en', entries: {}, sent: [] },
  }),
  'issue.correct': draw => ({ issue: draw.issue(), words: draw.word() }),
  'issue.leave': draw => ({ issue: draw.issue(), finding: draw.word(), left: draw.pick([true, false]) }),
  'digest.edit': draw => ({
    digest: draw.one('digest'),
    fields: { name: draw.word(), houseStyle: draw.pick([undefined, { headlineLength: 40 }]) },
  }),
  'section.add': draw => ({ issue: draw.issue(), title: draw.word(), at: draw.pick([undefined, draw.n()]) }),
  'section.edit': draw => {
    const id = draw.issue()
    return { issue: id, section: draw.section(id), title: draw.word(), printed: draw.pick([true, false]) }
  },
  'section.move': draw => {
    const id = draw.issue()
    return { issue: id, section: draw.section(id), to: draw.n() }
  },
  'section.remove': draw => {
    const id = draw.issue()
    return { issue: id, section: draw.section(id) }
  },
  'entry.add': draw => ({
    issue: draw.issue(),
    items: draw.items(),
    section: draw.pick([undefined, { title: draw.word() }]),
    together: draw.pick([true, false]),
  }),
  'entry.write': draw => {
    const id = draw.issue()
    return { issue: id, section: draw.section(id), headline: draw.word(), blurb: draw.word() }
  },
  'entry.edit': draw => {
    const id = draw.issue()
    return {
      issue: id,
      entry: draw.entry(id),
      fields: { headline: draw.pick([null, draw.word()]), also: [{ label: draw.word(), url: null }] },
    }
  },
  'entry.move': draw => {
    const id = draw.issue()
    return { issue: id, entries: [draw.entry(id), draw.entry(id)], section: draw.section(id), to: draw.n() }
  },
  'entry.forget': draw => {
    const id = draw.issue()
    return { issue: id, entry: draw.entry(id) }
  },
  'entry.remove': draw => {
    const id = draw.issue()
    return { issue: id, entries: [draw.entry(id)] }
  },
}
