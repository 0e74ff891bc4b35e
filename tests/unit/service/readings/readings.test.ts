import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDesk } from '../open-desk.ts'

const issue = (number: number) =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/taught/quarry-post-${number}.txt`), 'utf8')
const line = (start: string) =>
  issue(7)
    .split('\n')
    .findIndex(one => one.startsWith(start)) + 1

it('what one document taught holds for the next import of its publisher, and is kept as a record', async () => {
  const desk = await openDesk()
  await desk.importText('quarry-post-7.txt', issue(7))
  const [source] = (await desk.ask('sources.list', {})).sources
  const at = line('What the carrier')
  const change = { type: 'reading.mark', source: source!.id, first: at, last: at, as: 'title' } as const
  expect(await desk.ask('reading.preview', { change })).toMatchObject({ outlet: 'Quarry Post', documents: 1 })
  await desk.ask('command.run', { command: { type: 'reading.teach', change } })
  await desk.importText('quarry-post-8.txt', issue(8))
  const next = (await desk.ask('sources.list', {})).sources.find(one => one.id !== source!.id)!
  const { reading } = (await desk.ask('sources.get', { id: next.id })).source
  expect(reading.sections.map(section => section.title)).toContain('What the carrier brought down from the ridge.')
  expect((await desk.ask('profile.get', { outlet: 'Quarry Post' })).rules.sections).toEqual([
    'What the carrier brought down from the ridge.',
  ])
  expect((await desk.ask('profile.get', { outlet: 'Nobody' })).rules.sections).toEqual([])
})
