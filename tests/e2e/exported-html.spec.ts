import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportIssue } from '../../core/export/model.ts'
import { createWriters } from '../../main/writers/html.ts'
import { builtInTemplates } from '../../main/writers/template-files.ts'
import { bullet, entry, issue, paragraph, picture, quote } from '../unit/export/issue-fixture.ts'
import { pngOf } from '../unit/formats/small-pictures.ts'
import { launchChromium } from './hosts/chromium-launch.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const writers = createWriters()
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const story = entry({
  level: 'lead',
  headline: 'Salt marsh returns to Corran Flats',
  deck: 'Eleven species in five years',
  byline: ['Ada Lorne', 'Jo Winter'],
  outlet: 'Estuary Letter',
  body: [
    paragraph('Surveyors counted eleven species of wading birds.'),
    bullet('Redshank'),
    bullet('Dunlin'),
    quote('The quickest return on the coast.'),
    paragraph(`A word without end: ${'w'.repeat(120)}`),
  ],
  links: [
    { label: 'Read the survey', url: `https://example.org/${'a'.repeat(120)}` },
    { label: 'Read More Here', url: null },
    { label: 'A file', url: `file:///${'b'.repeat(120)}` },
  ],
  also: [{ label: 'The county’s figures', url: 'https://example.org/county' }],
  credit: '© Tamsin Roe',
  note: 'The figure is for 2019 to 2025.',
  picture: picture(),
})
const everything = (template: string): ExportIssue => ({
  ...issue([], {
    template,
    logo: picture({ width: 900, height: 300 }),
    intro: [paragraph('A week of decisions.')],
    outro: [paragraph('Until Tuesday.')],
  }),
  sections: [
    { title: null, entries: [story] },
    ...['Decisions', 'Voices', 'Coast', 'People', 'Courts', 'Photos of the week'].map(title => ({
      title,
      entries: [
        { ...story, level: 'full' as const, kind: 'opinion' as const },
        entry({
          level: 'brief',
          headline: 'Ferry follows the tide',
          links: [{ label: 'Harbour Wire', url: 'https://example.org/f' }],
        }),
        entry({ kind: 'photo', body: [paragraph('Low water.')], credit: '© Roe' }),
        entry({
          kind: 'photo',
          headline: 'The weir',
          credit: '© Roe',
          picture: picture({ width: 200, height: 200, caption: '' }),
        }),
        entry({ headline: '湿地が戻ってきた', language: 'ja', body: [paragraph('調査員は十一種を数えた。')] }),
        entry({ headline: '盐沼回来了', language: 'zh-Hans', body: [paragraph('调查员数到十一种水鸟。')] }),
        entry({
          headline: 'Աղի ճահիճը վերադառնում է',
          language: 'hy',
          body: [paragraph('Տասնմեկ տեսակ 🪿, e\u0301.')],
        }),
        entry({ headline: 'عودة المستنقع', language: 'ar', body: [paragraph('أحصى المساحون.'), quote('قالت اللجنة')] }),
      ],
    })),
  ],
})

/** Wide enough to scroll sideways where nothing holds it. */
const shown = ({ width, height }: { width: number; height: number }) =>
  `data:image/png;base64,${Buffer.from(pngOf(width, height)).toString('base64')}`

async function open(given: ExportIssue, flavour: 'mail' | 'web', dark: boolean, width: number): Promise<Page> {
  const written = await writers.html(given, flavour, undefined, shown)
  if (!written.ok) throw new Error(written.message)
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light' })
  await page.setContent(written.value)
  return page
}

const flavours = ['mail', 'web'] as const

describe.each(builtInTemplates)('an issue in %s', template => {
  it('has nothing that axe finds fault with, light and dark, and never scrolls sideways', async () => {
    for (const flavour of flavours) {
      for (const [dark, width] of [
        [false, 720],
        [false, 320],
        [true, 320],
      ] as const) {
        const page = await open(everything(template), flavour, dark, width)
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${flavour} at ${width}`).toBe(width)
        await page.evaluate(axe)
        const violations = await page.evaluate(
          'axe.run(document).then(found => found.violations.map(each => `${each.id}: ${each.nodes[0].html}`))',
        )
        expect(violations, `${flavour}, ${dark ? 'dark' : 'light'}, ${width}`).toEqual([])
        await page.close()
      }
    }
  })

  it('prints payloads without running or fetching anything', async () => {
    const payloads = [
      '<script>window.fired = 1</script>',
      '"><img src="https://example.org/x.png" onerror="window.fired = 1">',
      '</style></title><svg onload="window.fired = 1">',
      "' onmouseover='window.fired = 1",
      'javascript:window.fired=1',
    ]
    for (const flavour of flavours) {
      const hostile = payloads.map(payload =>
        entry({
          headline: payload,
          deck: payload,
          byline: [payload],
          body: [paragraph(payload), bullet(payload), quote(payload)],
          links: [
            { label: payload, url: payload },
            { label: payload, url: `https://example.org/${payload}` },
          ],
          credit: payload,
          note: payload,
          also: [{ label: payload, url: payload }],
          outlet: payload,
          language: payload,
          picture: picture({ alt: payload, caption: payload, credit: payload }),
        }),
      )
      const page = await open(issue([]), flavour, false, 720)
      const requests: string[] = []
      page.on('request', request => requests.push(request.url()))
      const written = await writers.html(
        {
          ...issue(hostile, { template, masthead: payloads[1], title: payloads[2], language: payloads[1] }),
          preheader: payloads[0] ?? null,
        },
        flavour,
      )
      await page.setContent(written.ok ? written.value : '')
      for (const link of await page.locator('a[href^="#"]').all()) await link.dispatchEvent('click')
      expect(await page.evaluate('window.fired ?? 0')).toBe(0)
      expect(requests).toEqual([])
      const headings = await page.locator('.headline').allTextContents()
      expect(headings).toEqual(payloads)
      await page.close()
    }
  })
})
