import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '../../core/parse/index.ts'
import { ask, benchFolder, openBench, sizes } from './desk.ts'
import { randomNumbers, story } from './fiction.ts'
import { itemsADocument } from './library.ts'
import { longestBlock, Report, timed } from './report.ts'

/**
 * So many MB of plain-text letters imported in one step, durable and listed, then searchable; beside the same parser,
 * lines of JSON and one fsync. SIZES are MB: node tests/bench/import.ts 100
 */
const report = new Report()
for (const megabytes of sizes(100)) {
  report.heading(`Importing ${megabytes} MB`)
  const folder = benchFolder()
  const letters = [...lettersOf(megabytes * 1_000_000)]
  const peer = await timed(async () => {
    const file = await open(join(folder, 'peer.ndjson'), 'a')
    for (const letter of letters) {
      await file.appendFile(`${JSON.stringify(parse(new TextDecoder().decode(letter.bytes)))}\n`)
    }
    await file.sync()
    await file.close()
  })
  // The first import loads what imports need: from source that is mostly the compiler's time, as with commands
  // (edit.ts). It goes into another library.
  const before = await openBench(join(folder, 'before'))
  await ask(before, 'import.run', {
    job: 'first',
    files: [
      before.accept('first.txt', new TextEncoder().encode('Ferry late\n\nIt left at ten. Nobody minded.\n')).token,
    ],
  })
  await before.close()
  const service = await openBench(join(folder, 'library'))
  const files = letters.map(({ name, bytes }) => service.accept(name, bytes).token)
  const done = await longestBlock(async () => {
    const report = await ask(service, 'import.run', { job: 'bench', files })
    if (report.sources.length !== letters.length) {
      throw new Error(`${report.sources.length} of ${letters.length} documents came in.`)
    }
    return ask(service, 'sources.list', {})
  })
  const searchable = await timed(async () => {
    for (;;) {
      const { total } = await ask(service, 'items.window', { query: 'is:new', sort: 'newest', offset: 0, limit: 100 })
      if (total > 0) return total
    }
  })
  report.note('documents', letters.length, '')
  report.atMost('durable and listed', done.ms, 1.5, peer.ms, 'parse, NDJSON, fsync')
  report.atMost('searchable', done.ms + searchable.ms, 4, peer.ms, 'parse, NDJSON, fsync')
  report.under('longest block of the main loop', done.block, 50)
  const undo = await longestBlock(() => ask(service, 'history.undo', {}))
  report.note('taken back, in one step', undo.ms)
  report.under('longest block of the main loop meanwhile', undo.block, 50)
  await service.close()
}
report.end()

function* lettersOf(bytes: number): Iterable<{ name: string; bytes: Uint8Array }> {
  const random = randomNumbers(bytes)
  for (let n = 0, made = 0; made < bytes; n++) {
    let text = `Letter ${n}\n\n`
    for (let index = 0; index < itemsADocument; index++) {
      const { section, headline, byline, body, url } = story(random, Math.floor(index / 6))
      if (index % 6 === 0) text += `${section.toUpperCase()}\n\n`
      text += `${headline}\n\nBy ${byline}\n${body}\n${url}\n\n`
    }
    const encoded = new TextEncoder().encode(text)
    made += encoded.length
    yield { name: `letter-${n}.txt`, bytes: encoded }
  }
}
