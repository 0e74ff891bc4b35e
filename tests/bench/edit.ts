import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import type { ItemId } from '../../core/model/ids.ts'
import { inParallel } from '../../main/library/in-parallel.ts'
import { ask, benchFolder, makeIndex, openBench, settled, sizes } from './desk.ts'
import { documents, itemsADocument, makeLibrary } from './library.ts'
import { longestBlock, percentile, Report, timed } from './report.ts'

/**
 * An edit until it is on disk, beside an append with fdatasync and lowdb's write of the whole; and ten thousand items tagged in one
 * step, beside lowdb writing each document they are in, eight at a time, and syncing it. SIZES: node tests/bench/edit.ts 10000 100000
 */
const report = new Report()
for (const items of sizes(1_000, 10_000, 100_000)) {
  report.heading(`Edits in ${items.toLocaleString('en')} items`, items >= 100_000)
  const folder = benchFolder()
  const library = join(folder, 'library')
  await makeLibrary(library, items)
  await makeIndex(library)
  const service = await openBench(library)
  await settled()
  const all = [...documents(items)]

  const edits: number[] = []
  const { block } = await longestBlock(async () => {
    for (let n = 0; n < 100; n++) {
      const id = `doc${String(n % all.length).padStart(6, '0')}-3` as ItemId
      edits.push((await timed(() => ask(service, 'command.run', { command: { type: 'item.star', items: { ids: [id] }, starred: true } }))).ms)
      // A quick curator's pace: the files follow between two edits.
      await new Promise(resolve => setTimeout(resolve, 40))
    }
  })
  await settled()
  const whole = await timed(() => new JSONFile(join(folder, 'whole.json')).write(all))
  report.atMost('one edit, median', percentile(edits, 0.5), 2, await appendTime(join(folder, 'append')), 'append with fdatasync')
  report.atMost('one edit, median', percentile(edits, 0.5), 1 / 500, whole.ms, 'lowdb’s whole write')
  report.under('longest block of the main loop while editing', block, 50)

  const many = Math.min(10_000, items)
  const ids = all.flatMap(({ source }) => source.reading.items.map(item => item.id)).slice(0, many)
  const tagging = await longestBlock(() => ask(service, 'command.run', { command: { type: 'item.tag', items: { ids }, add: ['A new theme'], remove: [] } }))
  const touched = all.slice(0, Math.ceil(many / itemsADocument))
  const perDocument = await timed(() => inParallel(touched, 8, async document => {
    const path = join(folder, `${document.source.id}.json`)
    await new JSONFile(path).write(document)
    const file = await open(path, 'r+')
    await file.sync()
    await file.close()
  }))
  report.atMost(`${many.toLocaleString('en')} items tagged`, tagging.ms, 1 / 10, perDocument.ms, 'lowdb’s write of each document')
  report.under('longest block of the main loop while tagging', tagging.block, 50)
  const after = await longestBlock(async () => {
    const found = await timed(() => ask(service, 'items.window', { query: 'tag:"A new theme"', sort: 'newest', offset: 0, limit: 100 }))
    if (found.value.total !== many) throw new Error(`${found.value.total} of ${many} items carry the theme.`)
    report.note('until they are found by it', found.ms)
    await settled()
  })
  report.under('longest block of the main loop while the index and the files follow', after.block, 50)
  await service.close()
}
report.end()

/** Median of 200 appends of an edit's size, each synced. */
async function appendTime(path: string): Promise<number> {
  const file = await open(path, 'a')
  const times: number[] = []
  for (let n = 0; n < 200; n++) times.push((await timed(async () => { await file.appendFile(`${'x'.repeat(400)}\n`); await file.datasync() })).ms)
  await file.close()
  return percentile(times, 0.5)
}
