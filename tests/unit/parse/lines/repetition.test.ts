import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { findRepetition } from '../../../../core/parse/lines/repetition.ts'

const of = (...lines: string[]) => findRepetition(splitLines(lines.join('\n')))

describe('repetition', () => {
  test('a short line is counted however it is dressed', () => {
    expect(of('Weiter lesen', '[Weiter lesen]', 'weiter lesen »: https://a.example/1').times('WEITER LESEN')).toBe(3)
  })

  test('lines that begin as a repeated one does are its kin', () => {
    const { kin } = of('Blaga mer', 'Blaga mer', 'Blaga list', 'Other words')
    expect([kin('Blaga mer'), kin('Other words')]).toEqual([2, 0])
  })

  test('a word that stands before names right under other lines is the document’s by-word', () => {
    expect(of('Uusi silta', 'Teksti Aino Laine', '', 'Vanha mylly', 'Teksti Eero Koski').opener).toBe('teksti')
    expect(of('Uusi silta', 'Teksti Aino Laine').opener).toBeNull()
  })

  test('a small letter that begins several lines on end is a bullet', () => {
    expect(of('o First', 'o Second').bullet).toBe('o ')
    expect(of('o First', 'Second').bullet).toBeNull()
  })

  test('odd signs are bullets where several lines begin with them', () => {
    expect(
      ['~', '-o-', '››', '..', '--'].map(
        sign => of(`${sign} a bucket`, '', `${sign} two ropes`, '', `${sign} a bell`).bullet,
      ),
    ).toEqual(['~ ', '-o- ', '›› ', '.. ', '-- '])
    expect(of('~ a bucket', '', 'two ropes', '', '~ a bell').bullet).toBeNull()
    expect(of('> said', '> so', '> he').bullet).toBeNull()
    for (const text of ['... The council said so', '↑ Back to top', '† This was corrected']) {
      expect(of(`${text} 1`, '', `${text} 2`, '', `${text} 3`).bullet).toBeNull()
    }
    expect(of('-- the editors', '', '-- the editors', '', '-- the editors').bullet).toBeNull()
  })

  test('an entry of a list of contents comes again, numbers aside', () => {
    const { comesAgain } = of('1. Late frost in the valley', '', '4. Late frost in the valley')
    expect([comesAgain('1. Late frost in the valley', 1), comesAgain('4. Late frost in the valley', 3)]).toEqual([
      true,
      false,
    ])
  })

  test('running heads are alike but for their digits', () => {
    const stories = Array.from('abcdefghijkl', letter => `${letter} story`)
    expect(of('Bulletin  Page 1', ...stories, 'Bulletin  Page 2').likeness('Bulletin Page 7')).toBe(2)
    expect(of('Bridge 1 opens', 'Bridge 2 opens', 'Bridge 3 opens').likeness('Bridge 4 opens')).toBe(1)
  })
})
