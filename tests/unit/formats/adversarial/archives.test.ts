import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, paragraph, readOr, utf8 } from '../make-document.ts'

describe('15–16: archives and entities', () => {
  it('a Word document that unfolds to 300 MB is refused before it does', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 })
    expect(await readOr('a.docx', bomb)).toBe('‘a.docx’ was not opened: it unfolds to far more than a document holds.')
  })
  it('a file outside the archive is not even unpacked', async () => {
    expect(await readOr('a.docx', docx(paragraph('Hello'), {}, { '../../etc/x': utf8('x') }))).toBe(
      '‘a.docx’ was not opened: it names a file outside itself ("../../etc/x").',
    )
  })
  it('an OpenDocument file is refused with the way to save it', async () => {
    const odt = zipSync({
      mimetype: [utf8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': utf8('<x/>'),
    })
    expect(await readOr('a.odt', odt)).toBe(
      '‘a.odt’ is an OpenDocument file, which Galley doesn’t read. Open it in LibreOffice and save it as .docx.',
    )
  })
  it('entities that grow are never expanded', async () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    expect(
      await readOr(
        'a.xml',
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${lol}]><rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>`,
      ),
    ).toBe('‘a.xml’ declares entities of its own, which Galley doesn’t expand; save the feed again without them.')
    expect(
      await readOr(
        'a.docx',
        docx(
          '',
          {},
          {
            'word/document.xml': utf8(
              `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${lol}]><w:document>&l9;</w:document>`,
            ),
          },
        ),
      ),
    ).toBe('‘a.docx’ declares entities of its own, which no Word document does; it was not opened.')
  })
})
