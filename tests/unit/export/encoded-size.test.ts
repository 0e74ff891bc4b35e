import fc from 'fast-check'
import { encode, wrap } from 'nodemailer/lib/qp'
import { describe, expect, it } from 'vitest'
import { encodedSize } from '../../../core/export/encoded-size.ts'

describe('the encoded size', () => {
  it('counts three bytes for each that is not plain ASCII, and none for what is', () => {
    expect(encodedSize('plain')).toBe(5)
    expect(encodedSize('a=b')).toBe(5)
    expect(encodedSize('é')).toBe(6)
    expect(encodedSize('湿🪿')).toBe(9 + 12)
    expect(encodedSize('one\ntwo\r\nthree ')).toBe(3 + 2 + 3 + 2 + 5 + 3)
  })

  it('breaks long lines', () => {
    expect(encodedSize('x'.repeat(75))).toBe(75)
    expect(encodedSize('x'.repeat(80))).toBe(83)
  })

  it('is within a fiftieth of what nodemailer writes, which never breaks inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 2000 }), text => {
        const levelled = text.replaceAll(/[\r\n]/g, ' ')
        const written = wrap(encode(levelled), 76).length
        expect(encodedSize(levelled)).toBeGreaterThan(written * 0.94)
        expect(encodedSize(levelled)).toBeLessThan(written * 1.02)
      }),
      { numRuns: 100 },
    )
  })
})
