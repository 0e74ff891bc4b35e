import { parse } from '../../core/parse/index.ts'
import { everyDigest } from './all.ts'
import { fieldsOf, figuresOf, type Figures } from './figures.ts'

/**
 * Prints figures of the development set: `node tests/digests/measure.ts` by manner, `… digest` by language, `… MANNER
 * DIGEST` one digest as it was written and read.
 */
const [first, second] = process.argv.slice(2)
const all = everyDigest()

if (first && second) {
  for (const { manner, digest, text, gold } of all) {
    if (manner !== first || digest !== second) continue
    const read = parse(text)
    console.log(text)
    const show = (items: readonly { section: string | null; lines?: readonly number[]; check?: readonly string[] }[]) =>
      items.map(
        item =>
          `[${item.section ?? ''}] ${item.lines?.join('-') ?? ''} ${item.check?.join(', ') ?? ''}\n${fieldsOf(
            item as never,
          )
            .map(field => `    ${field.slice(0, 90)}`)
            .join('\n')}`,
      )
    const want = show(gold.items)
    const got = show(read.items)
    console.log('--- READ')
    console.log(got.join('\n'))
    console.log('--- UNCLAIMED')
    console.log(read.unclaimed.map(({ what, start, end }) => `${what}: ${read.text.slice(start, end)}`).join('\n'))
    console.log('--- GOLD')
    console.log(want.join('\n'))
  }
} else {
  const key = first === 'digest' ? 'digest' : 'manner'
  const groups = new Map<string, typeof all>()
  for (const one of all) groups.set(one[key], [...(groups.get(one[key]) ?? []), one])
  const rows: Figures[] = []
  console.log(`${key.padEnd(24)}   n  items section fields  whole | flagged  of the wrong  of the misread | unclaimed`)
  const row = (name: string, figures: readonly Figures[]) => {
    const mean = (of: (one: Figures) => number) =>
      (figures.reduce((sum, one) => sum + of(one), 0) / figures.length).toFixed(3)
    const sum = (of: (one: Figures) => number) => figures.reduce((n, one) => n + of(one), 0)
    const count = sum(one => one.count)
    const wrong = sum(one => one.wrong.length)
    const share = (n: number, all: number) => (all === 0 ? '-' : `${((100 * n) / all).toFixed(0)}%`).padStart(6)
    const misread = figures.flatMap(one => one.misread)
    console.log(
      `${name.padEnd(24)} ${String(figures.length).padStart(3)}  ${mean(one => one.items)}  ${mean(one => one.section)}  ${mean(one => one.fields)}  ${mean(one => one.whole)} | ${share(
        sum(one => one.flagged),
        count,
      )} ${share(
        sum(one => one.wrongFlagged),
        wrong,
      )} of ${share(wrong, count)}  ${share(misread.filter(({ check }) => check.length > 0).length, misread.length)} of ${share(misread.length, count)} | ${mean(one => one.unclaimed)}`,
    )
  }
  for (const [name, ones] of groups) {
    const figures = ones.map(({ gold, text }) => figuresOf(gold, parse(text)))
    rows.push(...figures)
    row(name, figures)
  }
  row('all', rows)
}
