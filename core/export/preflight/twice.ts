import { entriesOf, nameOf, type EntryFacts, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

const levelled = (url: string): string =>
  url
    .replace(/#.*$/, '')
    .replace(/^http:/i, 'https:')
    .replace(/^https:\/\/www\./i, 'https://')
    .replace(/\/$/, '')
const headlineOf = (entry: EntryFacts): string =>
  (entry.headline ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Walks the entries in order; `keys` are what would make two of them the same. */
function* repeats(
  issue: IssueFacts,
  keys: (entry: EntryFacts) => readonly string[],
): Generator<{ entry: EntryFacts; first: EntryFacts; key: string }> {
  const seen = new Map<string, EntryFacts>()
  for (const entry of entriesOf(issue)) {
    let told = false
    for (const key of new Set(keys(entry))) {
      const first = seen.get(key)
      if (!first) {
        seen.set(key, entry)
      } else if (!told) {
        told = true
        yield { entry, first, key }
      }
    }
  }
}

/** An item, or a headline, that stands in the issue twice. */
export const storyTwice = (issue: IssueFacts): Said[] => {
  const keys = (entry: EntryFacts) => [...entry.itemIds, ...(headlineOf(entry).length > 12 ? [headlineOf(entry)] : [])]
  return [...repeats(issue, keys)].map(({ entry, first, key }) => ({
    entry,
    field: 'headline',
    about: key,
    words: `The same story stands in the issue already: “${nameOf(first)}”.`,
    fix: { words: 'Take this one out', command: { type: 'entry.remove', issue: issue.id, entries: [entry.id] } },
  }))
}

/** A link that two entries lead to. */
export const linkTwice = (issue: IssueFacts): Said[] => {
  const keys = (entry: EntryFacts) => entry.addresses.flatMap(link => (link.clean ? [levelled(link.clean)] : []))
  return [...repeats(issue, keys)].map(({ entry, first, key }) => ({
    entry,
    field: 'links',
    about: key,
    words: `It leads to the same page as “${nameOf(first)}”.`,
  }))
}
