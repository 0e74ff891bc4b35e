import { expect, it } from 'vitest'
import { openDesk, type TestDesk } from './open-desk.ts'

const stories = [
  [
    'Bridge toll rises',
    'The council raised the toll of the iron bridge by a penny, the first rise in forty years.',
    'toll',
  ],
  ['Market moves indoors', 'Stalls will stand in the old rope works from November on, behind the new doors.', 'market'],
] as const
const text = `QUAY WEEKLY\n\n${stories.map(([head, body]) => `${head}\n\n${body}\n\nRead more\n`).join('\n\n')}`
const html = `<h1>Quay Weekly</h1>${stories.map(([head, body, path]) => `<h2>${head}</h2><p>${body}</p><p><a href="https://quay.example/${path}">Read more</a></p>`).join('')}`
const part = (type: string, body: string) => `--cut\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`
const mail = `From: Quay Weekly <desk@quay.example>\nSubject: Quay Weekly No. 12\nDate: Mon, 4 Mar 2024 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=cut\n\n${part('text/plain', text)}${part('text/html', html)}--cut--\n`

const read = async (desk: TestDesk) =>
  (await desk.ask('sources.get', { id: (await desk.ask('sources.list', {})).sources[0]!.id })).source

it('of a mail with two halves one is read and the other can be, with the addresses of the page and all that was done', async () => {
  const desk = await openDesk()
  await desk.importText('quay.eml', mail)
  const before = await read(desk)
  expect(before.half).toBe('html')
  await desk.run({ type: 'item.tag', items: { query: '"bridge toll"', except: [] }, add: ['Bridges'], remove: [] })

  expect(await desk.run({ type: 'reading.half', source: before.id, half: 'text' })).toMatchObject({
    label: 'Read the plain text half of ‘Quay Weekly No. 12’',
  })
  const now = await read(desk)
  expect(now.half).toBe('text')
  expect(now.reading.text).toContain('QUAY WEEKLY\n')
  expect(now.reading.items.map(item => [item.headline, item.links])).toEqual(
    stories.map(([head, , path]) => [head, [{ label: 'Read more', url: `https://quay.example/${path}` }]]),
  )
  expect(await desk.headlines('tag:bridges')).toEqual(['Bridge toll rises'])

  await desk.ask('history.undo', {})
  expect(await read(desk)).toEqual(before)
})

it('a mail of one form has no other half', async () => {
  const desk = await openDesk()
  await desk.importText('quay.eml', mail.replace(part('text/plain', text), ''))
  const { id, half } = await read(desk)
  expect(half).toBeUndefined()
  expect(await desk.refusal('command.run', { command: { type: 'reading.half', source: id, half: 'text' } })).toContain(
    'has no other half',
  )
})
