import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { ok } from '../../../../core/model/result.ts'
import type { LibrariesPort } from '../../../../main/service/ports/libraries.ts'
import { harbour, openDesk, quay, type TestDesk } from '../open-desk.ts'

let place: string
let folder: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'galley-watched-'))
  folder = join(place, 'letters')
  await mkdir(folder)
})
const kept = async () => {
  onTestFinished(() => rm(place, { recursive: true, force: true }))
  return { deskFile: join(place, 'desk.json'), libraries: choosing(() => folder) }
}
/** Stands for the folder that was chosen. */
const choosing = (folder: () => string) => ({ pathOf: () => ok(folder()) }) as unknown as LibrariesPort
const token = 'a-folder-that-was-chosen'
/** Saves a file as of a while ago, so that it stands still. */
async function save(name: string, text: string | Uint8Array, ago = 60): Promise<void> {
  await writeFile(join(folder, name), text)
  const time = Date.now() / 1000 - ago
  await utimes(join(folder, name), time, time)
}
const names = async (desk: TestDesk) => (await desk.ask('sources.list', {})).sources.map(source => source.name).sort()
const told = (desk: TestDesk) => desk.events.flatMap(event => (event.type === 'notice' ? [event.message] : []))

it('what is saved into a watched folder is imported, a step of its own, and told; what was there stays out', async () => {
  const desk = await openDesk(await kept())
  await save('old.txt', quay)
  expect(await desk.ask('watch.choose', { folder: token })).toEqual({ folder, problem: null, left: 1 })
  await save('harbour-letter-3.txt', harbour)
  await expect.poll(() => names(desk), { timeout: 10_000 }).toEqual(['harbour-letter-3.txt'])
  await expect.poll(() => told(desk)).toEqual(['From the watched folder: ‘harbour-letter-3.txt’, 3 items.'])
  expect((await desk.ask('history.undo', {})).label).toBe('Import ‘harbour-letter-3.txt’')
})

it('what was saved while Galley was closed is imported on opening, and what was undone doesn’t come back', async () => {
  const options = await kept()
  const desk = await openDesk(options)
  await desk.ask('watch.choose', { folder: token })
  await save('harbour-letter-3.txt', harbour)
  await expect.poll(() => names(desk), { timeout: 10_000 }).toHaveLength(1)
  await desk.ask('history.undo', {})
  await desk.service.close()
  await save('quay-weekly-12.txt', quay)
  const again = await openDesk({ ...options, library: desk.folder })
  await expect.poll(() => names(again), { timeout: 10_000 }).toEqual(['quay-weekly-12.txt'])
})

it('a file still being written, hidden or half downloaded is left until it stands still', async () => {
  const desk = await openDesk(await kept())
  await desk.ask('watch.choose', { folder: token })
  await save('quay.txt.part', quay)
  await save('.hidden.txt', quay)
  await save('growing.txt', harbour, 0)
  await save('harbour-letter-3.txt', `${harbour}\n`)
  await expect.poll(() => names(desk), { timeout: 10_000 }).toEqual(['growing.txt', 'harbour-letter-3.txt'])
})

it('what can’t be read is told once; what the library has is passed over in silence', async () => {
  const desk = await openDesk(await kept())
  await desk.importText('quay-weekly-12.txt', quay)
  await desk.ask('watch.choose', { folder: token })
  await save('again.txt', quay)
  await save('photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))
  await expect.poll(() => told(desk), { timeout: 10_000 }).toHaveLength(1)
  expect(told(desk)[0]).toMatch(/^From the watched folder: ‘photo\.png’ is /)
  // Nobody waits beside it, so that it has to stay.
  expect(desk.events.find(event => event.type === 'notice')).toMatchObject({ stays: true })
  expect(await names(desk)).toEqual(['quay-weekly-12.txt'])
})

it('stopping stops it, and the library’s own folder is refused', async () => {
  const options = await kept()
  const desk = await openDesk(options)
  await desk.ask('watch.choose', { folder: token })
  expect(await desk.ask('watch.stop', {})).toMatchObject({ folder: null })
  const own = await openDesk({ ...options, libraries: choosing(() => own.folder) })
  expect(await own.refusal('watch.choose', { folder: token })).toBe(
    'That folder holds the library itself, or is in it; choose another to watch.',
  )
})
