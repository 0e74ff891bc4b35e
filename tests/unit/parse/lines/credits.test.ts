import { describe, expect, test } from 'vitest'
import { looksLikeCredit } from '../../../../core/parse/lines/credits.ts'

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
