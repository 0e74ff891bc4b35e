import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { ExportEntry, ExportIssue } from '../../../core/export/model.ts'
import { builtInTemplates } from '../../../main/writers/template-files.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { bullet, entry, issue, paragraph, picture, quote } from '../export/issue-fixture.ts'

const writers = createWriters()
async function html(given: ExportIssue, flavour: 'mail' | 'web', dark?: boolean): Promise<string> {
  const written = await writers.html(given, flavour, dark)
  if (!written.ok) throw new Error(written.message)
  return written.value
}

/**
 * Inline styles, `role="presentation"`, `role="main"` (Gmail drops `main`) and Outlook's comments are what mail needs.
 */
const mailRules = {
  'no-inline-style': 'off',
  'presentation-role-style': 'off',
  'prefer-native-element': 'off',
  'no-conditional-comment': 'off',
} as const
async function findings(text: string, flavour: 'mail' | 'web'): Promise<string[]> {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: flavour === 'mail' ? mailRules : {} }),
  )
  const report = await validator.validateString(text)
  return report.results.flatMap(result =>
    result.messages.map(message => `${message.ruleId} at ${message.line}: ${message.message}`),
  )
}

const everyKind: readonly ExportEntry[] = [
  entry({
    level: 'lead',
    headline: 'Salt marsh returns',
    deck: 'Eleven species',
    byline: ['Ada Lorne', 'Jo Winter', 'Imre Dahl'],
    body: [paragraph('One.'), bullet('Two'), bullet('Three'), quote('Four'), bullet('Five')],
    links: [
      { label: 'Read the survey', url: 'https://example.org/?a=1&b=2' },
      { label: 'Read More Here', url: null },
    ],
    outlet: 'Estuary Letter',
    note: 'Since 2021.',
    also: [{ label: 'Figures', url: 'mailto:desk@example.org' }],
  }),
  entry({ headline: '湿地が戻ってきた', language: 'ja', body: [paragraph('調査員は十一種を数えた。')] }),
  entry({ headline: 'عودة المستنقع', language: 'ar', body: [paragraph('أحصى المساحون.'), quote('قالت اللجنة')] }),
  entry({ headline: 'Աղի ճահիճը վերադառնում է', language: 'hy', body: [paragraph('Տասնմեկ տեսակ 🪿 e\u0301.')] }),
  entry({ kind: 'photo', body: [paragraph('Low water.')], credit: '© Tamsin Roe' }),
  entry({
    kind: 'opinion',
    level: 'brief',
    headline: 'A brief',
    links: [{ label: 'Harbour Wire', url: 'https://example.org/' }],
  }),
]
const whole = (template: string): ExportIssue => ({
  ...issue(everyKind, {
    template,
    preheader: 'What the harbour decided',
    unsubscribe: { address: 'https://example.org/off?a=1&b=*|UNIQID|*', oneClick: true },
    intro: [paragraph('A week.'), bullet('One thing')],
    outro: [quote('The end'), bullet('Or not')],
  }),
  sections: [
    { title: null, entries: everyKind },
    { title: 'Decisions', entries: everyKind },
  ],
})

describe.each(builtInTemplates)('the %s template', template => {
  it.each(['mail', 'web'] as const)('is valid HTML as %s, light, dark and exported', async flavour => {
    for (const dark of [undefined, true, false]) {
      expect(await findings(await html(whole(template), flavour, dark), flavour)).toEqual([])
    }
    expect(
      await findings(await html(issue([], { template, masthead: '', number: null, date: null }), flavour), flavour),
    ).toEqual([])
  })

  it('shows pictures and a logo in valid HTML, and their words where they can’t be shown', async () => {
    const given = {
      ...whole(template),
      logo: picture({ width: 900, height: 300 }),
      sections: [
        {
          title: 'Pictures',
          entries: [
            ...everyKind.map(each => ({ ...each, picture: picture() })),
            entry({ picture: picture({ alt: '', caption: '', credit: '' }) }),
          ],
        },
      ],
    }
    for (const flavour of ['mail', 'web'] as const) {
      for (const source of [() => 'cid:view@galley.invalid', () => null]) {
        const written = await writers.html(given, flavour, undefined, source)
        const text = written.ok ? written.value : written.message
        expect(await findings(text, flavour)).toEqual([])
        expect(text.match(/<img/g)?.length ?? 0).toBe(source() === null ? 0 : given.sections[0]!.entries.length + 1)
        expect(text).toContain('Low water, Sunday')
        if (source() === null) {
          expect(text).toContain('[Picture: <span class="alt">Waders over the flats</span>]')
        } else {
          for (const part of ['alt="Tidewater Weekly"', 'width="216"']) {
            expect(/<img[^>]*class="logo"[^>]*>/.exec(text)?.[0]).toContain(part)
          }
        }
      }
    }
    const column = { broadsheet: 552, bulletin: 532, wire: 492 }[template]
    const mail = await writers.html(given, 'mail', undefined, () => 'cid:x')
    expect(mail.ok && mail.value).toContain(`width="${column}"`)
  })

  it('gives the same bytes for the same issue', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      expect(await html(whole(template), flavour)).toBe(await html(structuredClone(whole(template)), flavour))
    }
  })

  it('asks for nothing from elsewhere and runs nothing', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      expect(await html(whole(template), flavour)).not.toMatch(
        /<script|<img|<link|<iframe|\bsrc=|url\(|data:|@import|@font-face|\bon[a-z]+=/i,
      )
    }
  })

  it('keeps forty items of mail under 90 KB, with at most 0.6 KB of markup an item', async () => {
    const story = (nth: number) =>
      entry({
        headline: `Council weighs moorings ban number ${nth}`,
        byline: ['Ada Lorne'],
        body: [
          paragraph('The harbour committee decides on 4 December. '.repeat(9)),
          paragraph('Two associations want a smaller zone. '.repeat(9)),
        ],
        links: [{ label: 'Read the agenda', url: `https://example.org/agenda/${nth}` }],
        outlet: 'Harbour Wire',
      })
    const given = issue(
      Array.from({ length: 40 }, (_, nth) => story(nth)),
      { template },
    )
    const bytes = (text: string) => new TextEncoder().encode(text).length
    const [full, empty] = [
      await html(given, 'mail'),
      await html(issue([entry({ headline: 'x' })], { template }), 'mail'),
    ]
    const text = given.sections
      .flatMap(section => section.entries)
      .reduce(
        (sum, { headline, byline, body, links, outlet }) =>
          sum +
          bytes(
            [
              headline,
              ...byline,
              ...body.map(block => block.text),
              ...links.flatMap(link => [link.label, link.url]),
              outlet,
            ].join(''),
          ),
        0,
      )
    expect(bytes(full)).toBeLessThan(90_000)
    expect((bytes(full) - bytes(empty) - text) / 40).toBeLessThan(600)
  })

  it('answers to the scheme of the reader in an export, and fixes it in a preview', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      expect(await html(whole(template), flavour)).toContain('@media (prefers-color-scheme:dark)')
      expect(await html(whole(template), flavour, true)).toContain('@media all')
      expect(await html(whole(template), flavour, false)).toContain('@media not all')
    }
  })
})

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
