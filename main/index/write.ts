import type { DatabaseSync } from 'node:sqlite'
import { noCuration, type CurationRecord, type ItemCuration } from '../../core/model/curation.ts'
import { itemOf, nameOf, type Item } from '../../core/model/item.ts'
import type { KeptItem } from '../../core/model/reading.ts'
import type { RecordKey } from '../../core/model/records.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import { fold } from '../../core/search/fold.ts'
import { searchText } from '../../core/search/match.ts'
import type { Placed } from '../../core/search/order.ts'
import type { CommonWords } from './common-words.ts'
import { summaryOf, type Documents } from './documents.ts'
import { rowText, storedRow, type StoredRow } from './item-row.ts'
import { findPlaces, slotSize, widthFor, type Place } from './places.ts'
import { isUnspaced, storable, wordsOf } from './words.ts'

/** What of the library changed. A document comes with the decisions on it; `curations` may also stand alone. */
export interface Batch {
  readonly sources: readonly SourceRecord[]
  readonly curations: readonly CurationRecord[]
  /** Ids of documents that are gone. */
  readonly removed: readonly string[]
  /** The revision each record has now; 0 where it is gone. */
  readonly revisions: readonly (readonly [RecordKey, number])[]
}

/** A document that is still to come, with the number of its items. */
export type Coming = Placed & { readonly items: number }

type Known = { at: number; id: string; status: string; until: string; starred: number; own: string; row: string }

/** Brings the index where the library is, a batch at a time, each of them whole or not at all. */
export class IndexWriter {
  readonly #db: DatabaseSync
  readonly #documents: Documents
  readonly #common: CommonWords
  readonly #statements: ReturnType<typeof prepare>
  /** Places of documents that were announced. */
  readonly #kept = new Map<string, number>()

  constructor(db: DatabaseSync, documents: Documents, common: CommonWords) {
    this.#db = db
    this.#documents = documents
    this.#common = common
    this.#statements = prepare(db)
  }

  /** Finds places for many new documents at once, so that batches of them need not crowd. */
  announce(coming: readonly Coming[]): void {
    const fresh = coming
      .filter(one => !this.#documents.get(one.id))
      .map(one => ({ ...one, width: widthFor(one.items) }))
    for (const [one, slot] of this.#findPlaces(fresh)) this.#kept.set(one.id, slot)
  }

  /** Throws what the database throws; the tables are then as before, and the index is to be opened anew. */
  put({ sources, curations, removed, revisions }: Batch): void {
    this.#db.exec('BEGIN')
    try {
      for (const id of removed) this.#remove(id)
      for (const source of sources) this.#remove(source.id)
      const unplaced = sources
        .filter(source => !this.#kept.has(source.id))
        .map(source => ({ ...summaryOf(source), width: widthFor(source.reading.items.length) }))
      for (const [one, slot] of this.#findPlaces(unplaced)) this.#kept.set(one.id, slot)
      const decisions = new Map<string, CurationRecord>(curations.map(one => [one.sourceId, one]))
      for (const source of sources) {
        this.#insert(source, decisions.get(source.id) ?? null)
        decisions.delete(source.id)
      }
      for (const curation of decisions.values()) this.#curate(curation)
      for (const [key, revision] of revisions) {
        if (revision) this.#statements.record.run(key, revision)
        else this.#statements.noRecord.run(key)
      }
      this.#common.flush()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #findPlaces<T extends Placed & { readonly width: number }>(coming: readonly T[]): Map<T, number> {
    const found = findPlaces(this.#documents.sorted(), coming)
    if (!found) throw new Error('There is no room between two documents.')
    return found
  }

  #remove(id: string): void {
    const document = this.#documents.get(id)
    if (!document) return
    const { removeWords, ...removals } = this.#statements.remove
    const [first, end] = span(document)
    for (const { at } of this.#statements.places.all(document.n)) removeWords.run(at!)
    for (const statement of Object.values(removals)) statement.run(first, end)
    this.#statements.noSource.run(document.n)
    this.#documents.delete(id)
  }

  #insert(source: SourceRecord, curation: CurationRecord | null): void {
    const { items } = source.reading
    const document = {
      ...summaryOf(source),
      n: this.#documents.nextNumber(),
      items: items.length,
      slot: this.#kept.get(source.id)!,
      width: widthFor(items.length),
      bit: this.#documents.bits,
    }
    this.#kept.delete(source.id)
    const { n, slot, width, bit } = document
    this.#statements.source.run(n, source.id, slot, width, items.length, bit, JSON.stringify(summaryOf(source)))
    for (const [index, read] of items.entries()) {
      const text = this.#item(slot * slotSize + index, n, itemOf(source, read, curation?.items[read.id] ?? noCuration))
      this.#common.reword(bit + index, null, text)
    }
    this.#documents.set(document)
  }

  /** Answers with its text as searched. */
  #item(at: number, source: number, item: Item): string {
    const statements = this.#statements
    const { section, kind, headline, deck, byline, body, links, credit, id, check } = item.read
    const text = storable(fold(searchText(item)))
    const { curation } = item
    statements.item.run(
      at,
      item.id,
      source,
      item.kind,
      item.section ?? '',
      item.byline.map(name => `\u0001${storable(fold(name))}`).join(''),
      curation.status,
      curation.heldUntil ?? '',
      Number(curation.starred),
      Number(curation.tags.length > 0),
      Number(curation.notes.length > 0),
      Number(item.read.check.length > 0),
      Number(item.links.length > 0),
      Number(!!item.credit),
      Number(isUnspaced(text)),
      ownWords(curation),
    )
    statements.row.run(at, rowText(storedRow(item)), storable(nameOf(item)))
    statements.text.run(
      at,
      text,
      JSON.stringify({ section, kind, headline, deck, byline, body, links, credit, id, check }),
    )
    statements.words.run(at, wordsOf(text))
    for (const tag of new Set<string>(curation.tags)) statements.tag.run(tag, at)
    return text
  }

  #curate(curation: CurationRecord): void {
    const document = this.#documents.get(curation.sourceId)
    if (!document) return
    for (const each of this.#statements.known.all(document.n)) {
      const known = each as Known
      const now = curation.items[known.id as keyof typeof curation.items] ?? noCuration
      if (ownWords(now) === known.own) this.#decide(known, now)
      else this.#reword(known.at, document.n, curation.sourceId, now)
    }
  }

  /** Theme, status and star: no words change. */
  #decide({ at, status, until, starred, row }: Known, now: ItemCuration): void {
    const before = JSON.parse(row) as StoredRow
    const tagsStay =
      before.tags.length === now.tags.length && before.tags.every((tag, index) => tag === now.tags[index])
    if (tagsStay && status === now.status && until === (now.heldUntil ?? '') && starred === Number(now.starred)) return
    this.#statements.decide.run(now.status, now.heldUntil ?? '', Number(now.starred), Number(now.tags.length > 0), at)
    this.#statements.newRow.run(rowText({ ...before, tags: now.tags, starred: now.starred }), at)
    if (!tagsStay) this.#tag(at, now.tags)
  }

  #reword(at: number, n: number, sourceId: string, now: ItemCuration): void {
    const { read: json, text: before } = this.#statements.read.get(at) as { read: string; text: string }
    const read = JSON.parse(json) as KeptItem
    this.#statements.remove.removeWords.run(at)
    this.#statements.noTags.run(at)
    const text = this.#item(at, n, itemOf({ id: sourceId } as SourceRecord, read, now))
    this.#common.reword(this.#documents.bitAt(at), before, text)
  }

  #tag(at: number, tags: readonly string[]): void {
    this.#statements.noTags.run(at)
    for (const tag of new Set(tags)) this.#statements.tag.run(tag, at)
  }
}

/** First place of a document's items, and the first behind them. */
const span = ({ slot, width }: Place) => [slot * slotSize, (slot + width) * slotSize] as const

/** Those of a curator's words that are searched and shown; empty where there are none, as nearly always. */
function ownWords({ edits, notes }: ItemCuration): string {
  return Object.keys(edits).length || notes.length ? JSON.stringify([edits, notes.map(note => note.text)]) : ''
}

function prepare(db: DatabaseSync) {
  const within = (table: string) => db.prepare(`DELETE FROM ${table} WHERE at >= ? AND at < ?`)
  return {
    record: db.prepare('INSERT OR REPLACE INTO records (key, revision) VALUES (?, ?)'),
    noRecord: db.prepare('DELETE FROM records WHERE key = ?'),
    source: db.prepare('INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?)'),
    noSource: db.prepare('DELETE FROM sources WHERE n = ?'),
    places: db.prepare('SELECT at FROM items WHERE source = ?'),
    remove: {
      removeWords: db.prepare('DELETE FROM words WHERE rowid = CAST(? AS INTEGER)'),
      items: within('items'),
      rows: within('rows'),
      texts: within('texts'),
      tags: within('tags'),
    },
    item: db.prepare(`INSERT OR REPLACE INTO items VALUES (${Array(16).fill('?').join(', ')})`),
    row: db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)'),
    text: db.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?, ?)'),
    words: db.prepare('INSERT INTO words (rowid, text) VALUES (CAST(? AS INTEGER), ?)'),
    tag: db.prepare('INSERT INTO tags VALUES (?, ?)'),
    noTags: db.prepare('DELETE FROM tags WHERE at = ?'),
    known: db.prepare(
      'SELECT i.at, i.id, i.status, i.until, i.starred, i.own, r.row FROM items i JOIN rows r ON r.at = i.at WHERE i.source = ?',
    ),
    decide: db.prepare('UPDATE items SET status = ?, until = ?, starred = ?, tagged = ? WHERE at = ?'),
    newRow: db.prepare('UPDATE rows SET row = ? WHERE at = ?'),
    read: db.prepare('SELECT read, text FROM texts WHERE at = ?'),
  }
}
