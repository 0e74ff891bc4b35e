import { describe, expect, test } from 'vitest'
import { suggest } from '../../../renderer/store/suggest.ts'
import { bothOf, quoted } from '../../../renderer/store/view.ts'

const names = {
  tags: ['Wetlands', 'Courts & councils', 'Čapek'],
  outlets: ['Estuary Letter'],
  sources: [],
  issues: ['48'],
}
const words = (text: string, caret = text.length) => suggest(text, caret, names).map(one => one.words)

describe('suggestions', () => {
  test('a prefix is offered from its second letter on', () => {
    expect([words('t'), words('ta'), words('flood so')]).toEqual([[], ['tag:'], ['source:']])
  })

  test('a prefix that is taken is followed at once by its value', () => {
    expect(suggest('ta', 2, names)[0]).toEqual({ words: 'tag:', text: 'tag:', caret: 4 })
  })

  test('values are found by the beginning of any of their words, without accents', () => {
    expect([words('tag:cou'), words('tag:cap'), words('-tag:wet'), words('tag:x')]).toEqual([
      ['Courts & councils'],
      ['Čapek'],
      ['Wetlands'],
      [],
    ])
  })

  test('what is taken is quoted where it needs to be, and the caret stands after it', () => {
    expect(suggest('flood tag:cou', 13, names)[0]).toEqual({
      words: 'Courts & councils',
      text: 'flood tag:"Courts & councils" ',
      caret: 30,
    })
  })

  test('what stands after the caret is kept', () => {
    expect(suggest('tag:we -is:used', 6, names)[0]?.text).toBe('tag:Wetlands -is:used')
  })

  test('nothing is offered for a value that is already whole', () => {
    expect(words('is:kept')).toEqual([])
  })
})

describe('a view and what is typed', () => {
  test('both must hold, even where one has an OR', () => {
    expect(bothOf('tag:x', 'flood OR storm')).toBe('tag:x (flood OR storm)')
    expect([bothOf('', 'flood'), bothOf('is:new', '  '), bothOf('', '')]).toEqual(['flood', 'is:new', ''])
  })

  test('a name with blanks or signs is quoted, and can’t close its own quotation marks', () => {
    expect([quoted('Wetlands'), quoted('Estuary Letter'), quoted('The “Sun”')]).toEqual([
      'Wetlands',
      '"Estuary Letter"',
      '"The  Sun"',
    ])
  })
})
