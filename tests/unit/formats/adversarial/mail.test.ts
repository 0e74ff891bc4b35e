import { describe, expect, it } from 'vitest'
import { read, readOr } from '../make-document.ts'
import { faultsIn } from '../marked-decoder.ts'

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
