import { describe, expect, it } from 'vitest'
import { checkBody, decodeRecord, encodeRecord } from '../../../../main/library/records/envelope.ts'
import { issue } from '../sample-library.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const stored = { revision: 3, body: issue('a') }

describe('a record file', () => {
  it('reads back as it was written', () => {
    expect(decodeRecord('issue/a', bytes(encodeRecord(stored)))).toEqual({ state: 'good', stored })
  })

  it('is as good laid out otherwise, with a byte order mark', () => {
    expect(decodeRecord('issue/a', bytes('\uFEFF' + JSON.stringify(JSON.parse(encodeRecord(stored)))))).toMatchObject({
      state: 'good',
    })
  })

  it('is edited where its body differs from its checksum', () => {
    expect(decodeRecord('issue/a', bytes(encodeRecord(stored).replace('Harbour', 'Market')))).toMatchObject({
      state: 'edited',
      stored: { revision: 3, body: { title: 'Market letter' } },
    })
  })

  it.each([
    ['', 'it is empty'],
    ['{', 'it isn’t readable as JSON'],
    ['null', 'it isn’t a Galley record'],
    ['[]', 'it isn’t a Galley record'],
    [encodeRecord({ ...stored, body: { ...stored.body, intro: 4 } }), 'it doesn’t fit its form at “intro”'],
    [encodeRecord({ ...stored, body: null }), 'it doesn’t fit its form'],
    [encodeRecord({ ...stored, body: issue('b') }), 'it holds another record than its name says'],
  ])('is damaged where it holds %j', (text, why) => {
    expect(decodeRecord('issue/a', bytes(text))).toEqual({ state: 'damaged', why })
  })

  it('is newer where its schema is', () => {
    expect(decodeRecord('issue/a', bytes(encodeRecord(stored).replace('"schema": 1', '"schema": 7')))).toEqual({
      state: 'newer',
      schema: 7,
    })
  })

  it('of decisions is named for its document', () => {
    expect(checkBody('curation/s', { sourceId: 's', items: {} })).toMatchObject({ ok: true })
    expect(checkBody('curation/s', { sourceId: 't', items: {} })).toMatchObject({ ok: false })
  })
})
