import { noCuration } from '../../model/curation.ts'
import { itemOf, nameOf } from '../../model/item.ts'
import type { RecordKey, RecordKind, RecordOf } from '../../model/records.ts'
import type { Desk } from '../change.ts'
import { quoted } from '../label.ts'

/** A record in a curator's words: "issue ‘Low tide’". `theirs` is asked where the desk doesn't have it. */
export function nameOfRecord(desk: Desk, key: RecordKey, theirs: unknown): string {
  const [kind, id] = key.split('/') as [RecordKind, string | undefined]
  const body = (desk.get(kind, id) ?? theirs) as never
  switch (kind) {
    case 'library':
      return 'the library’s name and smart views'
    case 'tags':
      return 'the list of themes'
    case 'digest':
      return `digest ${quoted((body as RecordOf<'digest'>).name)}`
    case 'issue':
      return `issue ${quoted((body as RecordOf<'issue'>).title)}`
    case 'source':
      return `document ${quoted((body as RecordOf<'source'>).title)}`
    case 'curation':
      return `what was done with ${quoted(desk.get('source', id)?.title ?? 'a document that is gone')}`
    case 'profile':
      return `how ${quoted((body as RecordOf<'profile'>).outlet)} is read`
    case 'asset':
      return `picture ${quoted((body as RecordOf<'asset'>).name)}`
    case 'template':
      return `template ${quoted((body as RecordOf<'template'>).name)}`
  }
}

/** An item by its headline or first words, in quotation marks. */
export function nameOfItem(desk: Desk, id: string): string {
  const sourceId = desk.sourceOf(id)
  const source = sourceId === null ? null : desk.get('source', sourceId)
  const read = source?.reading.items.find(item => item.id === id)
  return source && read ? quoted(nameOf(itemOf(source, read, noCuration))) : 'an item that is gone'
}
