import type { Note } from '../../model/curation.ts'
import type { Item } from '../../model/item.ts'
import type { SourceRecord } from '../../model/source.ts'
import { writeCsv } from './csv.ts'

/** An item with its document, and its themes by name. */
export interface ItemLine {
  readonly item: Item
  readonly source: Pick<SourceRecord, 'id' | 'title' | 'outlet' | 'date'>
  readonly themes: readonly string[]
  readonly usedIn: readonly string[]
}

const itemColumns = [
  'id',
  'source',
  'outlet',
  'date',
  'section',
  'kind',
  'headline',
  'deck',
  'byline',
  'body',
  'links',
  'credit',
  'themes',
  'status',
  'held until',
  'starred',
  'used in',
] as const

/** Every item on a line of its own; several values in one cell are divided by lines. */
export const itemsCsv = (lines: readonly ItemLine[]): string =>
  writeCsv(
    itemColumns,
    lines.map(({ item, source, themes, usedIn }) => [
      item.id,
      source.title,
      source.outlet,
      source.date,
      item.section,
      item.kind,
      item.headline,
      item.deck,
      item.byline.join('\n'),
      item.body.map(block => block.text).join('\n'),
      item.links.map(link => (link.url ? `${link.label} ${link.url}` : link.label)).join('\n'),
      item.credit,
      themes.join('\n'),
      item.curation.status,
      item.curation.heldUntil,
      item.curation.starred ? 'yes' : 'no',
      usedIn.join('\n'),
    ]),
  )

/** The same with nothing left out. */
export const itemsJson = (lines: readonly ItemLine[]) =>
  lines.map(({ item: { read: _read, curation, sourceId, ...fields }, source, themes, usedIn }) => ({
    ...fields,
    source: { id: sourceId, title: source.title, outlet: source.outlet, date: source.date },
    themes,
    status: curation.status,
    heldUntil: curation.heldUntil,
    starred: curation.starred,
    notes: curation.notes,
    edits: curation.edits,
    usedIn,
  }))

const notesOf = (lines: readonly ItemLine[]): { line: ItemLine; note: Note }[] =>
  lines.flatMap(line => line.item.curation.notes.map(note => ({ line, note })))

export const notesCsv = (lines: readonly ItemLine[]): string =>
  writeCsv(
    ['id', 'item', 'headline', 'outlet', 'written', 'words it stands at', 'note'],
    notesOf(lines).map(({ line: { item, source }, note }) => [
      note.id,
      item.id,
      item.headline,
      source.outlet,
      note.at,
      note.anchor?.exact ?? null,
      note.text,
    ]),
  )

export const notesJson = (lines: readonly ItemLine[]) =>
  notesOf(lines).map(({ line: { item, source }, note }) => ({
    ...note,
    item: item.id,
    headline: item.headline,
    source: { id: source.id, title: source.title, outlet: source.outlet },
  }))
