import { expect, test } from 'vitest'
import { isQuotation } from '../../../../core/parse/text/quotes.ts'

test.each([
  '“We found the log behind a wall. He wrote down every sheep,” said Ilse Brandt.',
  '"We found the log behind a wall," said Ilse Brandt, who spent two years on it.',
  '„Wir hatten vierzig Kerzen und ein Publikum, das mitlas“, erzählt die Souffleuse.',
  '« Nous avons appris la nouvelle par la radio », raconte Yves Le Bihan.',
  '«Мы сами не поверили и пересчитали», — говорит орнитолог.',
  '“We found the log behind a wall.”',
  '“They made us watch.” Then he broke my ribs. For a week I could not breathe,” said one of them.',
])('%s is a quotation', text => expect(isQuotation(text)).toBe(true))

test.each([
  'Ilse Brandt said: “We found the log behind a wall.”',
  '“Harbour 2031” exercises began on Monday, with the first workshop to be held in the customs house next week.',
  'The log was found behind a wall.',
  '“',
])('%s is not', text => expect(isQuotation(text)).toBe(false))
