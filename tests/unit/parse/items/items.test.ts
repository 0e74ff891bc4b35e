import { describe, expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'
import { assemble } from '../../../../core/parse/items/items.ts'
import type { Decided } from '../../../../core/parse/roles/sequence.ts'

const body = (n: number) => `Story number ${n} is told here in a full sentence. It has another one, too.`
const headline = (n: number) => `Council of the Northern Islands Takes Decision Number ${n} at Last`
const item = (n: number) => `${headline(n)}\n\n${body(n)}\n\n`
const sections = (text: string) => parse(text).items.map(read => read.section)

describe('items and sections', () => {
  test('an item stands in the section whose title is above it', () => {
    expect(sections(`${item(1)}VOICES\n\n${item(2)}${item(3)}NOTES\n\n${item(4)}`)).toEqual([
      null,
      'VOICES',
      'VOICES',
      'NOTES',
    ])
  })

  test('a section does not run on across a rare wide gap', () => {
    expect(sections(`VOICES\n\n${item(1)}${item(2)}\n${item(3)}${item(4)}`)).toEqual(['VOICES', 'VOICES', null, null])
  })

  test('a section runs on where all gaps are wide', () => {
    expect(sections(`VOICES\n\n${item(1)}${item(2)}${item(3)}`.replace(/\n\n/g, '\n\n\n'))).toEqual([
      'VOICES',
      'VOICES',
      'VOICES',
    ])
  })

  test('captions without headlines are parted by their credits', () => {
    const text = `${item(1)}${item(2)}Photos of the week\n\n${body(3)}\n\nPhoto: Ann Lee\n\n${body(4)}\n\nPhoto: Bo Orr\n`
    expect(parse(text).items.map(({ kind, headline: head, credit }) => [kind, head !== null, credit])).toEqual([
      ['story', true, null],
      ['story', true, null],
      ['photo', false, 'Photo: Ann Lee'],
      ['photo', false, 'Photo: Bo Orr'],
    ])
  })

  test('each bullet right under a section’s title is an item', () => {
    const { items } = parse(
      'LINKS\n\n- One map https://a.example/1\n- Another map https://a.example/2\n\nMORE\n\n- A third map https://a.example/3\n',
    )
    expect(items.map(({ section, headline: head, links }) => [section, head, links[0]?.url])).toEqual([
      ['LINKS', 'One map', 'https://a.example/1'],
      ['LINKS', 'Another map', 'https://a.example/2'],
      ['MORE', 'A third map', 'https://a.example/3'],
    ])
  })

  test('lines are those of its first and last content, counted from 1', () => {
    expect(parse(`\n${item(1)}\n\n${headline(2)}\n\n${body(2)}\n-----\n`).items.map(read => read.lines)).toEqual([
      [2, 4],
      [8, 10],
    ])
  })
})

test('where a story is from goes with the story under it where it is in none yet', () => {
  const block = (role: string, text: string) =>
    ({ role, breakBefore: false, block: { text, form: 'text' } }) as unknown as Decided
  const { drafts } = assemble([
    block('title', 'News'),
    block('outlet', 'The Gazette'),
    block('headline', 'Bees move in'),
    block('paragraph', 'They like it.'),
    block('outlet', 'Il Faro'),
    block('headline', 'Bus gets a driver'),
  ])
  expect(drafts.map(({ blocks, headline }) => [headline!.block.text, blocks.map(one => one.role)])).toEqual([
    ['Bees move in', ['outlet', 'headline', 'paragraph', 'outlet']],
    ['Bus gets a driver', ['headline']],
  ])
})
