import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SourceId } from '../../../../core/model/ids.ts'
import { openDesk, type TestDesk } from '../open-desk.ts'

const folder = join(import.meta.dirname, '../../../fixtures/taught')
const mail = (number: number) => readFileSync(join(folder, `sluice-weekly-${number}.eml`), 'utf8')
const detail = async (desk: TestDesk, id?: SourceId) =>
  (await desk.ask('sources.get', { id: id ?? (await desk.ask('sources.list', {})).sources[0]!.id })).source
const lineOf = ({ reading }: { reading: { text: string } }, start: string) =>
  reading.text.split('\n').findIndex(line => line.startsWith(start)) + 1

it('an HTML mail is corrected line by line, keeps its links and what was done with its items, and is undone', async () => {
  const desk = await openDesk()
  await desk.importText('sluice-weekly-3.eml', mail(3))
  const before = await detail(desk)
  expect(before.format).toBe('eml')
  const bells = before.reading.items.find(item => item.headline?.startsWith('Bells'))!
  await desk.run({ type: 'item.tag', items: { ids: [bells.id] }, add: ['Bells'], remove: [] })
  const line = lineOf(before, 'From the bakery')
  await desk.run({ type: 'reading.mark', source: before.id, first: line, last: line, as: 'title' })
  const now = await detail(desk)
  expect(now.reading.sections.map(section => section.title)).toContain('From the bakery')
  expect(now.reading.items.map(item => item.links)).toContainEqual([
    { label: 'Read more', url: 'https://sluice.example/orrin' },
  ])
  expect(await desk.headlines('tag:Bells')).toEqual([bells.headline])
  await desk.ask('history.undo', {})
  expect((await detail(desk)).reading).toEqual(before.reading)
})

it('an issue that is imported after another was corrected is read as that was in the end, and remembers by which', async () => {
  const desk = await openDesk()
  const post = (number: number) => readFileSync(join(folder, `quarry-post-${number}.txt`), 'utf8')
  const titles = async (name: string) =>
    (
      await detail(desk, (await desk.ask('sources.list', {})).sources.find(source => source.name === name)!.id)
    ).reading.sections.map(section => section.title)
  await desk.importText('quarry-post-7.txt', post(7))
  await desk.importText('quarry-post-8.txt', post(8))
  const seven = (await desk.ask('sources.list', {})).sources.find(source => source.name === 'quarry-post-7.txt')!
  const first = await detail(desk, seven.id)
  for (const { id, outlet } of (await desk.ask('sources.list', {})).sources) {
    if (outlet !== 'Quarry Post') await desk.run({ type: 'source.edit', source: id, outlet: 'Quarry Post' })
  }
  const line = lineOf(first, 'What the carrier')
  await desk.run({ type: 'reading.mark', source: seven.id, first: line, last: line, as: 'title' })
  expect(await titles('quarry-post-8.txt')).toEqual([])
  await desk.importText('quarry-post-9.txt', post(9))
  const nine = (await desk.ask('sources.list', {})).sources.find(source => source.name === 'quarry-post-9.txt')!
  expect(await titles('quarry-post-9.txt')).toEqual(['What the carrier brought down from the ridge.'])
  expect((await detail(desk, nine.id)).readBy).toEqual([seven.id])
})

it('so is the next HTML mail', async () => {
  const desk = await openDesk()
  await desk.importText('sluice-weekly-3.eml', mail(3))
  const first = await detail(desk)
  const line = lineOf(first, 'From the bakery')
  await desk.run({ type: 'reading.mark', source: first.id, first: line, last: line, as: 'title' })
  await desk.importText('sluice-weekly-4.eml', mail(4))
  const second = (await desk.ask('sources.list', {})).sources.find(source => source.id !== first.id)!
  expect((await detail(desk, second.id)).reading.sections.map(section => section.title)).toContain('From the bakery')
  expect((await desk.ask('profile.get', { outlet: 'Sluice Weekly' })).rules.sections).toEqual([])
})

it('what one HTML mail taught holds for those before and after it, is told first, counted as it goes, and can be cancelled', async () => {
  const desk = await openDesk()
  await desk.importText('sluice-weekly-3.eml', mail(3))
  await desk.importText('sluice-weekly-4.eml', mail(4))
  const sources = (await desk.ask('sources.list', {})).sources
  expect(new Set(sources.map(source => source.outlet))).toEqual(new Set(['Sluice Weekly']))
  const first = await detail(desk, sources.find(source => source.name.includes('3'))!.id)
  const second = sources.find(source => source.id !== first.id)!.id
  const line = lineOf(first, 'From the bakery')
  const change = { type: 'reading.mark', source: first.id, first: line, last: line, as: 'title' } as const
  expect(await desk.ask('reading.preview', { change, job: 'look' })).toMatchObject({
    outlet: 'Sluice Weekly',
    documents: 2,
  })
  expect(desk.events.filter(event => event.type === 'job' && event.job === 'look').at(-1)).toMatchObject({
    done: 2,
    total: 2,
  })
  const untouched = await detail(desk, second)

  const cancelled = desk.refusal('command.run', { command: { type: 'reading.teach', change }, job: 'teach' })
  await desk.ask('job.cancel', { job: 'teach' })
  expect(await cancelled).toBe('Reading again was cancelled; nothing was changed.')
  expect((await desk.ask('profile.get', { outlet: 'Sluice Weekly' })).rules.sections).toEqual([])

  await desk.run({ type: 'reading.teach', change })
  expect((await detail(desk, second)).reading.sections.map(section => section.title)).toContain('From the bakery')
  await desk.ask('history.undo', {})
  expect(await detail(desk, second)).toEqual(untouched)
  expect((await desk.ask('profile.get', { outlet: 'Sluice Weekly' })).rules.sections).toEqual([])
})

it('a document read again keeps its corrections, tags, notes and entries', async () => {
  const desk = await openDesk()
  await desk.importText('sluice-weekly-3.eml', mail(3))
  const source = await detail(desk)
  const line = lineOf(source, 'From the bakery')
  await desk.run({ type: 'reading.mark', source: source.id, first: line, last: line, as: 'title' })
  const loaves = (await detail(desk)).reading.items.find(item => item.headline?.startsWith('Loaves'))!
  await desk.run({ type: 'item.tag', items: { ids: [loaves.id] }, add: ['Bread'], remove: [] })
  await desk.run({ type: 'note.add', item: loaves.id, text: 'Ask the baker' })
  const issue = (await desk.run({ type: 'issue.create', title: 'Next' })).created[0] as never
  await desk.run({ type: 'entry.add', issue, items: { ids: [loaves.id] } })
  const before = await detail(desk)
  expect(await desk.run({ type: 'reading.again', sources: [source.id] })).toMatchObject({
    label: 'Read ‘Sluice Weekly, March in the valley’ again',
  })
  expect(await detail(desk)).toEqual(before)
  const item = await desk.ask('items.get', { id: loaves.id })
  expect(item.curation.notes.map(note => note.text)).toEqual(['Ask the baker'])
  expect(item.row.usedIn.map(one => one.title)).toEqual(['Next'])
})

it('a command on a reading waits for nothing but its own document: others are carried out meanwhile', async () => {
  const desk = await openDesk()
  await desk.importText('sluice-weekly-3.eml', mail(3))
  const source = await detail(desk)
  const corrected = desk.run({
    type: 'reading.mark',
    source: source.id,
    first: lineOf(source, 'From the bakery'),
    last: lineOf(source, 'From the bakery'),
    as: 'title',
  })
  await desk.run({ type: 'source.edit', source: source.id, title: 'Third' })
  await corrected
  expect(await detail(desk)).toMatchObject({ title: 'Third', corrections: [{ what: 'title' }] })
})

it('an issue that Galley itself wrote isn’t corrected line by line, and says so', async () => {
  const desk = await openDesk()
  const own = readFileSync(join(import.meta.dirname, '../../../fixtures/taught/quarry-post-7.txt'), 'utf8')
  await desk.importText('quarry-post-7.txt', own)
  const source = await detail(desk)
  const made = await desk.run({ type: 'item.create', headline: 'By hand', text: 'Written here.', url: '' })
  expect(made.created).toHaveLength(1)
  const hand = (await desk.ask('sources.list', {})).sources.find(one => one.format === 'hand')!
  expect(await desk.refusal('command.run', { command: { type: 'reading.split', source: hand.id, line: 1 } })).toContain(
    'was made by hand',
  )
  expect(await desk.refusal('command.run', { command: { type: 'reading.split', source: source.id, line: 2 } })).toBe(
    'There is nothing on this line.',
  )
})
