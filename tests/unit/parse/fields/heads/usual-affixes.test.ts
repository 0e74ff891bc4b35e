import { expect, it } from 'vitest'
import { affixKinds, affixOf } from '../../../../../core/parse/fields/heads/affixes.ts'
import { properHeads } from '../../../../../core/parse/fields/heads/proper-heads.ts'

const proper = (headlines: readonly string[], sections: readonly number[] = [], marked = false) =>
  properHeads(headlines, sections, new Map(), marked).map(({ start, end }, i) => headlines[i]!.slice(start, end))
const kind = (name: string) => affixKinds.findIndex(one => one.name === name)

it('a name that all headlines of a document have before them is none of their words', () => {
  const heads = [
    'Crane stands idle as parts wait',
    '"We are not a car park," says mayor',
    'Dredging contract goes to Halvard',
    'Losers of the contract cry foul',
  ]
  expect(proper(heads.map(head => `Title: ${head}`))).toEqual(heads)
  expect(proper(['Harbour', 'Roads: Nothing moves', 'Schools'])).toEqual(['Harbour', 'Roads: Nothing moves', 'Schools'])
})

it('what is marked up is left to its markup', () => {
  const heads = [
    'Crane stands idle as parts wait',
    'Dredging contract goes to Halvard',
    'Losers of the contract cry foul',
  ].map(head => `Title: ${head}`)
  expect(proper(heads, [0, 0, 0], true)).toEqual(heads)
})

it('affixes are found by what divides them from the headline, and leave some of it', () => {
  const words = (headline: string, name: string) => affixOf(headline, kind(name))?.words ?? null
  expect(words('29 Jul – Buoy off station', 'before, dash')).toBe('29 Jul')
  expect(words('Mi, 12. März, Treffen', 'before, comma')).toBe('Mi')
  expect(words('OS 641:1958   Sponges', 'before, gap')).toBe('OS 641:1958')
  expect(words('WP 902 Learning to queue', 'before, number')).toBe('WP 902')
  expect(words('Night Bakery, Samir Duval', 'behind, comma')).toBe('Samir Duval')
  expect(words('Hexagon Dad @ Unit 9', 'behind, at')).toBe('Unit 9')
  expect(words('A dry bed → https://post.example/9', 'behind, address')).toBe('https://post.example/9')
  expect(words('A: b', 'before, colon')).toBeNull()
})

it('no affix is half of an abbreviation, of a day or of what stands in brackets', () => {
  const words = (headline: string, name: string) => affixOf(headline, kind(name))?.words ?? null
  expect(words('Nr. 10 gets a new cat', 'before, stop')).toBeNull()
  expect(words('29 – Buoy off station', 'before, number')).toBeNull()
  expect(words('Re: Talking lifts (Harcastle, MISHAPS-9.29)', 'behind, comma')).toBeNull()
})
