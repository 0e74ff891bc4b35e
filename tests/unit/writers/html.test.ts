import { describe, expect, it } from 'vitest'
import { bullet, entry, issue, paragraph, picture, quote } from '../export/issue-fixture.ts'
import { html, whole } from './every-kind.ts'
import { findings } from './html-findings.ts'

describe('HTML writers', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    '</head><style>*{}</style>',
    '{{ title | raw }}',
    '{% include "x" %}',
    '<!--[if mso]><b>',
    "'-->",
  ]

  it('print every field as text, whatever it holds', async () => {
    for (const payload of payloads) {
      const hostile = entry({
        headline: payload,
        deck: payload,
        byline: [payload],
        body: [paragraph(payload), bullet(payload), quote(payload)],
        links: [
          { label: payload, url: `https://example.org/${payload}` },
          { label: payload, url: payload },
          { label: payload, url: null },
        ],
        credit: payload,
        note: payload,
        also: [{ label: payload, url: payload }],
        outlet: payload,
        language: payload,
        picture: picture({ alt: payload, caption: payload, credit: payload }),
      })
      const given = issue([hostile], {
        masthead: payload,
        title: payload,
        preheader: payload,
        language: payload,
        intro: [paragraph(payload)],
        outro: [bullet(payload)],
        date: payload,
      })
      given.sections.forEach(section => Object.assign(section, { title: payload }))
      for (const flavour of ['mail', 'web'] as const) {
        const written = await html(given, flavour)
        const plain = await html(issue([entry({ ...hostile, headline: 'x' })]), flavour)
        expect(written).not.toMatch(/<script|<img|onerror=alert\(1\)>|<\/title><|<b>/)
        expect(written.match(/<style>/g)).toHaveLength(plain.match(/<style>/g)?.length ?? 0)
        expect(await findings(written, flavour)).toEqual([])
      }
    }
  })

  it('link only to web and mail addresses, and show any other as text', async () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '//example.org',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
    ]) {
      for (const flavour of ['mail', 'web'] as const) {
        const written = await html(issue([entry({ headline: 'Dues', links: [{ label: 'Minutes', url }] })]), flavour)
        expect(written.replaceAll(/href="#[^"]*"/g, '')).not.toContain('href=')
        expect(written).toContain('Minutes</span> (')
      }
    }
    const safe = await html(issue([entry({ links: [{ label: 'Minutes', url: 'HTTPS://example.org/"><b>' }] })]), 'web')
    expect(safe).toContain('href="HTTPS://example.org/%22%3E%3Cb%3E"')
  })

  it('fall back to the broadsheet where an issue names a template that is not there', async () => {
    expect(await html(whole('../../package.json'), 'web')).toBe(await html(whole('broadsheet'), 'web'))
  })
})

describe('the end of a page', () => {
  const foot = (written: string) =>
    written
      .slice(written.lastIndexOf('<div class="foot"'))
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()

  it('says whose issue it is and how to leave, and not the title again', async () => {
    const dues = [entry({ headline: 'Dues frozen' })]
    expect(foot(await html(issue(dues), 'mail'))).toBe('Tidewater Weekly · No. 48 · 24 November 2026')
    expect(foot(await html(issue(dues, { masthead: '' }), 'mail'))).toBe('No. 48 · 24 November 2026')
    expect(foot(await html(issue(dues, { masthead: '', number: null, date: null }), 'mail'))).toBe('')
    const left = await html(
      issue(dues, { language: 'de', unsubscribe: { address: '{{ unsubscribe }}', oneClick: false } }),
      'mail',
    )
    expect(left).toMatch(/<a class="link" href="\{\{ unsubscribe \}\}"[^>]*>Abmelden<\/a>/)
  })
})

describe('the preheader', () => {
  const entries = [entry({ headline: 'Salt marsh returns' }), entry({ headline: 'Dues frozen' })]

  it('is what the curator wrote, else the first headlines', async () => {
    expect(await html(issue(entries, { preheader: 'Read this' }), 'mail')).toMatch(/class="preheader"[^>]*>Read this</)
    expect(await html(issue(entries), 'mail')).toMatch(/class="preheader"[^>]*>Salt marsh returns · Dues frozen</)
    expect(await html(issue([entry({ body: [paragraph('Low water.')] })]), 'mail')).not.toContain('class="preheader"')
  })
})
