import { expect, it } from 'vitest'
import { compact, splitAtRules } from '../../../main/writers/at-rules.ts'

it('divides a stylesheet at its outermost at-rules', () => {
  expect(splitAtRules('a{b:c}/* @media {x} */@media x{a{b:d}@media y{a{b:e}}}@charset "u";f{g:h}')).toEqual({
    plain: 'a{b:c}f{g:h}',
    atRules: '@media x{a{b:d}@media y{a{b:e}}}\n@charset "u";\n',
  })
})

it('takes a rule without an end to the end', () => {
  expect(splitAtRules('@media x{a{b:c}').atRules).toBe('@media x{a{b:c}\n')
})

it('leaves white space only where it divides', () => {
  expect(compact('a > b ,\n c { margin: 0 auto; }\n')).toBe('a > b,c{margin:0 auto}')
})
