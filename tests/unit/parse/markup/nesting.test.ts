import { expect, test } from 'vitest'
import { headingRoles } from '../../../../core/parse/markup/headings.ts'
import { nestingOf } from '../../../../core/parse/markup/nesting.ts'
import { readHtml } from '../../../../main/formats/html/html.ts'

const sentence = '<p>The council decided on Monday that the boat to Osset goes on after midnight, as before.</p>'
const story = (head: string) => `<h3>${head}</h3>${sentence}`
const nestings = (html: string) => {
  const { text, blocks } = readHtml(html).structured
  const roles = new Map([...headingRoles({ text, blocks })].map(([block, role]) => [block.start, role]))
  return new Map(
    [...nestingOf(blocks, roles)].map(([start, nesting]) => [text.slice(start, text.indexOf('\n', start)), nesting]),
  )
}

test('a subhead stands behind a story’s first text, in few of the stories', () => {
  const all = nestings(
    `<h1>Quay Post</h1><h2>News</h2>${story('Ferry runs all night')}<h4>What it costs</h4>${sentence}<h4>What comes next</h4>${sentence}${story('Mill is sold')}${story('Rowers come home')}<p>End</p>`,
  )
  expect(all.get('What it costs')).toEqual({
    under: 'headline',
    between: 1,
    alike: 'behind text',
    inside: 'few',
    next: 'text',
    agreed: 'all',
  })
  expect(all.get('What comes next')).toMatchObject({ under: 'headline', between: 2 })
  expect(all.get('News')).toMatchObject({ under: 'masthead', between: 0, alike: 'right under', next: 'deeper' })
})

test('a kicker has a higher heading right under it each time, a title but where a section begins', () => {
  const all = nestings(
    `<h1>Quay Post</h1><h2>News</h2>${['Ferry runs all night', 'Mill is sold', 'Rowers come home'].map((head, i) => `<h5>KICKER ${i}</h5>${story(head)}`).join('')}<p>End</p>`,
  )
  expect(all.get('KICKER 1')).toMatchObject({ next: 'higher', agreed: 'all' })
  expect(all.get('Mill is sold')).toMatchObject({ under: 'title', next: 'text', agreed: 'all' })
})
