import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { faultsIn } from './marked-decoder.ts'
import { docx, paragraph, read, readOr, utf8 } from './make-document.ts'

/** A short letter that reads the same whatever is done to its bytes. */
const letter =
  'The ferry runs again\n\nBy Ann Lee\n\nThe ferry runs again on Tuesdays, the harbour office said.\n\nRead more: https://gazette.example/ferry\n\nGulls move inland\n\nBy Bo Orr\n\nA hundred gulls were counted on the market hall.\n'
const headlines = ['The ferry runs again', 'Gulls move inland']
const headlinesOf = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).parsed.items.map(item => item.headline)
const said = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).parsed.notices.map(notice => notice.message)

/** Text in an encoding, made by turning its decoder round. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const table = new Map<string, number[]>()
  for (let a = 0; a < 256; a++) {
    const one = decoder.decode(Uint8Array.of(a))
    if (one.length === 1 && one !== '\uFFFD' && !table.has(one)) table.set(one, [a])
    if (label === 'shift_jis' && a > 0x80) {
      for (let b = 0x40; b < 256; b++) {
        const two = decoder.decode(Uint8Array.of(a, b))
        if (two.length === 1 && two !== '\uFFFD' && !table.has(two)) table.set(two, [a, b])
      }
    }
  }
  return Uint8Array.from([...text].flatMap(char => table.get(char) ?? [0x3f]))
}
const utf16 = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap(char => {
      const code = char.charCodeAt(0)
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  )

describe('1–4: bytes', () => {
  it('a byte order mark is no part of the first headline', async () => {
    expect(await headlinesOf('a.txt', `\uFEFF${letter}`)).toEqual(headlines)
  })
  it('mixed line ends, lone CR and U+2028 among them, all end lines', async () => {
    const ends = ['\r\n', '\r', '\n', '\u2028']
    let n = 0
    expect(
      await headlinesOf(
        'a.txt',
        letter.replaceAll('\n', () => ends[n++ % 4]!),
      ),
    ).toEqual(headlines)
    expect(await headlinesOf('a.txt', letter.replaceAll('\n', '\r'))).toEqual(headlines)
  })
  it('UTF-16 either way, marked or not, reads as the same letter and says so', async () => {
    for (const big of [false, true]) {
      expect(await headlinesOf('a.txt', utf16(`\uFEFF${letter}`, big))).toEqual(headlines)
      const { encoding, parsed } = await read('a.txt', utf16(letter, big))
      expect(encoding).toBe(big ? 'utf-16be' : 'utf-16le')
      expect(parsed.items.map(item => item.headline)).toEqual(headlines)
    }
  })
  it.each([
    [
      'koi8-r',
      'Паром снова ходит по вторникам. Жители набережной встретили его с флагами и чаем, а капитан поблагодарил всех за терпение.',
    ],
    [
      'windows-1251',
      'Паром снова ходит по вторникам. Жители набережной встретили его с флагами и чаем, а капитан поблагодарил всех за терпение.',
    ],
    ['shift_jis', '港の渡し船が火曜日に再開した。住民は旗を持って迎えた。船長は感謝の言葉を述べた。'],
    ['windows-1252', 'Die Fähre fährt wieder – über hundert Gäste grüßten sie am Kai, während „die Möwen“ schrien.'],
    ['windows-1253', 'Το φέρι μποτ επέστρεψε την Τρίτη και οι κάτοικοι το υποδέχτηκαν.'],
  ])('undeclared %s is recognised, and the guess is told', async (label, text) => {
    const { encoding, parsed } = await read('a.txt', encoded(text, label))
    expect({ encoding, text: parsed.text }).toEqual({ encoding: label, text })
    expect(parsed.notices[0]!.message).toContain(`Read as ${label}`)
  })
  it('one bad byte in a UTF-8 text costs one character, and the curator is told the line', async () => {
    const bytes = utf8(`Über die Fähre\n\nDie Fähre fährt wieder über den Fluss.\n\nSchöne Grüße ${'x'}\n`)
    bytes[bytes.length - 2] = 0xe9
    const { encoding, parsed } = await read('a.txt', bytes)
    expect(encoding).toBe('utf-8')
    expect(parsed.notices).toEqual([{ line: 5, message: 'Some characters could not be read as utf-8.' }])
    expect(parsed.text).toContain('Schöne Grüße \uFFFD')
  })
  it('a declared charset is followed, in a page and in a feed', async () => {
    const page = '<html><head><meta charset="windows-1251"></head><body><h1>Паром</h1><p>Паром ходит.</p></body></html>'
    expect(await read('a.html', encoded(page, 'windows-1251'))).toMatchObject({
      encoding: 'windows-1251',
      parsed: { text: 'Паром\n\nПаром ходит.' },
    })
    const feed =
      '<?xml version="1.0" encoding="koi8-r"?><rss version="2.0"><channel><title>Пирс</title><item><title>Паром</title></item></channel></rss>'
    expect(await read('a.xml', encoded(feed, 'koi8-r'))).toMatchObject({
      encoding: 'koi8-r',
      outlet: 'Пирс',
      parsed: { text: 'Паром' },
    })
  })
})

describe('5: what is no text', () => {
  it('a stray NUL is left out and told; a file of them is refused', async () => {
    expect(await headlinesOf('a.txt', letter.replace('again', 'a\0gain'))).toEqual(headlines)
    expect(await said('a.txt', letter.replace('again', 'a\0gain'))).toEqual(['A NUL character was left out.'])
    expect(await readOr('a.txt', `ab${'\0\0\0'.repeat(50)}cd`)).toBe(
      '‘a.txt’ is not a text: it looks like a program, a picture or another binary file.',
    )
  })
  it('a JPEG named .txt is called a picture', async () => {
    expect(await readOr('letter.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46))).toMatch(
      /^‘letter\.txt’ is a picture, which Galley doesn’t read\./,
    )
  })
})

describe('6–9: odd characters', () => {
  it('form feeds and page heads stand in no item', async () => {
    const pages = letter.replace('\n\nGulls', '\n\nHarbour Letter, page 1\n\fHarbour Letter, page 2\n\nGulls')
    const { parsed } = await read('a.txt', pages)
    expect(parsed.items.map(item => item.headline)).toEqual(headlines)
    expect(parsed.items.flatMap(item => item.body.map(block => block.text)).join(' ')).not.toContain('page')
    expect(faultsIn(parsed)).toEqual([])
  })
  it('soft hyphens stay where they stand and part no item', async () => {
    const { parsed } = await read('a.txt', letter.replace('harbour', 'har\u00adbour'))
    expect(parsed.items[0]!.body[0]!.text).toBe('The ferry runs again on Tuesdays, the har\u00adbour office said.')
  })
  it('zero-width characters and piles of accents are kept to the letter', async () => {
    const odd = `T\u200bhe fe\u0301\u0302\u0303\u0304\u0305\u0306rry ru\u200dns again`
    const { parsed } = await read('a.txt', letter.replace('The ferry runs again', odd))
    expect(parsed.items.map(item => item.headline)).toEqual([odd, headlines[1]])
    expect(faultsIn(parsed)).toEqual([])
  })
  it('bidi overrides are kept and told; Hebrew and Arabic read as they are', async () => {
    const spoof = await read('a.txt', letter.replace('Gulls', '\u202eGulls'))
    expect(spoof.parsed.items[1]!.headline).toBe('\u202eGulls move inland')
    expect(spoof.parsed.notices).toEqual([
      {
        line: 9,
        message: 'This line holds signs that turn the direction of writing; what is shown may not be what is written.',
      },
    ])
    const hebrew = await read(
      'a.txt',
      'המעבורת חזרה\n\nהמעבורת חזרה ביום שלישי, אמר משרד הנמל. התושבים קיבלו אותה בדגלים.\n',
    )
    const arabic = await read(
      'b.txt',
      'عادت العبارة\n\nعادت العبارة يوم الثلاثاء، بحسب مكتب الميناء. واستقبلها السكان بالأعلام.\n',
    )
    expect([hebrew, arabic].map(({ parsed }) => parsed.items.map(item => item.headline))).toEqual([
      ['המעבורת חזרה'],
      ['عادت العبارة'],
    ])
    expect([hebrew, arabic].flatMap(({ parsed }) => parsed.notices)).toEqual([])
  })
})

describe('10–12: size and bait', () => {
  it('a line of 50 MB is one paragraph after another, each cut at a blank, with nothing left out', async () => {
    const { parsed, more = [] } = await read('a.txt', 'word and more words. '.repeat(2_500_000))
    const parts = [parsed, ...more]
    expect(parts.reduce((sum, part) => sum + part.text.length, 0)).toBe(52_500_000)
    expect(
      parts.every(
        ({ text, items }) =>
          items.length === 1 &&
          text.endsWith(' ') &&
          items[0]!.body
            .concat({ type: 'paragraph', text: items[0]!.headline ?? '' })
            .some(block => block.text.length > 100_000),
      ),
    ).toBe(true)
  })
  it('a million blank lines part two stories, and 200,000 headlines are nearly as many items', async () => {
    expect(await headlinesOf('a.txt', letter.replace('\n\nGulls', `${'\n'.repeat(1_000_000)}Gulls`))).toEqual(headlines)
    const { parsed, more = [] } = await read(
      'b.txt',
      Array.from({ length: 200_000 }, (_, i) => `Ferry number ${i} runs again\n\n`).join(''),
    )
    expect([parsed, ...more].flatMap(part => part.items).length).toBeGreaterThan(198_000)
  }, 600_000)
  it('a page or mail over 20 MB is refused, telling what it is and how large', async () => {
    expect(await readOr('a.html', `<html>${' '.repeat(20 * 1024 * 1024)}x`)).toBe(
      '‘a.html’ is too large: it has 20 MB, and Galley reads web pages up to 20 MB.',
    )
  })
  it.each([
    ['a', `${'a'.repeat(200_000)}!`],
    ['brackets', '[('.repeat(100_000)],
    ['signs', `${'- '.repeat(100_000)}\n${'>'.repeat(100_000)}\n${'[1] '.repeat(50_000)}`],
    ['names', `By ${'Ann and '.repeat(30_000)}`],
    ['blanks', `x${' '.repeat(500_000)}y`],
    ['tags', `<html>${'<'.repeat(100_000)}${'&'.repeat(100_000)}`],
    ['comments', `<html><p>x${'<!--'.repeat(50_000)}`],
    ['styles', `<html><p style="${'a:b;'.repeat(100_000)}">x`],
    ['stars', `# x\n[a](https://x.example)\n${'*a **b '.repeat(3_000)}`],
    ['ticks', `# x\n[a](https://x.example)\n${'`'.repeat(20_000)}`],
    ['nested brackets', `# x\n[a](https://x.example)\n${'['.repeat(10_000)}`],
  ])('bait for regular expressions (%s) is read like anything else', async (_, text) => {
    const { parsed } = await read('bait', text)
    expect(faultsIn(parsed)).toEqual([])
  })
})

describe('13–14: pages', () => {
  it('a page 100,000 levels deep is refused; one of 1,000 is read, its depths as text', async () => {
    expect(await readOr('a.html', `<html>${'<div>'.repeat(100_000)}Hello`)).toBe(
      '‘a.html’ is nested more than ten thousand levels deep, as no letter is; it was not read.',
    )
    const { parsed } = await read(
      'a.html',
      `<html>${'<div>'.repeat(1000)}<h2>The ferry runs</h2>${'</div>'.repeat(1000)}<h2>Gulls</h2><p>A hundred gulls were counted.</p>`,
    )
    expect(parsed.text).toBe('The ferry runs\n\nGulls\n\nA hundred gulls were counted.')
    expect(parsed.notices.map(notice => notice.message)).toEqual([
      'The page is nested more than 400 levels deep; below that only its text was read.',
    ])
  })
  it('letters of no size are hidden up to an element that gives them one', async () => {
    const { parsed } = await read(
      'a.html',
      `<html><body><div style="font-size:0px">Hidden words of the letter</div>${['The ferry runs again', 'Gulls move inland', 'A lamp is painted'].map(headline => `<table><tr><td style="font-size:0px;padding:0"><div style="font-size:20px;font-weight:bold">${headline}</div><blockquote><div style="font:14px Arial">It was seen on Monday by the keeper.</div></blockquote></td></tr></table>`).join('')}</body></html>`,
    )
    expect(parsed.text).toContain('The ferry runs again')
    expect(parsed.items.map(item => [item.headline, item.body.map(({ type }) => type)])).toEqual(
      ['The ferry runs again', 'Gulls move inland', 'A lamp is painted'].map(headline => [headline, ['quote']]),
    )
    expect(parsed.unclaimed.map(({ what, start, end }) => [what, parsed.text.slice(start, end)])).toEqual([
      ['hidden preheader', 'Hidden words of the letter'],
    ])
  })
  it('scripts, trackers and javascript: leave nothing behind; a preheader is there and in no item', async () => {
    const { parsed } = await read(
      'a.html',
      `<html><head><title>Pier</title><script>alert("script")</script></head><body onload="alert(1)">
      <div style="display:none">Hidden words of the letter</div>
      <h2><a href="javascript:alert(1)">The ferry runs again</a></h2><p>It runs on <a href="data:text/html,x">Tuesdays</a>. <img src="https://t.example/1.gif" width="1" height="1" alt="open"></p>
      <h2>Gulls move inland</h2><p onclick="x()">A hundred were counted. <a href="https://g.example/1?utm_campaign=x&amp;fbclid=y&amp;page=2">Read more</a></p>
      <noscript><img src="https://t.example/2.gif" width="0" alt="open"></noscript><iframe src="https://x.example">frame</iframe></body></html>`,
    )
    expect(JSON.stringify(parsed)).not.toMatch(/script|alert|onload|data:|t\.example|frame"|"open/)
    expect(parsed.items.map(item => item.headline)).toEqual(headlines)
    expect(parsed.items.map(item => item.links)).toEqual([
      [],
      [{ label: 'Read more', url: 'https://g.example/1?page=2' }],
    ])
    expect(parsed.unclaimed.map(({ what, start, end }) => [what, parsed.text.slice(start, end)])).toEqual([
      ['hidden preheader', 'Hidden words of the letter'],
    ])
    expect(parsed.notices.map(notice => notice.message)).toEqual([
      'What tells a sender who clicked was taken off one address.',
      '2 links lead to no web page or mail address and were left out.',
    ])
    expect(faultsIn(parsed)).toEqual([])
  })
  it('a link through a counter of clicks is kept and flagged; one that carries its address is led back to it', async () => {
    const { parsed } = await read(
      'a.html',
      '<html><h2>The ferry runs again</h2><p>It runs. <a href="https://pier.list-manage.com/track/click?u=1&amp;id=2">Read more</a></p><h2>Gulls move inland</h2><p>They fly. <a href="https://www.google.com/url?q=https%3A%2F%2Fg.example%2F1">Read more</a></p>',
    )
    expect(parsed.items.map(({ links, check }) => [links[0]!.url, check])).toEqual([
      ['https://pier.list-manage.com/track/click?u=1&id=2', ['a link goes through a counter of clicks']],
      ['https://g.example/1', []],
    ])
  })
})

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

describe('17–19: mail', () => {
  const head =
    'From: Ann Lee <ann@pier.example>\r\nTo: b@pier.example\r\nSubject: The week\r\nDate: Fri, 09 May 2031 10:00:00 +0000\r\nMessage-ID: <1@pier.example>\r\nMIME-Version: 1.0\r\n'
  it('a mail of 100,000 parts is refused', async () => {
    const parts = `--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n`.repeat(100_000)
    expect(await readOr('a.eml', `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--\r\n`)).toBe(
      '‘a.eml’ is divided into more than 5,000 parts; a letter has a handful. It was not read.',
    )
  })
  it('a mail nested thousands deep is refused', async () => {
    const nested = Array.from(
      { length: 2000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('')
    expect(await readOr('a.eml', `${head}${nested}Content-Type: text/plain\r\n\r\nHello`)).toBe(
      '‘a.eml’ looks like a mail and can’t be read as one: it is broken or cut off.',
    )
  })
  it('quoted-printable that cuts a character in two gives the character back', async () => {
    const { parsed } = await read(
      'a.eml',
      `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=C3=\r\n=A9 is open.\r\n`,
    )
    expect(parsed.text.trim()).toBe('The café is open.')
  })
  it('format=flowed lines are joined, "-- " begins the signature, ">From " is "From "', async () => {
    const message = `From ann@pier.example Fri May  9 10:00:00 2031\n${head.replaceAll('\r', '')}Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe ferry runs again and \nnobody knows why.\n\n>From what I hear it is the tide.\n\n-- \nAnn Lee\n`
    const { format, parsed } = await read('a.mbox', message)
    expect(format).toBe('mbox')
    expect(
      parsed.items.map(({ headline, byline, body }) => ({ headline, byline, body: body.map(block => block.text) })),
    ).toEqual([
      {
        headline: 'The week',
        byline: ['Ann Lee'],
        body: ['The ferry runs again and nobody knows why.', 'From what I hear it is the tide.'],
      },
    ])
    expect(parsed.unclaimed.map(({ start, end }) => parsed.text.slice(start, end))).toEqual(['-- Ann Lee'])
  })
  it('of a mail’s two halves the one with links is read, the other and the attachments are named', async () => {
    const { parsed } = await read(
      'a.eml',
      `${head}Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nThe ferry runs.\r\n--a\r\nContent-Type: text/html\r\n\r\n<h2>Ferry</h2><p>The ferry runs. <a href="https://g.example/1">Read more</a></p>\r\n--a--\r\n--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="tides.pdf"\r\n\r\nx\r\n--m--\r\n`,
    )
    expect(parsed.items).toMatchObject([
      { headline: 'Ferry', links: [{ label: 'Read more', url: 'https://g.example/1' }] },
    ])
    expect(parsed.notices.map(notice => notice.message)).toEqual([
      'Read from the mail’s HTML half, for its links; it has a plain text half, too.',
      'Attached and not read: ‘tides.pdf’.',
    ])
  })
  it('a page saved whole (.mhtml) is read as the page it holds', async () => {
    const { parsed } = await read(
      'a.mhtml',
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://pier.example/week/\r\nSubject: The week\r\nDate: Fri, 09 May 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="p"\r\n\r\n--p\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><h2>Ferry</h2><p>It runs. <a href=3D"1">Read more</a></p></html>\r\n--p\r\nContent-Type: image/png\r\nContent-Location: https://pier.example/x.png\r\n\r\nx\r\n--p--\r\n`,
    )
    expect(parsed.items).toMatchObject([
      { headline: 'Ferry', links: [{ label: 'Read more', url: 'https://pier.example/week/1' }] },
    ])
    expect(parsed.notices).toEqual([])
  })
  it('multipart/digest is one item a mail, by its subject and sender', async () => {
    const inner = (from: string, subject: string, text: string) =>
      `--d\r\n\r\nFrom: ${from} <x@pier.example>\r\nSubject: ${subject}\r\n\r\n${text}\r\n\r\n`
    const { parsed } = await read(
      'a.eml',
      `${head}Content-Type: multipart/digest; boundary=d\r\n\r\n${inner('Bo Orr', 'Gulls', 'A hundred gulls were counted.')}${inner('Cy Day', 'Tides', 'The tables are out.')}--d--\r\n`,
    )
    expect(parsed.items.map(({ headline, byline, body }) => [headline, byline[0], body[0]!.text])).toEqual([
      ['Gulls', 'Bo Orr', 'A hundred gulls were counted.'],
      ['Tides', 'Cy Day', 'The tables are out.'],
    ])
    expect(faultsIn(parsed)).toEqual([])
  })
})

describe('20: false friends', () => {
  it('"Read More Here is what he said." is a sentence and "By the People" a headline', async () => {
    const { parsed } = await read(
      'a.txt',
      `By the People\n\nRead More Here is what he said. It was a long speech about benches on the pier, and few had stayed to hear the end of it.\n\n${letter}`,
    )
    expect(parsed.items.map(item => item.headline)).toEqual(['By the People', ...headlines])
    expect(parsed.items[0]).toMatchObject({ byline: [], links: [] })
  })
  it('and so they are in a page', async () => {
    const { parsed } = await read(
      'a.html',
      '<html><h2>By the People</h2><p>Read More Here is what he said. It was a long speech.</p><h2>Gulls move inland</h2><p>A hundred were counted.</p>',
    )
    expect(parsed.items.map(({ headline, byline, links }) => ({ headline, byline, links }))).toEqual([
      { headline: 'By the People', byline: [], links: [] },
      { headline: 'Gulls move inland', byline: [], links: [] },
    ])
  })
})
