import { preflight } from '../../../core/export/preflight/checks.ts'
import { encodedSize } from '../../../core/export/encoded-size.ts'
import type { EntryFacts, IssueFacts } from '../../../core/export/preflight/facts.ts'
import { checkColours } from '../../../core/export/template-colours.ts'
import { entryOf } from '../../../core/export/resolve/entry-of-issue.ts'
import { logoOf, outOf } from '../../../core/export/resolve/masthead-and-settings.ts'
import { toExportIssue } from '../../../core/export/resolve/export-issue.ts'
import { statusOn } from '../../../core/model/curation.ts'
import { plainStyle } from '../../../core/model/house-style.ts'
import type { Entry, IssueRecord } from '../../../core/model/issue.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { copiedWording, countWords } from '../../../core/relate/copied-wording.ts'
import { cleanAddress } from '../../formats/addresses.ts'
import { itemsOfIssue, recordsOfItems } from '../looks-at.ts'
import type { PlacedItem } from '../lists/subject.ts'
import type { Area, Workshop } from '../workshop.ts'

export const preflightRequests = (workshop: Workshop): Area<'issues.preflight'> => ({
  'issues.preflight': async ({ id }) => {
    const issue = workshop.library.desk.get('issue', id)
    if (!issue) return fail('That issue is no longer there.')
    const left = new Set(issue.left)
    const { library } = workshop
    const release = await library.hold(recordsOfItems(library.desk, itemsOfIssue(library.desk, id)))
    const findings = preflight(await gather(issue, workshop).finally(release))
    return ok({
      findings: findings.map(({ fix, ...finding }) => ({
        ...finding,
        left: left.has(finding.key),
        ...(fix && { fix: fix as never }),
      })),
    })
  },
})

/** How many issues back the balance of themes is held against. */
const lookBack = 12

/** Everything the checks look at, read once. */
async function gather(issue: IssueRecord, workshop: Workshop): Promise<IssueFacts> {
  const {
    library: { desk },
    writers,
  } = workshop
  const mail = await writers.html(toExportIssue(issue, desk), 'mail')
  const design = /^[\w-]+$/.test(issue.template) ? desk.get('template', issue.template) : null
  const others = [...desk.all('issue')].filter(other => other.id !== issue.id && isBefore(other, issue))
  const themes = new Map((desk.get('tags')?.tags ?? []).map(tag => [tag.id as string, tag.name] as const))
  const before = others
    .filter(other => other.state === 'published' && other.digestId === issue.digestId)
    .sort(newestFirst)
    .slice(0, lookBack)
    .map(other =>
      other.sections.flatMap(section => section.entries).map(entry => themesOf(other, entry, workshop, themes)),
    )
  const ran = ranIn(others)
  return {
    id: issue.id,
    before,
    ...logoOf(issue, desk),
    style: (issue.digestId ? desk.get('digest', issue.digestId)?.houseStyle : null) ?? plainStyle,
    asked: workshop.linkVerdicts,
    ...(design && { design: { id: design.id, name: design.name, colours: checkColours(design) } }),
    mailBytes: mail.ok ? encodedSize(mail.value) : null,
    sections: issue.sections.map(({ id, title, printed, entries }) => ({
      id,
      title,
      printed,
      entries: entries.map((entry): EntryFacts => {
        const shown = entryOf(issue, entry, desk)
        const items = entry.itemIds.flatMap(item => workshop.shelf.find(item) ?? [])
        return {
          ...shown.entry,
          id: entry.id,
          section: id,
          itemIds: entry.itemIds,
          ...(entry.picture && !outOf(issue) && { asset: entry.picture }),
          missing: shown.missing,
          ownBody: entry.blurb !== null,
          addresses: shown.entry.links.map(({ label, url }) => {
            const address = url === null ? null : cleanAddress(url)
            return { label, url, clean: address?.url ?? url, wrapped: address?.wrapped ?? false }
          }),
          copied: copiedBy(entry, items),
          byHand: items.length > 0 && items.every(({ source }) => source.format === 'hand'),
          themes: themesOf(issue, entry, workshop, themes),
          heldUntil: heldOn(items, issue.date ?? workshop.shelf.today()),
          ran: [...new Set(entry.itemIds.flatMap(item => ran.get(item) ?? []))],
        }
      }),
    })),
  }
}

/** What is out, or was begun earlier, ran before. */
const isBefore = (other: IssueRecord, issue: IssueRecord): boolean => {
  if (other.state === 'published' && issue.state !== 'published') return true
  return other.date && issue.date && other.date !== issue.date
    ? other.date < issue.date
    : other.createdAt < issue.createdAt
}
const newestFirst = (a: IssueRecord, b: IssueRecord): number =>
  (b.date ?? b.createdAt).localeCompare(a.date ?? a.createdAt) || (b.number ?? 0) - (a.number ?? 0)

function ranIn(issues: readonly IssueRecord[]): Map<string, string[]> {
  const ran = new Map<string, string[]>()
  for (const issue of [...issues].sort(newestFirst)) {
    const name = issue.number === null ? `‘${issue.title}’` : `no. ${issue.number}`
    for (const item of issue.sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds))) {
      ran.set(item, [...(ran.get(item) ?? []), name])
    }
  }
  return ran
}

function themesOf(issue: IssueRecord, entry: Entry, { shelf }: Workshop, names: ReadonlyMap<string, string>): string[] {
  const frozen = outOf(issue)?.entries[entry.id]
  if (frozen) return frozen.tags.map(tag => tag.name)
  const tags = new Set(entry.itemIds.flatMap(item => shelf.find(item)?.item.curation.tags ?? []))
  return [...tags].flatMap(tag => names.get(tag) ?? [])
}

/** The longest run that the curator's own words have from their source; quotes are meant to. */
function copiedBy(entry: Entry, items: readonly PlacedItem[]): EntryFacts['copied'] {
  if (entry.blurb === null) return null
  const source = items
    .filter(one => one.source.format !== 'hand')
    .flatMap(one => one.item.body.map(block => block.text))
    .join('\n\n')
  const written = entry.blurb
    .split(/\r?\n/)
    .filter(line => !/^\s*>/.test(line))
    .join('\n')
  const words = copiedWording(written, source)
  return words === null ? null : { words, count: countWords(words) }
}

function heldOn(items: readonly PlacedItem[], day: string): string | null {
  const held = items
    .filter(({ item: { curation } }) => statusOn(curation, day) === 'held')
    .map(({ item }) => item.curation.heldUntil ?? '')
  return held.sort().at(-1) ?? null
}
