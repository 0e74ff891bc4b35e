import { describe, expect, test } from 'vitest'
import { labelWeight } from '../../../../core/parse/lines/label-weight.ts'
import { findRepetition } from '../../../../core/parse/lines/repetition.ts'
import { splitLines } from '../../../../core/parse/text/lines.ts'

const alone = findRepetition([])

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
