import { applyPatches, type Patch } from 'immer'
import type { AlikePatch, Change, Context, Desk, Edit } from '../../../core/curate/change.ts'
import { emptyFields, type ItemFields } from '../../../core/model/fields.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { recordSchemas, type RecordKey, type RecordKind, type RecordOf } from '../../../core/model/records.ts'
import { summaryOf, type SourceRecord, type SourceSummary } from '../../../core/model/source.ts'
import { rereadHere } from './reread-here.ts'

/** Records in memory, changed only by edits, as the library does on disk. Every body is held against its schema. */
export class MemoryDesk implements Desk {
  records = new Map<RecordKey, unknown>()

  get<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null {
    return (this.records.get((id === undefined ? kind : `${kind}/${id}`) as RecordKey) ?? null) as RecordOf<K> | null
  }

  *all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>> {
    for (const [key, body] of [...this.records]) {
      if (key === kind || key.startsWith(`${kind}/`)) yield body as RecordOf<K>
    }
  }

  *sources(): Iterable<SourceSummary> {
    for (const source of this.all('source')) yield summaryOf(source)
  }

  *tagged(tag: string): Iterable<SourceId> {
    for (const { sourceId, items } of this.all('curation')) {
      if (Object.values(items).some(item => item.tags.includes(tag as never))) yield sourceId
    }
  }

  sourcesOf(items: readonly string[]): (string | null)[] {
    return items.map(item => this.sourceOf(item))
  }
  sourceOf(item: string): string | null {
    for (const source of this.all('source')) if (source.reading.items.some(one => one.id === item)) return source.id
    return null
  }

  do(change: Change): void {
    for (const edit of change.edits) {
      this.#set(edit, 'patches' in edit ? itemByItem(edit.patches) : [], edit.op === 'create')
    }
  }

  undo(change: Change): void {
    for (const edit of [...change.edits].reverse()) {
      this.#set(edit, 'patches' in edit ? itemByItem(edit.undo) : [], edit.op === 'remove')
    }
  }

  #set(edit: Edit, patches: readonly Patch[], there: boolean): void {
    if ('patches' in edit) {
      const body = this.records.get(edit.key)
      if (!body) throw new Error(`${edit.key} is patched and not there`)
      this.#keep(edit.key, applyPatches(body, patches as Patch[]))
    } else if (there) {
      if (this.records.has(edit.key)) throw new Error(`${edit.key} is made and already there`)
      this.#keep(edit.key, edit.body)
    } else if (!this.records.delete(edit.key)) {
      throw new Error(`${edit.key} is removed and not there`)
    }
  }

  #keep(key: RecordKey, body: unknown): void {
    // What is kept is what JSON keeps of it, as on disk.
    const plain: unknown = JSON.parse(JSON.stringify(body))
    recordSchemas[key.split('/')[0] as RecordKind].parse(plain)
    this.records.set(key, plain)
  }

  /** All records as one text; the order a record's keys were set in doesn't count. */
  snapshot(): string {
    return JSON.stringify(
      [...this.records].sort(([a], [b]) => (a < b ? -1 : 1)),
      (_key, value: unknown) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
    )
  }
}

const itemByItem = (patches: readonly (Patch | AlikePatch)[]): Patch[] =>
  patches.flatMap(patch =>
    'items' in patch ? patch.items.map(item => ({ ...patch, path: ['items', item, ...patch.path] })) : patch,
  )

/** A clock that stands still and ids that count. */
export function countingContext(prefix = 'id'): Context {
  let count = 0
  return { now: '2031-03-14T09:00:00.000Z', newId: () => `${prefix}${++count}`, reread: rereadHere }
}

/** A document with an item for each set of fields; the text is only as good as tests need. */
export function sourceWith(
  id: string,
  items: readonly Partial<ItemFields>[],
  more: Partial<SourceRecord> = {},
): SourceRecord {
  return {
    id: id as SourceId,
    name: `${id}.txt`,
    title: id,
    outlet: 'Harbour Letter',
    date: '2031-03-10',
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2031-03-14T08:00:00.000Z',
    reading: {
      text: items.map(item => item.headline ?? '').join('\n'),
      sections: [],
      unclaimed: [],
      notices: [],
      items: items.map((fields, index) => ({
        ...emptyFields,
        ...fields,
        id: `${id}-${index + 1}` as ItemId,
        lines: [index + 1, index + 1] as [number, number],
        spans: [],
        confidence: 1,
        check: [],
      })),
    },
    ...more,
  }
}

export function deskWith(...sources: SourceRecord[]): MemoryDesk {
  const desk = new MemoryDesk()
  for (const source of sources) desk.records.set(`source/${source.id}`, source)
  return desk
}
