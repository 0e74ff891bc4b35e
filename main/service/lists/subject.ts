import type { CurationRecord } from '../../../core/model/curation.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import { itemsOf, type Item } from '../../../core/model/item.ts'
import type { KeptItem } from '../../../core/model/reading.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { fold } from '../../../core/search/fold.ts'
import { searchText, type Subject } from '../../../core/search/match.ts'

/** An item in its place on the shelf. Its folded text is made when a search first asks for it. */
export class PlacedItem implements Subject {
  readonly item: Item
  readonly source: SourceRecord
  readonly #issuesOf: (item: string) => readonly IssueRecord[]

  constructor(item: Item, source: SourceRecord, issuesOf: (item: string) => readonly IssueRecord[]) {
    this.item = item
    this.source = source
    this.#issuesOf = issuesOf
  }

  get text(): string {
    return foldedText(this.item)
  }

  get issues(): readonly IssueRecord[] {
    return this.#issuesOf(this.item.id)
  }

  get usedIn(): readonly string[] {
    return this.issues.map(issue => issue.id)
  }
}

export function placedItems(
  source: SourceRecord,
  curation: CurationRecord | null,
  issuesOf: (item: string) => readonly IssueRecord[],
): PlacedItem[] {
  return itemsOf(source, curation).map(item => new PlacedItem(item, source, issuesOf))
}

/**
 * Tagging leaves an item's words as they are, so what was folded is good while its edits and notes are the same
 * objects.
 */
let folded = new WeakMap<KeptItem, { edits: object; notes: object; text: string }>()

/** Lets go of all folded text: it is made again where it is asked for. */
export function forgetFolded(): void {
  folded = new WeakMap()
}

function foldedText(item: Item): string {
  const { edits, notes } = item.curation
  const known = folded.get(item.read)
  if (known && known.edits === edits && known.notes === notes) return known.text
  const text = fold(searchText(item))
  folded.set(item.read, { edits, notes, text })
  return text
}
