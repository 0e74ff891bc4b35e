import { caniemail } from 'caniemail'
import { doIUseEmail } from 'doiuse-email'
import { describe, expect, it } from 'vitest'
import { encodedSize } from '../../../core/export/encoded-size.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { builtInTemplates } from '../../../main/writers/template-files.ts'
import { bullet, entry, issue, paragraph, picture, quote } from '../export/issue-fixture.ts'

const writers = createWriters()
async function mail(given: ExportIssue): Promise<string> {
  const written = await writers.html(
    given,
    'mail',
    undefined,
    ({ sha256 }) => `cid:${sha256.slice(0, 32)}@galley.invalid`,
  )
  if (!written.ok) throw new Error(written.message)
  return written.value
}

/** The clients most letters are read in. */
const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'] as const
/** What no mail can do without, or what only adds to a mail where it is known: a page without it reads as well. */
const allowed = ['<body> element', '<style> element', '@media', 'color-scheme meta tag', 'role attribute']

const entries = [
  entry({
    level: 'lead',
    headline: 'Salt marsh returns 🪿',
    deck: 'Eleven species',
    byline: ['Ada Lorne', 'Jo Winter'],
    body: [paragraph('Cafe\u0301 by the quay 👩‍👩‍👧.'), bullet('Redshank'), quote('The quickest return.')],
    links: [
      { label: 'Read the survey', url: 'https://example.org/?a=1&b=2' },
      { label: 'Read More Here', url: null },
    ],
    outlet: 'Estuary Letter',
    note: 'Since 2021.',
    also: [{ label: 'Figures', url: 'mailto:desk@example.org' }],
  }),
  entry({ headline: '盐沼回来了', language: 'zh-Hans', body: [paragraph('调查员数到十一种水鸟。'), bullet('红脚鹬')] }),
  entry({
    headline: 'عودة المستنقع',
    language: 'ar',
    body: [paragraph('أحصى المساحون.'), quote('قالت اللجنة'), bullet('واحد')],
  }),
  entry({ headline: 'Աղի ճահիճը վերադառնում է', language: 'hy', body: [paragraph('Տասնմեկ տեսակ.')] }),
  entry({ kind: 'photo', body: [paragraph('Low water.')], credit: '© Tamsin Roe', picture: picture() }),
  entry({ headline: 'Two at the weir', picture: picture({ caption: '' }) }),
  entry({
    kind: 'opinion',
    level: 'brief',
    headline: 'A brief',
    links: [{ label: 'Harbour Wire', url: 'https://example.org/' }],
  }),
]
const whole = (template: string): ExportIssue => ({
  ...issue([], {
    template,
    logo: picture({ width: 900, height: 300 }),
    preheader: 'What the harbour decided',
    intro: [paragraph('A week.'), bullet('One thing')],
    outro: [quote('The end'), bullet('Or not')],
    unsubscribe: { address: 'https://example.org/off', oneClick: true },
  }),
  sections: [
    { title: null, entries },
    { title: 'Decisions', entries },
  ],
})

describe.each(builtInTemplates)('a mail in %s', template => {
  it('asks of Gmail, Outlook, Apple Mail and Yahoo nothing they lack but what is allowed, as caniemail knows them', async () => {
    const { issues } = caniemail({ clients: [...clients], html: await mail(whole(template)) })
    const lacked = new Set([...issues.errors.values()].flatMap(found => found.map(each => each.title)))
    expect([...lacked].filter(title => !allowed.includes(title))).toEqual([])
  })

  it('asks of them nothing they lack but what is allowed, as doiuse-email knows them', async () => {
    const found = doIUseEmail(await mail(whole(template)), { emailClients: [...clients] })
    const lacked = new Set(found.success ? [] : found.errors.map(error => /^`([^`]+)`/.exec(error)?.[1] ?? error))
    expect([...lacked].filter(title => !allowed.includes(title))).toEqual([])
  })

  it('of forty items stays under what Gmail clips, encoded too', async () => {
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
        picture: picture(),
      })
    const html = await mail(
      issue(
        Array.from({ length: 40 }, (_, nth) => story(nth)),
        { template },
      ),
    )
    expect(new TextEncoder().encode(html).length).toBeLessThan(90 * 1024)
    expect(encodedSize(html)).toBeLessThan(102 * 1024)
  })
})

describe('the checks of mail clients', () => {
  it('find what a client lacks', () => {
    const html = '<html><body><main style="display:grid">x</main></body></html>'
    expect(caniemail({ clients: [...clients], html }).success).toBe(false)
    const found = doIUseEmail(html, { emailClients: [...clients] })
    expect(found.success ? '' : found.errors.join()).toContain('display:grid')
  })
})
