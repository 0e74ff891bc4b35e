import type { Link } from '../../model/fields.ts'
import { entriesOf, type EntryFacts, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

const linksOf = (entry: EntryFacts): readonly Link[] => [...entry.links, ...entry.also]

/** Links whose page was asked for and is gone, out of reach, or was kept from being asked. */
export const deadLinks = ({ asked, ...issue }: IssueFacts): Said[] =>
  entriesOf(issue).flatMap((entry): Said[] =>
    linksOf(entry).flatMap(({ label, url }): Said[] => {
      const verdict = url === null ? undefined : asked?.get(url)
      return url !== null && (verdict?.state === 'gone' || verdict?.state === 'unreachable')
        ? [{ entry, field: 'links', about: `${verdict.state} ${url}`, words: `“${label}”: ${verdict.words}` }]
        : []
    }),
  )

/** Links whose page has another address for good; those of an entry are put right together. */
export const movedLinks = ({ asked, ...issue }: IssueFacts): Said[] =>
  entriesOf(issue).flatMap((entry): Said[] => {
    const to = ({ url }: Link): string | null => (url === null ? null : (asked?.get(url)?.to ?? null))
    const moved = linksOf(entry).filter(link => to(link) !== null)
    const [first] = moved
    if (!first) return []
    const put = (links: readonly Link[]) =>
      links.map(link => ({
        label: link.label === link.url ? (to(link) ?? link.label) : link.label,
        url: to(link) ?? link.url,
      }))
    return [
      {
        entry,
        field: 'links',
        about: moved.map(link => link.url).join(' '),
        words: `“${first.label}” has moved for good to ${to(first)!}${moved.length > 1 ? `, and ${moved.length - 1} more of its links have too` : ''}.`,
        fix: {
          words: moved.length === 1 ? 'Use the new address' : 'Use the new addresses',
          command: {
            type: 'entry.edit',
            issue: issue.id,
            entry: entry.id,
            fields: {
              ...(entry.links.some(link => to(link) !== null) && { links: put(entry.links) }),
              ...(entry.also.some(link => to(link) !== null) && { also: put(entry.also) }),
            },
          },
        },
      },
    ]
  })
