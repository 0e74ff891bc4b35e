import { expect, test } from 'vitest'
import { read } from '../../formats/make-document.ts'

const stories = ['Ferry late again', 'Mill sold at last', 'Eels back in the brook', 'Fee raised for moorings']
const story = (headline: string) =>
  `<h3>${headline}</h3><p>It was told on Monday, and nobody believed it. By Friday two hundred people had seen it.</p>`

test.each(['Town hall', 'Water & Roads', 'From the parish'])(
  'a single title under the letter’s name is a section’s, whatever it is called: %s',
  async title => {
    const { parsed } = await read(
      'letter.html',
      `<h1>Harbour Letter</h1><p>No 5, 3 May 2031</p><h2>${title}</h2>${stories.map(story).join('')}`,
    )
    expect(parsed.sections.map(section => section.title)).toEqual([title])
    expect(parsed.items.map(({ headline }) => headline)).toEqual(stories)
  },
)

test('a single heading over all stories that stands under no other is the letter’s name', async () => {
  const { parsed } = await read('letter.html', `<h1>Harbour Letter</h1>${stories.map(story).join('')}`)
  expect(parsed.sections).toEqual([])
  expect(parsed.items.map(({ headline }) => headline)).toEqual(stories)
})
