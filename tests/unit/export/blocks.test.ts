import { expect, it } from 'vitest'
import { blocksOf } from '../../../core/export/blocks.ts'

it('reads a blurb as paragraphs, bullets and quotes', () => {
  expect(
    blocksOf(
      'One\ncarries on.\n\n- first\n- second\n  goes on\n\n> said\n> twice\n\n> again\nTwo\r\n\r\n-not a bullet',
    ),
  ).toEqual([
    { type: 'paragraph', text: 'One carries on.' },
    { type: 'bullet', text: 'first' },
    { type: 'bullet', text: 'second goes on' },
    { type: 'quote', text: 'said twice' },
    { type: 'quote', text: 'again Two' },
    { type: 'paragraph', text: '-not a bullet' },
  ])
})

it('finds nothing in blank text', () => {
  expect(blocksOf(' \n\n \t\n')).toEqual([])
  expect(blocksOf('')).toEqual([])
})
