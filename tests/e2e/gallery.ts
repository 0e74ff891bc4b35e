import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportIssue } from '../../core/export/model.ts'
import { builtInTemplates } from '../../core/model/template.ts'
import { createWriters } from '../../main/writers/html.ts'
import { bullet, entry, issue, paragraph, picture, quote } from '../unit/export/issue-fixture.ts'
import { logoOf, marshOf } from './gallery-pictures.ts'
import { launchChromium } from './hosts/chromium-launch.ts'

/**
 * Takes pictures of each template, to be looked at and for the README's gallery: `node tests/e2e/gallery.ts` writes
 * tests/e2e/pictures/templates/<template>-<device>-<tone>.png, of mails.
 */
const folder = join(import.meta.dirname, 'pictures', 'templates')
mkdirSync(folder, { recursive: true })
const devices = [
  { name: 'desktop', width: 720, height: 900 },
  { name: 'phone', width: 390, height: 780 },
]

const shown = (template: string): ExportIssue => ({
  ...issue([], {
    template,
    logo: picture({ sha256: 'b'.repeat(64), width: 480, height: 120 }),
    intro: [paragraph('A week of decisions on the water’s edge, and one walk along it.')],
    outro: [paragraph('Until Tuesday, and mind the tide.')],
  }),
  sections: [
    {
      title: null,
      entries: [
        entry({
          level: 'lead',
          headline: 'Salt marsh returns to Corran Flats',
          deck: 'Eleven species in five years',
          byline: ['Ada Lorne', 'Jo Winter'],
          outlet: 'Estuary Letter',
          picture: picture({
            width: 1280,
            height: 640,
            alt: 'Waders on a mud bank at low water',
            caption: 'The flats from the old sea wall, at low water',
            credit: 'Tamsin Roe',
          }),
          body: [
            paragraph(
              'Surveyors counted eleven species of wading birds on ground that was pasture until the sea wall was breached in 2021.',
            ),
            quote('The quickest return anyone has recorded on this coast.'),
          ],
          links: [{ label: 'Read the survey', url: 'https://example.org/survey' }],
          note: 'The figure is for 2021 to 2026; the county’s own count comes in spring.',
        }),
      ],
    },
    {
      title: 'Decisions',
      entries: [
        entry({
          headline: 'Harbour dues frozen for small boats',
          byline: ['Imre Dahl'],
          outlet: 'Harbour Wire',
          body: [
            paragraph(
              'Boats under six metres pay what they paid last year. The trust will look again when the quay wall is done.',
            ),
            bullet('Pontoon berths stay at £41 a metre.'),
            bullet('Winter storage rises by the price index.'),
          ],
          links: [{ label: 'The table of dues', url: 'https://example.org/dues' }],
        }),
        entry({
          level: 'brief',
          headline: 'The ferry follows the tide from Monday',
          links: [{ label: 'The new times', url: 'https://example.org/ferry' }],
          outlet: 'Harbour Wire',
        }),
      ],
    },
    {
      title: 'Voices',
      entries: [
        entry({
          headline: 'عودة المستنقع إلى الساحل',
          language: 'ar',
          body: [paragraph('أحصى المساحون أحد عشر نوعا من الطيور.')],
          outlet: 'رسالة المصب',
        }),
        entry({
          headline: '盐沼回来了',
          language: 'zh-Hans',
          body: [paragraph('调查员数到十一种水鸟。')],
          links: [{ label: '阅读全文', url: 'https://example.org/zh' }],
        }),
        entry({ kind: 'photo', body: [paragraph('Low water at the weir, 6.40 on Sunday.')], credit: '© Tamsin Roe' }),
      ],
    },
  ],
})

const browser = await launchChromium()
const drawing = await browser.newPage()
const [marsh, logo] = [await marshOf(drawing), await logoOf(drawing)]
await drawing.close()
for (const template of builtInTemplates) {
  const written = await createWriters().html(shown(template), 'mail', undefined, ({ sha256 }) =>
    sha256.startsWith('b') ? logo : marsh,
  )
  if (!written.ok) throw new Error(written.message)
  for (const { name, width, height } of devices) {
    for (const tone of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: tone })
      await page.setContent(written.value)
      await page.screenshot({ path: join(folder, `${template}-${name}-${tone}.png`) })
      await page.close()
    }
  }
}
await browser.close()
