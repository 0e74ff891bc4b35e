import { expect, test } from 'vitest'
import { photographerIn } from '../../../core/curate/issue/photographer.ts'

test.each([
  ['Photo: Dee Fox', 'Dee Fox'],
  ['(Foto: Dee Fox)', 'Dee Fox'],
  ['Photo by Dee Fox', 'Dee Fox'],
  ['Gulls on Monday. Photo: Dee Fox', 'Dee Fox'],
  ['写真：山田花子', '山田花子'],
  ['Dee Fox (Reuters)', 'Dee Fox (Reuters)'],
  ['Drawing: Dee Fox', 'Drawing: Dee Fox'],
  ['Courtesy of the museum', 'Courtesy of the museum'],
  ['Photo:', 'Photo:'],
])('“%s” was taken by “%s”', (credit, name) => {
  expect(photographerIn(credit)).toBe(name)
})
