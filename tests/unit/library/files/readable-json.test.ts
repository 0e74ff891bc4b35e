import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readableJson } from '../../../../main/library/files/readable-json.ts'

it('puts what is short on one line and the rest below each other', () => {
  expect(readableJson({ title: 'Low tide', spans: [{ start: 0, end: 4 }], none: [], text: 'a'.repeat(120) })).toBe(
    `{\n  "title": "Low tide",\n  "spans": [{ "start": 0, "end": 4 }],\n  "none": [],\n  "text": "${'a'.repeat(120)}"\n}\n`,
  )
})

it('parses to the very value that plain JSON gives', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(JSON.stringify(JSON.parse(readableJson(value)))).toBe(JSON.stringify(value))
    }),
  )
})

it('leaves out what JSON leaves out', () => {
  const value = { title: undefined, list: [undefined, Number.NaN, -0], inner: { none: undefined } }
  expect(JSON.parse(readableJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
})
