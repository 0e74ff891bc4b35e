import { describe, expect, it } from 'vitest'
import { read, readOr, utf8 } from '../make-document.ts'
import { headlines, headlinesOf, letter } from './ferry-letter.ts'

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
