import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { writeJson } from '../../../core/export/json.ts'
import { writeMarkdown } from '../../../core/export/markdown.ts'
import { mergeTags } from '../../../core/model/merge-tags.ts'
import { writePlain } from '../../../core/export/plain.ts'
import { writeRichText } from '../../../core/export/rich-text.ts'
import { writeText } from '../../../core/export/text/text.ts'
import { builtInTemplates } from '../../../main/writers/template-files.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { bullet, entry, issue, paragraph, quote } from './issue-fixture.ts'

const tags = [
  '*|UNSUB|*',
  '{{ unsubscribe }}',
  '{{unsubscribe_url}}',
  '%unsubscribe_url%',
  '*|LIST:ADDRESS|*',
  '*|DATE:d/m/Y|*',
  '*|IF:GROUP=Friends of the marsh|*',
  '*|END:IF|*',
]
const given = issue(
  [
    entry({
      headline: `Leave ${tags.join(' ')}`,
      body: [...tags.map(paragraph), ...tags.map(bullet), ...tags.map(quote)],
      note: tags.join(''),
      links: tags.flatMap(tag => [
        { label: `Off ${tag}`, url: tag },
        { label: 'Off', url: `https://example.org/?off=${tag}` },
      ]),
    }),
  ],
  { outro: tags.map(paragraph) },
)

const count = (text: string, tag: string) => text.split(tag).length - 1

/** Sentences with tags anywhere among their words, in every field there is. */
const text = fc
  .array(
    fc.constantFrom(
      ...tags,
      'To leave us,',
      'write',
      'or',
      'a',
      'longer-word-than-most',
      '漢字漢字',
      'www',
      'x'.repeat(60),
      '.',
      '-',
    ),
    { minLength: 1, maxLength: 24 },
  )
  .chain(parts => fc.constantFrom(' ', ' ', '').map(between => parts.join(between)))
const scattered = fc
  .record({
    headline: text,
    deck: text,
    body: fc.array(text, { maxLength: 3 }),
    label: text,
    credit: text,
    note: text,
    outro: text,
  })
  .map(given =>
    issue(
      [
        entry({
          headline: given.headline,
          deck: given.deck,
          body: [...given.body.map(paragraph), bullet(given.note), quote(given.credit)],
          credit: given.credit,
          note: given.note,
          links: [{ label: given.label, url: 'https://example.org/?u=*|UNIQID|*' }],
        }),
      ],
      { outro: [paragraph(given.outro)] },
    ),
  )
const counts = (written: string) => [...tags, '*|UNIQID|*'].map(tag => count(written, tag))
const atLeast = (written: string, wanted: readonly number[]) => {
  for (const [nth, found] of counts(written).entries()) expect(found).toBeGreaterThanOrEqual(wanted[nth]!)
}

describe('merge tags', () => {
  it('are told from what only looks like them', () => {
    expect(mergeTags(tags.join(' and ')).map(tag => tag.text)).toEqual(tags)
    expect(mergeTags('5% of 100% {{ x | y }} *|lower|* {% raw %} %20a%20 ** ||')).toEqual([])
  })

  it('survive text, Markdown, JSON, the plain layout and the clipboard letter by letter', () => {
    for (const written of [
      writeText(given),
      writeMarkdown(given),
      writeJson(given),
      writePlain(given, { width: 500 }),
      writeRichText(given),
    ]) {
      for (const tag of tags) expect(count(written, tag), tag).toBeGreaterThanOrEqual(6)
    }
  })

  it('survive every template and its inlining, as text and as addresses to follow', async () => {
    const writers = createWriters()
    for (const template of builtInTemplates) {
      for (const flavour of ['mail', 'web'] as const) {
        const written = await writers.html({ ...given, template }, flavour)
        if (!written.ok) throw new Error(written.message)
        for (const tag of tags) {
          expect(written.value).toContain(`href="${tag}"`)
          expect(written.value).toContain(`href="https://example.org/?off=${tag}"`)
          expect(count(written.value, tag)).toBeGreaterThanOrEqual(8)
        }
      }
    }
  })

  it('survive every writer wherever they stand, and in a text of any width', async () => {
    const writers = createWriters()
    await fc.assert(
      fc.asyncProperty(scattered, fc.constantFrom(40, 72, 100), async (given, width) => {
        const there = counts(writeJson(given))
        for (const links of ['footnotes', 'under'] as const) atLeast(writeText(given, { width, links }), there)
        atLeast(writeMarkdown(given), there)
        atLeast(
          writePlain(given, { width }),
          there.map((found, nth) => (nth === tags.length ? 0 : found)),
        )
        for (const flavour of ['mail', 'web'] as const) {
          const html = await writers.html(given, flavour)
          if (!html.ok) throw new Error(html.message)
          atLeast(html.value, there)
          if (flavour === 'web') continue
          const back = await PostalMime.parse(await writers.eml(given, html.value))
          atLeast(back.text ?? '', there)
          atLeast(back.html ?? '', there)
        }
      }),
      { numRuns: Math.ceil(Number(process.env['GALLEY_PROPERTY_RUNS'] ?? 100) / 2) },
    )
  }, 300_000)

  it('survive a mail’s encoding', async () => {
    const writers = createWriters()
    const html = await writers.html(given, 'mail')
    const mail = await PostalMime.parse(await writers.eml(given, html.ok ? html.value : ''))
    for (const tag of tags) {
      expect([count(mail.text ?? '', tag) >= 6, count(mail.html ?? '', tag) >= 8]).toEqual([true, true])
    }
  })
})
