import { describe, expect, test } from 'vitest'
import { readByline } from '../../../../core/parse/words/bylines.ts'

const names = (text: string, opener: string | null = null) =>
  readByline(text, opener)?.names.map(({ start, end }) => text.slice(start, end)) ?? null

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
    ['Հեղինակ՝ Նարե Վարդանյան', ['Նարե Վարդանյան']],
    ['Text: Ann Lee', ['Ann Lee']],
    ['By J. R. Moss', ['J. R. Moss']],
    ['Ann Lee', ['Ann Lee']],
    ['By Ann Lee, The Gazette', ['Ann Lee']],
    ['By Ann Lee and Bo Orr, senior editors', ['Ann Lee', 'Bo Orr']],
    ['By Ann Lee in Orrin', ['Ann Lee']],
    ['By Ann Lee, Orrin Bureau', ['Ann Lee']],
    ['Dr. M. Vasari, Head of Science', ['Dr. M. Vasari']],
    ['Ms. J. Adeyemi, English', ['Ms. J. Adeyemi']],
    ['Reviewed by Ann Lee and Bo Orr', ['Ann Lee', 'Bo Orr']],
    ['Words and pictures by Ann Lee', ['Ann Lee']],
    ['Interview: Ann Lee', ['Ann Lee']],
    ['By Ann Lee and Charlotte Church', ['Ann Lee', 'Charlotte Church']],
    ['By Ann Lee, Emily Post & Cher', ['Ann Lee', 'Cher']],
    ['By Bo Orr, Orrin Bureau, and Cy Dee, Varesh Bureau', ['Bo Orr', 'Cy Dee']],
    ['Recensione di Anna Rossi', ['Anna Rossi']],
    ['By Ann, Bo and Cy', ['Ann', 'Bo', 'Cy']],
  ])('%s names %j', (text, expected) => expect(names(text)).toEqual(expected))

  test.each([
    'Review: Tosca',
    'Opinion: Fares Must Fall',
    'Posted: Monday',
    'Bericht: Hafen Orrin',
    'Report by the Commission',
    'Report on the bridge',
    'Text of the law',
    'By the People',
    'By 1990 the mill had closed',
    'By Monday it was over.',
    'Die Brücke',
    'Bridge opens',
    'By',
    '',
  ])('%s names nobody', text => {
    expect(names(text)).toBeNull()
  })

  test('the document’s own word before names is taken off', () => {
    expect(names('Teksti Aino Laine', 'teksti')).toEqual(['Aino Laine'])
  })
})
