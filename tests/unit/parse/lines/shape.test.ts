import { describe, expect, test } from 'vitest'
import { shapeOf } from '../../../../core/parse/lines/shape.ts'

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
