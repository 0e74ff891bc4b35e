import fc from 'fast-check'
import { createRequire } from 'node:module'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { writeText } from '../../../core/export/text/text.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import { writeEml } from '../../../main/writers/eml.ts'
import { hostileIssue } from '../export/hostile-issue.ts'
import { entry, issue, paragraph } from '../export/issue-fixture.ts'

interface Parsed {
  readonly subject?: string
  readonly text?: string
  readonly html?: string | false
  readonly attachments: readonly unknown[]
  readonly headers: ReadonlyMap<string, unknown>
}
const { simpleParser } = createRequire(import.meta.url)('mailparser') as {
  simpleParser(source: Buffer, options: object): Promise<Parsed>
}

const runs = Math.ceil(Number(process.env['GALLEY_PROPERTY_RUNS'] ?? 100) / 2)
const page = '<!DOCTYPE html>\n<html lang="en"><body><p>Salt marsh – 湿地 🪿 =3D\n.\nFrom here</p></body></html>\n'
const words = (text: string) => text.replaceAll('\r\n', '\n')

async function checked(given: ExportIssue): Promise<void> {
  const bytes = Buffer.from(await writeEml(given, page))
  expect(bytes.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0080-\u00ff\u0000]/)
  expect(
    Math.max(
      ...bytes
        .toString('latin1')
        .split('\r\n')
        .map(line => line.length),
    ),
  ).toBeLessThanOrEqual(998)
  const [postal, parser] = [
    await PostalMime.parse(bytes),
    await simpleParser(bytes, { skipTextToHtml: true, skipHtmlToText: true, skipTextLinks: true }),
  ]
  expect(words(postal.html ?? '').trim()).toBe(page.trim())
  expect(words(String(parser.html)).trim()).toBe(page.trim())
  const text = writeText(given, { unbroken: true })
  expect(words(postal.text ?? '').trim()).toBe(text.trim())
  expect(words(parser.text ?? '').trim()).toBe(text.trim())
  expect([postal.attachments.length, parser.attachments.length]).toEqual([0, 0])
}

describe('a mail', () => {
  it('is the same in two other libraries, text and page, with CRLF and ASCII alone', async () => {
    await checked(
      issue([
        entry({
          headline: 'Salt marsh returns 湿地',
          body: [paragraph('From here on. '.repeat(40)), paragraph('> not quoted')],
        }),
      ]),
    )
    await fc.assert(fc.asyncProperty(hostileIssue, checked), { numRuns: runs })
  }, 300_000)

  it('opens as a draft with the issue’s subject, its title where there is none, and its day', async () => {
    const given = issue([entry({ headline: 'Dues frozen' })])
    const mail = await PostalMime.parse(await writeEml(given, page))
    expect([mail.subject, mail.date]).toEqual(['The marsh comes back', '2026-11-24T00:00:00.000Z'])
    expect(mail.headers.find(header => header.key === 'x-unsent')?.value).toBe('1')
    expect(
      (await PostalMime.parse(await writeEml({ ...given, subject: 'Dues, dams – and geese' }, page))).subject,
    ).toBe('Dues, dams – and geese')
  })

  it('is the same bytes for the same issue, and names no machine', async () => {
    const given = issue([entry({ headline: 'Dues frozen' })], { date: null })
    const [one, two] = [await writeEml(given, page), await writeEml(structuredClone(given), page)]
    expect(Buffer.from(one).equals(two)).toBe(true)
    expect(Buffer.from(one).toString()).toMatch(/^Message-ID: <[0-9a-f]{32}@galley\.invalid>\r$/m)
  })

  it('says how to unsubscribe where that is given, and takes no line of a header from it', async () => {
    const header = async (address: string, oneClick = false) =>
      Buffer.from(await writeEml(issue([], { unsubscribe: { address, oneClick } }), page))
        .toString()
        .split('\r\n\r\n')[0]!
        .match(/^(?:List|Bcc).*$/gm)
    expect(await header('*|UNSUB|*')).toEqual(['List-Unsubscribe: <*|UNSUB|*>'])
    expect(await header('{{ unsubscribe }}')).toEqual(['List-Unsubscribe: <{{ unsubscribe }}>'])
    expect(await header('https://pier.example/off>\r\nBcc: a@pier.example')).toEqual([
      'List-Unsubscribe: <https://pier.example/offBcc: a@pier.example>',
    ])
    expect(await header('https://pier.example/off', true)).toEqual([
      'List-Unsubscribe: <https://pier.example/off>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ])
    expect(Buffer.from(await writeEml(issue([]), page)).toString()).not.toContain('List-Unsubscribe')
  })
})
