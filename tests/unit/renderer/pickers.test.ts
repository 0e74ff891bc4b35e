import { describe, expect, test } from 'vitest'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { tagChoices } from '../../../renderer/components/tag-choices.ts'
import { taggedOf } from '../../../renderer/store/tag-picker.ts'
import { placesFor, themeTree } from '../../../renderer/store/theme-tree.ts'
import { matchLines } from '../../../renderer/views/frame/palette-lines.ts'

const tag = (id: string, name: string, parent: string | null = null): Tag => ({
  id: id as TagId,
  name,
  parent: parent as TagId | null,
  colour: 'blue',
  description: '',
})
const tags = [tag('a', 'Coast & sea'), tag('b', 'Fisheries', 'a'), tag('c', 'Land use'), tag('d', 'Sea birds', 'b')]

describe('the tag picker', () => {
  const names = (typed: string, tagged = new Map()) =>
    tagChoices(tags, typed, tagged).map(one => (one.tag ? one.name : `+ ${one.name}`))

  test('with nothing typed, the themes the items have come first', () => {
    expect(names('', new Map([['c', 'some']]))).toEqual(['Land use', 'Coast & sea', 'Fisheries', 'Sea birds'])
  })

  test('names that begin with what is typed come before those that only hold it', () => {
    expect(names('sea')).toEqual(['Sea birds', 'Coast & sea', '+ sea'])
  })

  test('a new theme is offered only where none has that name, whatever its case and accents', () => {
    expect([names('land USE'), names('Farms ')]).toEqual([['Land use'], ['+ Farms']])
  })

  test('a theme that only some of the items have is told apart', () => {
    expect(taggedOf([{ tags: ['a', 'b'] as TagId[] }, { tags: ['a'] as TagId[] }])).toEqual(
      new Map([
        ['a', 'all'],
        ['b', 'some'],
      ]),
    )
  })
})

describe('the theme tree', () => {
  test('each theme stands under its parent', () => {
    expect(themeTree(tags).map(node => `${node.depth}${node.tag.id}`)).toEqual(['0a', '1b', '2d', '0c'])
  })

  test('a theme whose parent is gone stands at the top, and a ring loses nothing', () => {
    const ring = [tag('x', 'X', 'y'), tag('y', 'Y', 'x'), tag('z', 'Z', 'gone')]
    expect(
      themeTree(ring)
        .map(node => node.tag.id)
        .sort(),
    ).toEqual(['x', 'y', 'z'])
  })

  test('a theme can’t be put under itself or what stands under it', () => {
    expect(placesFor(tags, 'a' as TagId).map(one => one.id)).toEqual(['c'])
  })
})

describe('the palette', () => {
  const line = (words: string, group = 'Go') => ({ id: words, group, words, run: () => {} })
  const lines = [line('Show or hide the side pane'), line('Go to sources'), line('Set aside', 'Item')]

  test('every typed word must begin a word of the line, and a line that begins so comes first', () => {
    expect(matchLines(lines, 's').map(one => one.words)).toEqual([
      'Show or hide the side pane',
      'Set aside',
      'Go to sources',
    ])
    expect(matchLines(lines, 'so go').map(one => one.words)).toEqual(['Go to sources'])
    expect(matchLines(lines, 'ources')).toEqual([])
  })
})
