import type { ExportEntry, ExportIssue } from '../../../core/export/model.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { bullet, entry, issue, paragraph, quote } from '../export/issue-fixture.ts'

export const writers = createWriters()
/** An issue as a page. */
export async function html(given: ExportIssue, flavour: 'mail' | 'web', dark?: boolean): Promise<string> {
  const written = await writers.html(given, flavour, dark)
  if (!written.ok) throw new Error(written.message)
  return written.value
}

/** Entries of every kind, level and direction of writing. */
export const everyKind: readonly ExportEntry[] = [
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
/** An issue that has all there is. */
export const whole = (template: string): ExportIssue => ({
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
