import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { findRepetition } from '../../../../core/parse/lines/repetition.ts'
import { labelWeight, looksLikeCredit, sectionHint, shapeOf } from '../../../../core/parse/lines/shape.ts'

const alone = findRepetition([])

describe('shape', () => {
  test.each([
    ['The bridge was opened.', 'stop'],
    ['“The bridge was opened.”', 'stop'],
    ['Who opened it?', 'question'],
    ['And then…', 'ellipsis'],
    ['News:', 'colon'],
    ['Bridge opens', 'none'],
    ['Minister meets envoy of the U.S.', 'none'],
    ['橋が開いた。', 'stop'],
    ['Կամուրջը բացվեց։', 'stop'],
    ['पुल खुल गया।', 'stop'],
    ['پل کھل گیا۔', 'stop'],
  ])('%s ends as %s', (text, ending) => expect(shapeOf(text).ending).toBe(ending))

  test('sentences inside are counted, points of initials and abbreviations are not', () => {
    expect(shapeOf('It opened. Then it shut. Dr. Lee saw it').sentences).toBe(2)
    expect(shapeOf('Կամուրջը բացվեց։ Հետո փակվեց։ Ոչ ոք չզարմացավ').sentences).toBe(2)
    expect(shapeOf('पुल खुल गया। लोग आए। फिर चले गए।').sentences).toBe(2)
    expect(shapeOf('Mr. J. Moss of St. Ann opens a bridge').sentences).toBe(0)
  })

  test('a script without capitals has no share of them', () => {
    expect(shapeOf('港の灯台が図書館になります').capitals).toBeNull()
    expect(shapeOf('Bridge Opens After Years').capitals).toBe(1)
  })
})

describe('labels', () => {
  test.each([
    'Read more',
    'Read the Full Statement',
    'Weiterlesen',
    'Lire la suite',
    'Leer más',
    'Читать далее',
    'Full text »',
    'Read on: https://a.example',
  ])('%s is likely one', line => {
    expect(labelWeight(line, alone)).toBeGreaterThanOrEqual(3)
  })

  test.each([
    'Read more here is what he said.',
    'Bridge opens after a year',
    'More than a hundred people gathered at the gate',
    'Voices from the quay',
  ])('%s is not', line => {
    expect(labelWeight(line, alone)).toBeLessThan(3)
  })

  test('words of no known language are one if they come again and again', () => {
    const text = 'Blaga mer\n\nBlaga mer\n\nBlaga mer\n\nBlaga mer'
    expect(labelWeight('Blaga mer', findRepetition(splitLines(text)))).toBeGreaterThanOrEqual(3)
    expect(labelWeight('Blaga mer', alone)).toBeLessThan(3)
  })
})

describe('credits', () => {
  test.each([
    'Photo courtesy of Mira Tallis.',
    '©Mission Ferry',
    '(c) 2031 Ann Lee',
    'Photo: Ann Lee',
    'Foto: Lene Marquardt',
    'Foto de Ana Ruiz',
    'Photo by the Orrin Gazette',
    'Photo courtesy Ann Lee',
    'Photo Courtesy of Ann Lee',
    'Photo : Claire Abgrall',
    '(AP Photo/Ann Lee)',
    'Фото: Ольга Дымова',
    'Image by Ann Lee',
  ])('%s is one', line => {
    expect(looksLikeCredit(line)).toBe(true)
  })

  test.each([
    'Photos of the week',
    'Photos of the Week',
    'PHOTOS OF THE WEEK',
    'Foto de la Semana',
    'FOTO DE LA SEMANA',
    'Photo exhibition opens in Orrin',
    'Image of the town suffers',
    'Courtesy costs nothing',
  ])('%s is not', line => {
    expect(looksLikeCredit(line)).toBe(false)
  })
})

test('words that sections are called by hint at a title', () => {
  expect(
    ['Politics', 'Arts and Culture', 'Photos of the week', 'Bridge opens'].map(sectionHint).map(hint => hint > 0),
  ).toEqual([true, true, true, false])
})
