import { read } from '../../unit/formats/make-document.ts'
import { everyMarked, type Marking } from './all.ts'
import { countsOf, fieldsOf, share, type Counts } from './figures.ts'

/**
 * Prints figures of the marked-up development set: `node tests/digests/marked/measure.ts [faults [MANNER [DIGEST]]]`.
 */
const [what, manner, digest] = process.argv.slice(2)
const groups = new Map<string, { one: Marking; counts: Counts }[]>()
for (const one of everyMarked()) {
  if ((manner && one.manner !== manner) || (digest && one.digest !== digest)) continue
  const { parsed } = await read(one.name, one.content)
  const counts = countsOf(one.gold, parsed)
  const name = what === 'digests' ? one.digest : `${one.family} ${one.manner}`
  groups.set(name, [...(groups.get(name) ?? []), { one, counts }])
  if (what === 'faults' && counts.faults.length > 0) {
    console.log(`--- ${one.manner} ${one.digest}\n${counts.faults.map(fault => `    ${fault}`).join('\n')}`)
  }
  if (digest) {
    console.log(
      parsed.items
        .map(
          item =>
            `[${item.section ?? ''}] ${item.check.join(', ')}\n${fieldsOf(item)
              .map(field => `    ${field.slice(0, 110)}`)
              .join('\n')}`,
        )
        .join('\n'),
    )
    console.log(parsed.unclaimed.map(({ what, start, end }) => `${what}: ${parsed.text.slice(start, end)}`).join('\n'))
  }
}

console.log(`${'manner'.padEnd(26)}   n  items section fields   urls | wrong flagged of-wrong | unclaimed`)
const percent = (n: number, all: number) => (all === 0 ? '-' : `${((100 * n) / all).toFixed(0)}%`).padStart(7)
function row(name: string, counts: readonly Counts[]): void {
  const all = counts.flatMap(one => one.read)
  const wrong = counts.flatMap(one => [...one.wrong])
  const flagged = (items: typeof all) => items.filter(item => item.check.length > 0).length
  const figures = [
    share(counts.map(one => one.items)),
    share(counts.map(one => one.section)),
    share(counts.map(one => one.fields)),
    share(counts.map(one => one.urls)),
  ]
    .map(figure => figure.toFixed(3).padStart(6))
    .join(' ')
  console.log(
    `${name.padEnd(26)} ${String(counts.length).padStart(3)} ${figures} |${percent(wrong.length, all.length)}${percent(flagged(all), all.length)} ${percent(flagged(wrong), wrong.length)} | ${(counts.reduce((sum, one) => sum + one.unclaimed, 0) / counts.length).toFixed(3)}`,
  )
}
for (const [name, rows] of groups) {
  row(
    name,
    rows.map(({ counts }) => counts),
  )
}
for (const family of ['mail', 'page', 'markdown', 'packed', 'held']) {
  const rows = [...groups]
    .filter(([name]) => name.startsWith(`${family} `))
    .flatMap(([, all]) => all.map(({ counts }) => counts))
  if (rows.length > 0) row(`= ${family}`, rows)
}
row(
  '= all',
  [...groups.values()].flat().map(({ counts }) => counts),
)
