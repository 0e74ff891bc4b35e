import { expect, test } from 'vitest'
import { saysOccasion } from '../../../core/parse/words/when.ts'
import { read } from '../formats/make-document.ts'

test.each([
  'Thursday 14 March, 7.15 pm, Old Assay Room',
  'Dimanche 6 juillet, 17 h, chapelle Saint-Aubin',
  'Donnerstag, 26. Juni, 19 Uhr',
  'Saturday 28 February, 10:00 to 16:00',
  'sobota 24 maja, godz. 10.00',
])('says when and where something is to be: %s', line => expect(saysOccasion(line)).toBe(true))

test.each([
  '3 May',
  'Monday',
  'The Gazette, 3 May',
  'Wednesday, January 22nd 2003 05:27',
  'Monday’s boat was late',
  '48 pages, stapled, 5.00',
  'Radio Veld, 6:30 news',
])('says nothing of the kind: %s', line => expect(saysOccasion(line)).toBe(false))

test('an event’s hour and place are its text, whatever they are read as', async () => {
  const event = (head: string, when: string) =>
    `<h3>${head}</h3><p><small>${when}</small></p><p>The choir sings what it has sung since the flood, and the baker brings a cake of her own.</p>`
  const { parsed } = await read(
    'page.html',
    `<html><body><h1>Quay Post</h1><h2>Events</h2>${event('Evening of the lighthouse', 'Friday 24 October, 19:00, at the pier')}${event('Rope splicing', 'Thursday 30 October, 7.30 pm, scout hut')}${event('Market of boats', 'Saturday 1 November, 10:00 to 16:00')}</body></html>`,
  )
  expect(parsed.items.map(({ body: [first] }) => first!.text)).toEqual([
    'Friday 24 October, 19:00, at the pier',
    'Thursday 30 October, 7.30 pm, scout hut',
    'Saturday 1 November, 10:00 to 16:00',
  ])
})
