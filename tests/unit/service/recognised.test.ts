import { expect, it } from 'vitest'
import { openDesk, type TestDesk } from './open-desk.ts'

const sentence =
  'The keepers say the gate has never stood open so long, and nobody in the village remembers a spring as dry as this one was. '
const paragraph = sentence.repeat(3).trim()
const letter = (name: string, number: number) =>
  `Dear ${name},\n\n${paragraph}\n\n${paragraph}\n\nLetter ${number} of many.\n\nWith kind regards,\n\nBo\n`
const stories = (number: number) =>
  Array.from(
    { length: 4 },
    (_, i) =>
      `Gate ${number}.${i} opens at the mill\n\n${sentence}\n\nRead more: https://gate.example/${number}/${i}\n`,
  ).join('\n')
const sourceOf = async (desk: TestDesk, name: string) => {
  const row = (await desk.ask('sources.list', {})).sources.find(source => source.name === name)!
  return (await desk.ask('sources.get', { id: row.id })).source
}

it('a personal letter is read as one item, switched to a digest and back, and its publisher’s next one is read as was said last', async () => {
  const desk = await openDesk()
  expect((await desk.importText('bo-letters-1.txt', letter('Ann', 1))).sources[0]).toMatchObject({
    items: 1,
    story: true,
  })
  const first = await sourceOf(desk, 'bo-letters-1.txt')
  await desk.run({ type: 'reading.story', source: first.id, story: false })
  expect((await sourceOf(desk, first.name)).story).toBe(false)
  expect((await desk.importText('bo-letters-2.txt', letter('Cy', 2))).sources[0]).toMatchObject({ story: false })
  await desk.ask('history.undo', {})
  await desk.ask('history.undo', {})
  expect(await sourceOf(desk, first.name)).toEqual(first)
  expect((await desk.importText('bo-letters-3.txt', letter('Di', 3))).sources[0]).toMatchObject({
    items: 1,
    story: true,
  })
})

it('a digest never becomes one story unasked: not by its looks, and of a publisher of stories only with a question', async () => {
  const desk = await openDesk()
  expect((await desk.importText('gate-post-1.txt', stories(1))).sources[0]).toMatchObject({ items: 4, story: false })
  const first = await sourceOf(desk, 'gate-post-1.txt')
  await desk.run({ type: 'reading.story', source: first.id, story: true })
  expect((await sourceOf(desk, first.name)).reading.items).toHaveLength(1)
  expect((await desk.importText('gate-post-2.txt', stories(2))).sources[0]).toMatchObject({
    items: 1,
    story: true,
    asks: ['outlet', 'story'].filter(what => what === 'story'),
  })
  const second = await sourceOf(desk, 'gate-post-2.txt')
  await desk.run({ type: 'reading.story', source: second.id, story: false })
  expect(await sourceOf(desk, second.name)).toMatchObject({ story: false, reading: { items: { length: 4 } } })
  expect((await sourceOf(desk, second.name)).asks).toBeUndefined()
  expect((await sourceOf(desk, first.name)).reading.items).toHaveLength(1)
})

it('a publisher that is only guessed is asked once; what the curator says is remembered for the next of the same name', async () => {
  const desk = await openDesk()
  await desk.importText('gate-post-1.txt', stories(1))
  const first = await sourceOf(desk, 'gate-post-1.txt')
  expect(first).toMatchObject({ outlet: 'Gate Post', asks: ['outlet'], language: 'en' })
  await desk.run({ type: 'source.edit', source: first.id, outlet: 'Harbour Wire' })
  expect(await sourceOf(desk, first.name)).toMatchObject({ outlet: 'Harbour Wire', called: 'Gate Post' })
  expect((await sourceOf(desk, first.name)).asks).toBeUndefined()
  await desk.importText('gate-post-2.txt', stories(2))
  const second = await sourceOf(desk, 'gate-post-2.txt')
  expect(second).toMatchObject({ outlet: 'Harbour Wire', called: 'Gate Post', title: 'Harbour Wire No. 2' })
  expect(second.asks).toBeUndefined()
  expect(await desk.ask('profile.get', { outlet: 'Harbour Wire' })).toMatchObject({ names: ['Gate Post'] })
})

it('a guess is confirmed once and for all of the same name', async () => {
  const desk = await openDesk()
  await desk.importText('gate-post-1.txt', stories(1))
  const first = await sourceOf(desk, 'gate-post-1.txt')
  await desk.run({ type: 'source.confirm', source: first.id, what: ['outlet'] })
  expect((await sourceOf(desk, first.name)).asks).toBeUndefined()
  await desk.run({ type: 'source.remove', sources: [first.id] })
  await desk.importText('gate-post-2.txt', stories(2))
  expect((await sourceOf(desk, 'gate-post-2.txt')).asks).toBeUndefined()
})

it('a day that could be two is asked, and a language is remembered for the publisher', async () => {
  const desk = await openDesk()
  await desk.importText('gate-post.txt', `Gate Post\n\n03/04/2031\n\n${stories(1)}`)
  const first = await sourceOf(desk, 'gate-post.txt')
  expect(first).toMatchObject({ date: '2031-04-03', asks: ['date'] })
  await desk.run({ type: 'source.edit', source: first.id, date: '2031-03-04', language: 'cy' })
  expect(await sourceOf(desk, 'gate-post.txt')).toMatchObject({ date: '2031-03-04', language: 'cy' })
  await desk.importText('gate-post-2.txt', `Gate Post\n\n17/4/2031\n\n${stories(2)}`)
  const second = await sourceOf(desk, 'gate-post-2.txt')
  expect(second).toMatchObject({ date: '2031-04-17', language: 'cy' })
  expect(second.asks).toBeUndefined()
})

it('a document moved to another publisher is read as that one’s are', async () => {
  const desk = await openDesk()
  await desk.importText('gate-post-1.txt', stories(1))
  const { rules } = await desk.ask('profile.get', { outlet: 'Harbour Wire' })
  await desk.run({
    type: 'profile.edit',
    outlet: 'Harbour Wire',
    rules: { ...rules, sections: ['Gate 1.2 opens at the mill'] },
  })
  const first = await sourceOf(desk, 'gate-post-1.txt')
  await desk.run({ type: 'source.edit', source: first.id, outlet: 'Harbour Wire' })
  expect((await sourceOf(desk, first.name)).reading.sections.map(section => section.title)).toEqual([
    'Gate 1.2 opens at the mill',
  ])
})
