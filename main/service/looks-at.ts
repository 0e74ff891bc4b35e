import type { Command } from '../../core/curate/command.ts'
import type { Desk } from '../../core/curate/change.ts'
import type { RecordKey } from '../../core/model/records.ts'

/** Both the document and the decisions on it, of each of these. */
export const recordsOf = (sources: Iterable<string>): RecordKey[] =>
  [...new Set(sources)].flatMap(id => [`source/${id}`, `curation/${id}`] as const)

/** What shows these items: their documents and the decisions on them. */
export const recordsOfItems = (desk: Pick<Desk, 'sourcesOf'>, items: readonly string[]): RecordKey[] =>
  recordsOf(sourcesOf(desk, items))

function sourcesOf(desk: Pick<Desk, 'sourcesOf'>, items: readonly string[]): Set<string> {
  const found = new Set<string>()
  let last: string | null = null
  for (const source of desk.sourcesOf(items)) {
    if (source === null || source === last) continue
    found.add(source)
    last = source
  }
  return found
}

/** The items an issue shows. */
export const itemsOfIssue = (desk: Desk, id: string): string[] =>
  desk.get('issue', id)?.sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds)) ?? []

/**
 * The documents and decisions that a command will look at, so that they can be read before it is made; its items are
 * named one by one. What is left out here is read while everything waits: a single document, or those a publisher's
 * profile has read again, one between two moments for others.
 */
export function looksAt(command: Command, desk: Desk): RecordKey[] {
  switch (command.type) {
    case 'item.tag':
    case 'item.status':
    case 'item.star': {
      const ids = idsIn(command.items)
      return ids.length === 1
        ? recordsOfItems(desk, ids)
        : [...sourcesOf(desk, ids)].map(id => `curation/${id}` as const)
    }
    case 'entry.add':
      return recordsOfItems(desk, idsIn(command.items))
    case 'item.edit':
    case 'note.add':
    case 'note.edit':
    case 'note.remove':
      return recordsOfItems(desk, [command.item])
    case 'picture.add':
      return 'item' in command.to ? recordsOfItems(desk, [command.to.item]) : []
    case 'picture.remove':
      return 'item' in command.from ? recordsOfItems(desk, [command.from.item]) : []
    case 'source.remove':
      return recordsOf(command.sources)
    case 'tag.merge':
      return [...desk.tagged(command.from)].map(id => `curation/${id}` as const)
    case 'tag.remove':
      return [...desk.tagged(command.tag)].map(id => `curation/${id}` as const)
    case 'issue.publish':
      return recordsOfItems(desk, itemsOfIssue(desk, command.issue))
    default:
      return []
  }
}

const idsIn = (target: Extract<Command, { type: 'item.tag' }>['items']): readonly string[] =>
  'ids' in target ? target.ids : []
