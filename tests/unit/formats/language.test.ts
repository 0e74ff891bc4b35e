import { expect, test } from 'vitest'
import { languageIn } from '../../../main/formats/language.ts'

const repeated = (sentence: string) => Array.from({ length: 5 }, () => sentence).join(' ')

test.each([
  ['en', 'The last boat leaves at nine from Monday, and the crew asked for it themselves.'],
  ['de', 'Die letzte Fähre fährt ab Montag um neun, und die Mannschaft hat selbst darum gebeten.'],
  ['fr', 'Le dernier bateau part désormais à neuf heures, et c’est l’équipage qui l’a demandé.'],
  ['hy', 'Վերջին նավը երկուշաբթիից մեկնում է ժամը իննին, և անձնակազմն ինքն է խնդրել դա։'],
  ['ja', '最後の船は月曜日から九時に出ます。乗組員がそれを望みました。'],
])('a text tells that it is in %s', (language, sentence) => {
  expect(languageIn(repeated(sentence))).toEqual({ language, sure: true })
})

test('a few words tell nothing, and addresses don’t count', () => {
  expect(languageIn('NEWS 31')).toBeNull()
  expect(languageIn('https://a.example/the-last-boat-leaves-at-nine-from-monday-and-more '.repeat(4))).toBeNull()
})

test('a short text is told and not sure', () => {
  expect(languageIn('The last boat leaves at nine from Monday, as asked.')).toMatchObject({
    language: 'en',
    sure: false,
  })
})
