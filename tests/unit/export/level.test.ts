import fc from 'fast-check'
import { expect, it } from 'vitest'
import { levelText } from '../../../core/export/level.ts'

/** What levelling does, said plainly and slowly. */
const slowly = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\u0085]+/g, run => (run === '\u00a0' || run === '\u202f' ? run : ' '))
    .trim()

it('levels every character there is, wherever it stands, though most texts are let through unread', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const letter = String.fromCharCode(code)
    for (const text of [`a${letter}b`, `${letter}b`, `a${letter}`, `a ${letter}`]) {
      if (levelText(text) !== slowly(text)) throw new Error(`U+${code.toString(16)} in “${text}”`)
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\u2003', 'a', '🪿', '\t', '漢') }), text => {
      expect(levelText(text)).toBe(slowly(text))
    }),
    { numRuns: 300 },
  )
})
