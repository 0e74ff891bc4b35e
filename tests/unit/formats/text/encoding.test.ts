import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../../main/formats/text/encoding.ts'
import { textCap } from '../../../../main/formats/text/text-cap.ts'
import { openDocument } from '../../../../main/formats/document.ts'
import { readDocument } from '../../../../main/workers/read-document.ts'

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
const refusal = async (all: Uint8Array, name = 'letter.txt') => {
  const result = await openDocument(name, all, 'auto')
  return result.ok ? null : result.message
}

describe('decoding', () => {
  const text = 'Gulls over the pier.\r\nÇa va? Да. 港\n'
  it('follows the byte order mark and leaves it out of the text', () => {
    expect(decoded(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]))).toMatchObject({
      text,
      encoding: 'utf-8',
      notices: [],
    })
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
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), sample => {
        const clean = `x${sample.replaceAll(/\p{Cc}|\uFEFF/gu, '')}`
        expect(decoded(utf8(clean))).toMatchObject({ text: clean, encoding: 'utf-8', notices: [] })
      }),
    )
  })
  it('says where a mark promised more than the bytes keep', () => {
    const message = (encoding: string) => `Some characters could not be read as ${encoding}.`
    expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x62)).notices).toEqual([{ line: 1, message: message('utf-8') }])
    expect(decoded(bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8)).notices).toEqual([
      { line: 1, message: message('utf-16le') },
    ])
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
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      '‘letter.txt’ is a picture, which Galley doesn’t read. Galley reads text, Markdown, web pages, mails, feeds, Word and PDF documents, and its own JSON.',
    ],
    ['half a PDF', utf8('%PDF-1.7 and so on'), '‘letter.txt’ is a PDF that can’t be read: it is broken or cut off.'],
    [
      'the beginning of a Word document',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('xxxx [Content_Types].xml')]),
      '‘letter.txt’ is an Office document that is broken or cut off, which Galley doesn’t read. Save or fetch it once more.',
    ],
    [
      'half a Word document',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('xxxx word/document.xml')]),
      '‘letter.txt’ is a Word document that can’t be read: it is broken or cut off.',
    ],
    [
      'a page without words',
      utf8('<!DOCTYPE html><html><p><img src="x.png">'),
      '‘letter.txt’ is empty: there is no text in it.',
    ],
    [
      'a feed without entries',
      utf8('<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Pier</title></channel></rss>'),
      '‘letter.txt’ is a feed without entries.',
    ],
    [
      'half a feed',
      utf8('<?xml version="1.0"?>\n<rss version="2.0"><channel><item><ti'),
      '‘letter.txt’ looks like a feed and can’t be read as one: it is broken or cut off.',
    ],
    [
      'a mail without text',
      utf8('From: a@pier.example\nTo: b@pier.example\nSubject: Week\nMIME-Version: 1.0\n\n'),
      '‘letter.txt’ is a mail without text.',
    ],
    [
      'a web archive',
      utf8('bplist00 and so on'),
      '‘letter.txt’ is a web archive of Safari, which Galley doesn’t read. In Safari, choose File > Save As and “Page Source”, and import that.',
    ],
    [
      'a Word document locked by a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap(char => [char.charCodeAt(0), 0])]),
      '‘letter.txt’ is an Office document locked by a password, which Galley doesn’t read. Save an unlocked copy first.',
    ],
    [
      'an Outlook message',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...'__substg1.0_'].flatMap(char => [char.charCodeAt(0), 0])]),
      '‘letter.txt’ is an Outlook message, which Galley doesn’t read. In Outlook, save it as .html or text, or forward it to a mail program that saves .eml.',
    ],
    [
      'bytes',
      bytes(1, 2, 0, 200, 3, 0, 0, 9, 14),
      '‘letter.txt’ is not a text: it looks like a program, a picture or another binary file.',
    ],
  ])('%s', async (_, all, sentence) => expect(await refusal(all)).toBe(sentence))

  it('and so is one over the cap, before it is decoded', async () => {
    expect(await refusal(new Uint8Array(textCap + 1).fill(97))).toBe(
      '‘letter.txt’ is too large: it has 128 MB, and Galley reads texts up to 128 MB.',
    )
  })
  it('but a letter that only talks of such things is read', async () => {
    for (const sample of [
      'From: the editors\n\nHello',
      'A %PDF- in the text',
      'MZ is how it starts',
      'Subject: matters\nmore than form',
    ]) {
      expect(await refusal(utf8(sample))).toBeNull()
    }
  })
  it('random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async all => {
        await openDocument('x', all, 'auto')
      }),
    )
  })
})

it('half a JSON export, or one of another day, is refused with a sentence', async () => {
  const why = async (text: string) => {
    const read = await readDocument('letter.txt', utf8(text), 'auto')
    return read.ok ? null : read.message
  }
  expect(await why('{"format": "galley-issue", "version": 1, ')).toBe(
    '‘letter.txt’ is not whole: it begins as a JSON export of Galley and does not end as one.',
  )
  expect(await why('{"format": "galley-issue", "version": 99}')).toBe(
    '‘letter.txt’ is a JSON export of Galley that this version can’t read.',
  )
})

describe('what a document is', () => {
  const formatOf = async (text: string, name = 'letter.txt') => {
    const opened = await openDocument(name, utf8(text), 'auto')
    return opened.ok ? opened.value.format : opened.message
  }
  it('is told by its content, whatever its name says', async () => {
    expect(await formatOf('# Pier\n\n## News\n\n[The ferry](https://pier.example/1) runs.\n', 'letter.txt')).toBe(
      'markdown',
    )
    expect(await formatOf('Dear all,\n\nthe ferry runs.\n', 'letter.md')).toBe('text')
    expect(await formatOf('Dear all,\n\nthe ferry runs.\n', 'letter.html')).toBe('text')
    expect(await formatOf('<table><tr><td>The ferry</td></tr></table>', 'letter.doc')).toBe('html')
    expect(
      await formatOf(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Pier", "items": [{"id": "1", "content_text": "The ferry runs."}]}',
      ),
    ).toBe('feed')
  })
  it('is not taken for Markdown where a letter only sets its titles apart with signs', async () => {
    expect(await formatOf('# NEWS\n\nThe ferry runs\n\n* * *\n\n# OPINION\n\nIt is late\n')).toBe('text')
  })
  it('is what the caller says of it, unless its bytes say otherwise', async () => {
    expect(await openDocument('x', utf8('# NEWS\n\nThe ferry'), 'markdown')).toMatchObject({
      ok: true,
      value: { format: 'markdown' },
    })
    expect(await openDocument('x', utf8('The ferry'), 'pdf')).toEqual({
      ok: false,
      message: '‘x’ can’t be read as pdf: it is a text.',
    })
  })
})
