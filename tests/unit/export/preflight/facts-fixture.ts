import type { EntryFacts, IssueFacts } from '../../../../core/export/preflight/facts.ts'
import { preflight } from '../../../../core/export/preflight/checks.ts'
import type { Finding } from '../../../../core/export/preflight/finding.ts'
import { plainStyle } from '../../../../core/model/house-style.ts'

/** An entry that nothing is to be said of. */
export function entryWith(id: string, more: Partial<EntryFacts> = {}): EntryFacts {
  const links = more.links ?? [{ label: `The page of ${id}`, url: `https://news.example/${id}` }]
  return {
    id: id as never,
    section: 'water' as never,
    itemIds: [`item-${id}` as never],
    level: 'full',
    kind: 'story',
    headline: `Ferry ${id} runs late`,
    deck: null,
    byline: ['Ada Lorne'],
    body: [{ type: 'paragraph', text: 'It was late again.' }],
    credit: null,
    note: null,
    also: [],
    outlet: 'Harbour Wire',
    language: 'en',
    addresses: links.map(({ label, url }) => ({ label, url, clean: url, wrapped: false })),
    missing: 0,
    ownBody: true,
    copied: null,
    byHand: false,
    themes: [],
    heldUntil: null,
    ran: [],
    ...more,
    links,
  }
}

export function issueWith(entries: readonly EntryFacts[], more: Partial<IssueFacts> = {}): IssueFacts {
  return {
    id: 'week' as never,
    sections: [{ id: 'water' as never, title: 'Water', printed: true, entries }],
    style: plainStyle,
    mailBytes: 20_000,
    before: [],
    ...more,
  }
}

/** What preflight says of entries, by check. */
export const said = (entries: readonly EntryFacts[], more: Partial<IssueFacts> = {}): Finding[] =>
  preflight(issueWith(entries, more))
export const names = (findings: readonly Finding[]): string[] => findings.map(finding => finding.check)
