import { join } from 'node:path'
import { fold } from '../../core/search/fold.ts'
import { ask, benchFolder, makeIndex, openBench, settled, sizes } from './desk.ts'
import { randomNumbers, word } from './fiction.ts'
import { documents, makeLibrary } from './library.ts'
import { longestBlock, percentile, Report, timed } from './report.ts'

/**
 * From a keystroke to its results: words typed letter by letter, through the service as the window asks, beside a scan
 * of all text joined into one string. SIZES: node tests/bench/search.ts 1000 10000 100000
 */
const report = new Report()
for (const items of sizes(1_000, 10_000, 100_000)) {
  report.heading(`Search in ${items.toLocaleString('en')} items`, items >= 100_000)
  const library = join(benchFolder(), 'library')
  await makeLibrary(library, items)
  report.note('index made anew', await makeIndex(library))
  const service = await openBench(library)
  await settled()

  const queries = typed()
  const ours: number[] = []
  const { block } = await longestBlock(async () => {
    for (const query of queries) {
      ours.push((await timed(() => ask(service, 'items.window', { query, sort: 'newest', offset: 0, limit: 100 }))).ms)
    }
  })
  const scan = joinedScan(items)
  const peers: number[] = []
  for (const query of queries) peers.push((await timed(() => scan(query))).ms)
  report.note('keystroke, median', percentile(ours, 0.5))
  report.atMost('keystroke, p99', percentile(ours, 0.99), 1 / 25, percentile(peers, 0.99), 'joined-string scan')
  report.under('longest block of the main loop', block, 50)
  const deep = await timed(() =>
    ask(service, 'items.window', { query: '', sort: 'newest', offset: Math.floor(items * 0.9), limit: 100 }),
  )
  report.note('window at nine tenths of the whole list', deep.ms)
  report.note('the sidebar’s counts', (await timed(() => ask(service, 'frame.get', {}))).ms)
  await service.close()
}
report.end()

/** Fifty words and thirty pairs, each as it grows under the fingers. */
function typed(): string[] {
  const random = randomNumbers(11)
  const texts = [
    ...Array.from({ length: 50 }, () => word(random)),
    ...Array.from({ length: 30 }, () => `${word(random)} ${word(random)}`),
  ]
  return texts
    .flatMap(text => Array.from(text, (_, index) => text.slice(0, index + 1)))
    .filter(text => !text.endsWith(' '))
}

/** All text in one string, and where each item's begins: answers with the items a text stands in. */
function joinedScan(items: number): (query: string) => number {
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const { source } of documents(items)) {
    for (const item of source.reading.items) {
      const text = fold([item.headline, ...item.byline, ...item.body.map(block => block.text)].join('\n'))
      starts.push(length)
      parts.push(text)
      length += text.length + 1
    }
  }
  const joined = parts.join('\n')
  return query => {
    const wanted = fold(query)
    let found = 0
    for (let at = joined.indexOf(wanted), item = 0; at >= 0;) {
      while (item + 1 < starts.length && starts[item + 1]! <= at) item++
      found++
      if (++item >= starts.length) break
      at = joined.indexOf(wanted, starts[item])
      item--
    }
    return found
  }
}
