import { describe, expect, test } from 'vitest'
import { readByline } from '../../../core/parse/bylines.ts'

const names = (text: string, opener: string | null = null) => readByline(text, opener)?.names.map(({ start, end }) => text.slice(start, end)) ?? null

describe('bylines', () => {
  test.each([
    ['By Ann Lee', ['Ann Lee']],
    ['BY ANN LEE AND BO ORR', ['ANN LEE', 'BO ORR']],
    ['By Joe Wall, Anna Hirten, Costas Paros', ['Joe Wall', 'Anna Hirten', 'Costas Paros']],
    ['By Ann Lee, Bo van Dyk, and Cy O’Reilly', ['Ann Lee', 'Bo van Dyk', 'Cy O’Reilly']],
    ['Von Jörg Hallmann und Zeynep Arslan', ['Jörg Hallmann', 'Zeynep Arslan']],
    ['Par Hugo Santerre et Inès Bouvier', ['Hugo Santerre', 'Inès Bouvier']],
    ['Por Ramón Ortega y Ruiz', ['Ramón Ortega y Ruiz']],
    ['Por Ana Prado y Luis Gil', ['Ana Prado', 'Luis Gil']],
    ['Автор: Илья Воронов', ['Илья Воронов']],
    ['Text: Ann Lee', ['Ann Lee']],
    ['By J. R. Moss', ['J. R. Moss']],
    ['Ann Lee', ['Ann Lee']],
    ['By Ann Lee, The Gazette', ['Ann Lee']],
    ['By Ann Lee and Bo Orr, senior editors', ['Ann Lee', 'Bo Orr']],
    ['By Ann Lee in Orrin', ['Ann Lee']],
  ])('%s names %j', (text, expected) => expect(names(text)).toEqual(expected))

  test.each(['By the People', 'By 1990 the mill had closed', 'By Monday it was over.', 'Die Brücke', 'Bridge opens', 'By', ''])('%s names nobody', text => {
    expect(names(text)).toBeNull()
  })

  test('the document’s own word before names is taken off', () => {
    expect(names('Teksti Aino Laine', 'teksti')).toEqual(['Aino Laine'])
  })
})
