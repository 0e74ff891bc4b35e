import { expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../open-desk.ts'

const words = 'Паром снова ходит'
const letter = `ПРИСТАНЬ\n\n${words}\n\nПаром ходит по вторникам, говорит капитан порта. Жители встретили его с флагами.\n\nЧайки улетели\n\nСто чаек насчитали на крыше рынка. Утром их уже не было.\n`
/** KOI8-R, made by turning its decoder round. */
const koi8 = (text: string): Uint8Array => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('koi8-r').decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, char => table.get(char) ?? 63)
}
const read = async (desk: TestDesk) =>
  (await desk.ask('sources.get', { id: (await desk.ask('sources.list', {})).sources[0]!.id })).source
async function misread(desk: TestDesk) {
  await desk.ask('import.run', {
    job: 'a',
    files: [desk.service.accept('pristan.txt', koi8(letter)).token],
    encoding: 'windows-1251',
  })
  return read(desk)
}

it('shows how the first lines would read in each encoding', async () => {
  const desk = await openDesk()
  const { id, encoding, encodingSaid } = await misread(desk)
  expect([encoding, encodingSaid]).toEqual(['windows-1251', true])
  const { samples } = await desk.ask('sources.encodings', { id })
  const of = (name: string) => samples.find(sample => sample.encoding === name)
  expect(of('koi8-r')).toEqual({ encoding: 'koi8-r', lines: letter.split('\n').filter(Boolean), faults: 0 })
  expect(of('windows-1251')!.lines[0]).not.toBe('ПРИСТАНЬ')
  expect(of('utf-8')!.faults).toBeGreaterThan(100)
})

it('a document is read again in the encoding a curator says, with its tags, notes and corrections, in one step', async () => {
  const desk = await openDesk()
  const before = await misread(desk)
  const [story, gulls] = before.reading.items
  await desk.run({ type: 'item.tag', items: { ids: [story!.id] }, add: ['Ferries'], remove: [] })
  await desk.run({ type: 'note.add', item: gulls!.id, text: 'How many?' })
  await desk.run({ type: 'reading.mark', source: before.id, first: 9, last: 9, as: 'quote' })
  const corrected = await read(desk)

  expect(await desk.run({ type: 'reading.encoding', source: before.id, encoding: 'koi8-r' })).toMatchObject({
    label: expect.stringContaining('as Cyrillic (koi8-r)') as string,
  })
  const now = await read(desk)
  expect([now.encoding, now.encodingSaid, now.reading.text, now.reading.notices]).toEqual(['koi8-r', true, letter, []])
  expect(now.reading.items.map(({ id, headline }) => [id, headline])).toEqual([
    [story!.id, words],
    [gulls!.id, 'Чайки улетели'],
  ])
  expect(now.reading.items[1]!.body[0]!.type).toBe('quote')
  expect(await desk.headlines('tag:ferries')).toEqual([words])
  expect(await desk.headlines('has:note')).toEqual(['Чайки улетели'])

  // It is remembered: a later correction reads the same text.
  await desk.run({ type: 'reading.again', sources: [before.id] })
  expect((await read(desk)).reading.text).toBe(letter)
  await desk.ask('history.undo', {})
  expect(await read(desk)).toEqual(corrected)
})

it('what says itself how it is encoded, and a part of a longer document, is left as it is, in a sentence', async () => {
  const desk = await openDesk()
  await desk.importText(
    'quay.eml',
    'From: Quay <q@quay.example>\nSubject: Quay\nMIME-Version: 1.0\nDate: Mon, 4 Mar 2024 09:00:00 +0000\nMessage-ID: <a@quay.example>\n\nBridge opens\n\nThe bridge was opened on Monday.\n',
  )
  const { id } = await read(desk)
  expect(await desk.refusal('sources.encodings', { id })).toBe('‘Quay’ says itself how its text is encoded.')
  expect(
    await desk.refusal('command.run', { command: { type: 'reading.encoding', source: id, encoding: 'koi8-r' } }),
  ).toBe('‘Quay’ says itself how its text is encoded.')
})
