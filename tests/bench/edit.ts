import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import type { ItemId } from '../../core/model/ids.ts'
import { inParallel } from '../../main/library/files/in-parallel.ts'
import { ask, benchFolder, makeIndex, openBench, settled, sizes } from './desk.ts'
import { documents, itemsADocument, makeLibrary } from './library.ts'
import { longestBlock, percentile, Report, timed } from './report.ts'

/**
 * An edit until it is on disk, beside an append with fdatasync and lowdb's write of the whole; and ten thousand items
 * tagged in one step, beside lowdb writing each document they are in, eight at a time, and syncing it. SIZES: node
 * tests/bench/edit.ts 10000 100000
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

  // The first command loads what commands need: from source that is mostly the compiler's time; built, it holds the
  // main loop for 11 to 21 ms.
  await ask(service, 'command.run', {
    command: { type: 'item.star', items: { ids: ['doc000000-0' as ItemId] }, starred: true },
  })
  await settled()

  const edits: number[] = []
  const unseen: number[] = []
  const appends: number[] = []
  const beside = await open(join(folder, 'append'), 'a')
  const { block } = await longestBlock(async () => {
    for (let n = 0; n < 200; n++) {
      const id = `doc${String(n % all.length).padStart(6, '0')}-3` as ItemId
      // A curator edits what is on the screen; every other item is one that nobody looked at.
      if (n % 2 === 0) await ask(service, 'items.get', { id })
      const edit = await timed(() =>
        ask(service, 'command.run', {
          command: { type: 'item.star', items: { ids: [id] }, starred: Math.floor(n / all.length) % 2 === 0 },
        }),
      )
      ;(n % 2 === 0 ? edits : unseen).push(edit.ms)
      // A quick curator's pace: the files follow between two edits.
      await new Promise(resolve => setTimeout(resolve, 40))
      appends.push(
        (
          await timed(async () => {
            await beside.appendFile(`${'x'.repeat(400)}\n`)
            await beside.datasync()
          })
        ).ms,
      )
    }
  })
  await beside.close()
  await settled()
  const whole = await timed(() => new JSONFile(join(folder, 'whole.json')).write(all))
  report.atMost('one edit, median', percentile(edits, 0.5), 2, percentile(appends, 0.5), 'append with fdatasync')
  report.atMost('one edit, median', percentile(edits, 0.5), 1 / 500, whole.ms, 'lowdb’s whole write')
  report.note('of an item whose document has to be read first', percentile(unseen, 0.5))
  report.under('longest block of the main loop while editing', block, 50)

  const many = Math.min(10_000, items)
  const ids = all.flatMap(({ source }) => source.reading.items.map(item => item.id)).slice(0, many)
  const tagging = await longestBlock(() =>
    ask(service, 'command.run', { command: { type: 'item.tag', items: { ids }, add: ['A new theme'], remove: [] } }),
  )
  const touched = all.slice(0, Math.ceil(many / itemsADocument))
  const perDocument = await timed(() =>
    inParallel(touched, 8, async document => {
      const path = join(folder, `${document.source.id}.json`)
      await new JSONFile(path).write(document)
      const file = await open(path, 'r+')
      await file.sync()
      await file.close()
    }),
  )
  report.atMost(
    `${many.toLocaleString('en')} items tagged`,
    tagging.ms,
    1 / 10,
    perDocument.ms,
    'lowdb’s write of each document',
  )
  report.under('longest block of the main loop while tagging', tagging.block, 50)
  const after = await longestBlock(async () => {
    const found = await timed(() =>
      ask(service, 'items.window', { query: 'tag:"A new theme"', sort: 'newest', offset: 0, limit: 100 }),
    )
    if (found.value.total !== many) throw new Error(`${found.value.total} of ${many} items carry the theme.`)
    report.note('until they are found by it', found.ms)
    await settled()
  })
  report.under('longest block of the main loop while the index and the files follow', after.block, 50)
  await service.close()
}
report.end()
