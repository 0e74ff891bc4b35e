import { noCuration, type CurationRecord, type ItemCuration } from '../model/curation.ts'

/** Items of one document that went from the same decisions, null for none, to the same. */
export interface DecidedAlike { readonly before: ItemCuration | null; readonly after: ItemCuration; readonly items: readonly string[] }

/** The items of one document that a command decided on: many at once as groups, so that none of them is looked at again; else one by one. */
export class DecidedItems {
  readonly record: CurationRecord
  #groups: readonly DecidedAlike[]
  /** By item, once one is decided on by itself. */
  #items: Map<string, ItemCuration> | null = null

  /** `record` as it was before the command. */
  constructor(record: CurationRecord, groups: readonly DecidedAlike[] = []) {
    this.record = record
    this.#groups = groups
  }

  /** An item's decisions as they are now. */
  now(item: string): ItemCuration { return this.items.get(item) ?? beforeIn(this.record, item) ?? noCuration }

  set(item: string, after: ItemCuration): void { this.items.set(item, after) }

  get items(): Map<string, ItemCuration> {
    return this.#items ??= new Map(this.#groups.flatMap(({ after, items }) => items.map(item => [item, after] as const)))
  }

  get size(): number { return this.#items?.size ?? this.#groups.reduce((sum, { items }) => sum + items.length, 0) }

  /** Those that were decided on alike, each group once. */
  alike(): readonly DecidedAlike[] {
    if (!this.#items) return this.#groups
    const groups = new Groups()
    for (const [item, after] of this.#items) groups.add(beforeIn(this.record, item), after, item)
    return groups.all
  }
}

/** Gathers what goes from the same to the same. */
export class Groups {
  readonly all: (DecidedAlike & { readonly items: string[] })[] = []
  readonly #known = new Map<ItemCuration | null, Map<ItemCuration, string[]>>()

  add(before: ItemCuration | null, after: ItemCuration, item: string): void {
    let ofBefore = this.#known.get(before)
    if (!ofBefore) this.#known.set(before, ofBefore = new Map())
    const items = ofBefore.get(after)
    if (items) {
      items.push(item)
      return
    }
    const group = { before, after, items: [item] }
    ofBefore.set(after, group.items)
    this.all.push(group)
  }
}

const beforeIn = (record: CurationRecord, item: string): ItemCuration | null => (record.items as Readonly<Record<string, ItemCuration>>)[item] ?? null
