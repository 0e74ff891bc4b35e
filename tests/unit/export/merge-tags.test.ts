import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { writeJson } from '../../../core/export/json.ts'
import { writeMarkdown } from '../../../core/export/markdown.ts'
import { mergeTags } from '../../../core/export/merge-tags.ts'
import { writePlain } from '../../../core/export/plain.ts'
import { writeRichText } from '../../../core/export/rich-text.ts'
import { writeText } from '../../../core/export/text.ts'
import { builtInTemplates } from '../../../main/writers/template-files.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { bullet, entry, issue, paragraph, quote } from './issue-fixture.ts'

const tags = ['*|UNSUB|*', '{{ unsubscribe }}', '{{unsubscribe_url}}', '%unsubscribe_url%', '*|LIST:ADDRESS|*']
const given = issue([entry({
  headline: `Leave ${tags.join(' ')}`, body: [...tags.map(paragraph), ...tags.map(bullet), ...tags.map(quote)], note: tags.join(''),
  links: tags.flatMap(tag => [{ label: `Off ${tag}`, url: tag }, { label: 'Off', url: `https://example.org/?off=${tag}` }]),
})], { outro: tags.map(paragraph) })

const count = (text: string, tag: string) => text.split(tag).length - 1

describe('merge tags', () => {
  it('are told from what only looks like them', () => {
    expect(mergeTags(tags.join(' and ')).map(tag => tag.text)).toEqual(tags)
    expect(mergeTags('5% of 100% {{ x | y }} *|lower|* {% raw %} %20a%20 ** ||')).toEqual([])
  })

  it('survive text, Markdown, JSON, the plain layout and the clipboard letter by letter', () => {
    for (const written of [writeText(given), writeMarkdown(given), writeJson(given), writePlain(given, { width: 500 }), writeRichText(given)]) {
      for (const tag of tags) expect(count(written, tag), tag).toBeGreaterThanOrEqual(6)
    }
  })

  it('survive every template and its inlining, as text and as addresses to follow', async () => {
    const writers = createWriters()
    for (const template of builtInTemplates) for (const flavour of ['mail', 'web'] as const) {
      const written = await writers.html({ ...given, template }, flavour)
      if (!written.ok) throw new Error(written.message)
      for (const tag of tags) {
        expect(written.value).toContain(`href="${tag}"`)
        expect(written.value).toContain(`href="https://example.org/?off=${tag}"`)
        expect(count(written.value, tag)).toBeGreaterThanOrEqual(8)
      }
    }
  })

  it('survive a mail’s encoding', async () => {
    const writers = createWriters()
    const html = await writers.html(given, 'mail')
    const mail = await PostalMime.parse(await writers.eml(given, html.ok ? html.value : '', null))
    for (const tag of tags) expect([count(mail.text ?? '', tag) >= 6, count(mail.html ?? '', tag) >= 8]).toEqual([true, true])
  })
})
