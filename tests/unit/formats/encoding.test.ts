import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, textCap } from '../../../main/formats/encoding.ts'
import { openDocument } from '../../../main/formats/document.ts'

const bytes = (...all: number[]) => Uint8Array.from(all)
const utf8 = (text: string) => new TextEncoder().encode(text)
function utf16(text: string, big: boolean, mark = false): Uint8Array {
  const all = new Uint8Array(text.length * 2)
  const view = new DataView(all.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big)
  return mark ? Uint8Array.from([...(big ? [0xfe, 0xff] : [0xff, 0xfe]), ...all]) : all
}
const decoded = (all: Uint8Array) => {
  const result = decode('letter.txt', all)
  if (!result.ok) throw new Error(result.message)
  return result.value
}
const refusal = (all: Uint8Array, name = 'letter.txt') => {
  const result = openDocument(name, all, 'auto')
  return result.ok ? null : result.message
}

describe('decoding', () => {
  const text = 'Gulls over the pier.\r\nÇa va? Да. 港\n'
  it('follows the byte order mark and leaves it out of the text', () => {
    expect(decoded(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]))).toMatchObject({ text, encoding: 'utf-8', notices: [] })
    expect(decoded(utf16(text, false, true))).toMatchObject({ text, encoding: 'utf-16le', notices: [] })
    expect(decoded(utf16(text, true, true))).toMatchObject({ text, encoding: 'utf-16be', notices: [] })
  })
  it('sees UTF-16 that carries no mark, in scripts far from Latin too, and says so', () => {
    for (const sample of [text, 'Чайки над пирсом. Ещё раз.\n', '港の上のカモメ。\nもう一度。 \n']) {
      expect(decoded(utf16(sample, false))).toMatchObject({ text: sample, encoding: 'utf-16le' })
      expect(decoded(utf16(sample, true))).toMatchObject({ text: sample, encoding: 'utf-16be' })
    }
    expect(decoded(utf16(text, false)).notices).toHaveLength(1)
  })
  it('reads valid UTF-8 as that, without a notice, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), sample => {
      const clean = `x${sample.replaceAll(/\p{Cc}|\uFEFF/gu, '')}`
      expect(decoded(utf8(clean))).toMatchObject({ text: clean, encoding: 'utf-8', notices: [] })
    }))
  })
  it('says where a mark promised more than the bytes keep', () => {
    const message = (encoding: string) => `Some characters could not be read as ${encoding}.`
    expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x62)).notices).toEqual([{ line: 0, message: message('utf-8') }])
    expect(decoded(bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8)).notices).toEqual([{ line: 0, message: message('utf-16le') }])
    expect(decoded(utf8('a \uFFFD of its own')).notices).toEqual([])
  })
  it('takes what is not UTF-8 for windows-1252 and says so', () => {
    const found = decoded(bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35))
    expect(found).toMatchObject({ text: '“Café” €5', encoding: 'windows-1252' })
    expect(found.notices[0]?.message).toBe('Read as windows-1252: the file is not valid UTF-8.')
  })
})

describe('a document that is no text is refused with a sentence', () => {
  it.each([
    ['an empty file', bytes(), '‘letter.txt’ is empty: the file has no content.'],
    ['a file of blanks', utf8(' \n\t '), '‘letter.txt’ is empty: there is no text in it.'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), '‘letter.txt’ is a picture; Galley reads plain text, Markdown and its own JSON.'],
    ['a PDF', utf8('%PDF-1.7 and so on'), '‘letter.txt’ is a PDF document; Galley reads plain text, Markdown and its own JSON.'],
    ['a Word document', Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('xxxx word/document.xml')]), '‘letter.txt’ is a Word document; Galley reads plain text, Markdown and its own JSON.'],
    ['a web page', utf8('<!DOCTYPE html><html><p>Hello'), '‘letter.txt’ is a web page; Galley reads plain text, Markdown and its own JSON.'],
    ['a feed', utf8('<?xml version="1.0"?>\n<rss version="2.0"></rss>'), '‘letter.txt’ is a feed; Galley reads plain text, Markdown and its own JSON.'],
    ['a mail', utf8('From: a@pier.example\nTo: b@pier.example\nSubject: Week\nMIME-Version: 1.0\n\nHello'), '‘letter.txt’ is a mail; Galley reads plain text, Markdown and its own JSON.'],
    ['half a JSON export', utf8('{"format": "galley-issue", "version": 1, '), '‘letter.txt’ is not whole: it begins as a JSON export of Galley and does not end as one.'],
    ['a JSON export of another day', utf8('{"format": "galley-issue", "version": 99}'), '‘letter.txt’ is a JSON export of Galley that this version can’t read.'],
    ['bytes', bytes(1, 2, 0, 200, 3, 0, 0, 9, 14), '‘letter.txt’ is not a text: it looks like a program, a picture or another binary file.'],
    ['a text with a NUL late in it', utf8(`${'word '.repeat(40_000)}\0`), '‘letter.txt’ is not a text: it looks like a program, a picture or another binary file.'],
  ])('%s', (_, all, sentence) => expect(refusal(all)).toBe(sentence))

  it('and so is one over the cap, before it is decoded', () => {
    expect(refusal(new Uint8Array(textCap + 1).fill(97))).toBe('‘letter.txt’ is too large: it has 20 MB, and Galley reads texts up to 20 MB.')
  })
  it('but a letter that only talks of such things is read', () => {
    for (const sample of ['From: the editors\n\nHello', 'A %PDF- in the text', 'MZ is how it starts', 'Subject: matters\nmore than form']) {
      expect(refusal(utf8(sample))).toBeNull()
    }
  })
  it('random bytes never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), all => {
      openDocument('x', all, 'auto')
    }))
  })
})

it('Markdown is told by its name', () => {
  const result = openDocument('letter.md', utf8('# Hello'), 'auto')
  expect(result).toMatchObject({ ok: true, value: { format: 'markdown' } })
})
