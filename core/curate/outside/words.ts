import type { ExportSettingsGiven } from '../../model/export-settings.ts'
import type { Reading } from '../../model/reading.ts'
import type { RecordKey, RecordKind, RecordOf } from '../../model/records.ts'
import type { Desk } from '../change.ts'
import { counted, quoted } from '../label.ts'
import { sectionMark, type Difference } from './differences.ts'
import { fieldNames, kindNames, levelNames, stateNames, statusNames } from './field-names.ts'
import { nameOfItem } from './names.ts'
import { isGroup, objectOf, Order, type Part } from './parts.ts'

/** A difference as a curator reads it: what differs, and how it is in each version. */
export interface Told {
  readonly words: string
  readonly ours: string
  readonly theirs: string
}

interface Versions<K extends RecordKind = RecordKind> {
  readonly desk: Desk
  readonly key: RecordKey
  readonly ours: RecordOf<K>
  readonly theirs: RecordOf<K>
}

/** What differs in a curator's words; never a path or a name of a field. */
export function tell(versions: Versions, difference: Difference): Told {
  const { path, ours, theirs } = difference
  const say = (part: Part | undefined) => inWords(versions, path, part)
  return { words: placeOf(versions, path), ours: say(ours), theirs: say(theirs) }
}

function placeOf(versions: Versions, path: readonly string[]): string {
  const [first = '', id = '', field] = path
  const kind = versions.key.split('/')[0] as RecordKind
  switch (first) {
    case 'sections':
      return field
        ? `${fieldNames.section[field as never] ?? field} of section ${sectionName(versions, id)}`
        : `Section ${sectionName(versions, id)}`
    case 'entries':
      return field
        ? `${fieldNames.entry[field as never] ?? field} of entry ${entryName(versions, id)}`
        : `Entry ${entryName(versions, id)}`
    case 'themes':
      return field
        ? `${fieldNames.theme[field as never] ?? field} of theme ${themeName(versions, id)}`
        : `Theme ${themeName(versions, id)}`
    case 'order':
      return kind === 'tags' ? 'Order of the themes' : 'Order of sections and entries'
    case 'items':
      return itemPlace(versions, path)
    case 'savedSearches':
      return 'A smart view'
    case 'read':
      return 'How the document was read'
    case 'houseStyle':
      return `House style: ${fieldNames.houseStyle[id as never] ?? id}`
    case 'settings':
      return fieldNames.settings[id as never] ?? id
    case 'mail':
    case 'web':
      return `${first === 'mail' ? 'The mail’s' : 'The web page’s'} own ${id === 'markup' ? 'markup' : 'styles'}`
    default:
      return (fieldNames[kind as 'issue'] as Readonly<Record<string, string>> | undefined)?.[first] ?? first
  }
}

function itemPlace({ desk }: Versions, [, item = '', what = '', field]: readonly string[]): string {
  const name = nameOfItem(desk, item)
  if (what === 'notes') return `Note on ${name}`
  if (what === 'edits') return `${fieldNames.item[field as never] ?? field} of ${name}`
  return `${what === 'tags' ? 'Themes' : what === 'starred' ? 'Star' : 'Decision'} of ${name}`
}

const yes = (value: unknown) => (value ? 'Yes' : 'No')
const none = 'Nothing'

function inWords(versions: Versions, path: readonly string[], part: Part | undefined): string {
  const [first, , third] = path
  if (part === undefined) return first === 'items' && third === 'edits' ? 'As it was read' : 'Not there'
  if (part instanceof Order) return orderInWords(versions, part)
  if (isGroup(part)) return groupInWords(first, objectOf(part))
  const field = path.at(-1) ?? ''
  const { value } = part
  if (first === 'items') return decisionInWords(versions, third ?? '', field, value)
  if (first === 'read') return readInWords(value as { reading: Reading; corrections?: readonly unknown[] })
  if (first === 'state') return stateNames[(value as { state: keyof typeof stateNames }).state]
  if (first === 'issues') {
    return (
      Object.keys(value as object)
        .map(id => {
          const source = versions.desk.get('source', id)
          return source ? quoted(source.title) : 'a document that isn’t here'
        })
        .join(', ') || none
    )
  }
  if (first === 'savedSearches') {
    return `${quoted((value as { name: string }).name)}: ${(value as { query: string }).query}`
  }
  if ((field === 'picture' || field === 'logo') && typeof value === 'string') {
    return quoted(versions.desk.get('asset', value)?.name ?? 'a picture that isn’t here')
  }
  if (first === 'kept') return (value as { name: string }).name
  if (field === 'digestId') {
    return value ? quoted(versions.desk.get('digest', value as string)?.name ?? 'a digest that is gone') : none
  }
  if (field === 'parent') return value ? themeName(versions, value as string) : 'On its own'
  if (field === 'export') return value ? layoutInWords(value as ExportSettingsGiven) : none
  if (field === 'level') return levelNames[value as keyof typeof levelNames]
  if (field === 'itemIds') return (value as string[]).map(id => nameOfItem(versions.desk, id)).join(', ') || none
  if (first === 'entries' && value === null) return 'As the item has it'
  return plainly(value)
}

function decisionInWords(versions: Versions, what: string, field: string, value: unknown): string {
  if (what === 'tags') return (value as string[]).map(id => themeName(versions, id)).join(', ') || 'None'
  if (what === 'starred') return value ? 'Starred' : 'Not starred'
  if (what === 'notes') return (value as { text: string }).text
  if (what === 'decision') {
    const { status, heldUntil } = value as { status: keyof typeof statusNames; heldUntil: string | null }
    return heldUntil ? `${statusNames[status]} until ${heldUntil}` : statusNames[status]
  }
  return field === 'kind' ? kindNames[value as keyof typeof kindNames] : plainly(value)
}

function readInWords({ reading, corrections = [] }: { reading: Reading; corrections?: readonly unknown[] }): string {
  const read = `${counted(reading.items.length, 'item')} of ${counted(reading.text.length, 'character')}`
  return corrections.length > 0 ? `${read}, ${counted(corrections.length, 'correction')}` : read
}

function groupInWords(first: string | undefined, fields: Record<string, unknown>): string {
  if (first === 'entries') {
    return (
      [fields['headline'], fields['blurb'], fields['note']]
        .filter(text => typeof text === 'string' && text !== '')
        .join('\n') || 'As the item has it'
    )
  }
  return first === 'sections'
    ? 'There'
    : plainly(fields['description']) === none
      ? 'There'
      : `There: ${plainly(fields['description'])}`
}

const layoutInWords = ({ textWidth, links, unsubscribe }: ExportSettingsGiven): string =>
  [
    textWidth === undefined ? '' : `${textWidth} columns`,
    links === undefined ? '' : links === 'under' ? 'addresses under their items' : 'addresses numbered',
    unsubscribe ? `readers leave at ${unsubscribe}` : '',
  ]
    .filter(Boolean)
    .join(', ') || none

function orderInWords(versions: Versions, { ids }: Order): string {
  if (versions.key === 'tags') return ids.map(id => themeName(versions, id)).join(', ')
  return ids
    .map(id =>
      id.startsWith(sectionMark)
        ? `\n${sectionName(versions, id.slice(sectionMark.length))}:`
        : entryName(versions, id),
    )
    .join(' ')
    .trim()
}

/** Text as it is; lists divided by commas or lines; what is empty as "Nothing". */
function plainly(value: unknown): string {
  if (value === null || value === undefined || value === '') return none
  if (typeof value === 'boolean') return yes(value)
  if (Array.isArray(value)) {
    return (
      value
        .map(one => (typeof one === 'object' && one !== null ? lineOf(one as Record<string, unknown>) : String(one)))
        .join(value.some(one => typeof one === 'object') ? '\n' : ', ') || none
    )
  }
  return typeof value === 'object' ? lineOf(value as Record<string, unknown>) : String(value)
}

/** A link, a block of text. */
const lineOf = ({ label, url, text, ...rest }: Record<string, unknown>): string =>
  [label, url, text].filter(Boolean).join(' ') ||
  Object.values(rest)
    .filter(one => typeof one === 'string')
    .join(' ')

const either = <T>(versions: readonly T[], find: (version: T) => string | undefined): string | undefined => {
  for (const version of versions) {
    const found = find(version)
    if (found !== undefined) return found
  }
  return undefined
}

function themeName({ desk, key, ours, theirs }: Versions, id: string): string {
  const lists =
    key === 'tags' ? [ours as RecordOf<'tags'>, theirs as RecordOf<'tags'>] : [desk.get('tags') ?? { tags: [] }]
  return quoted(either(lists, ({ tags }) => tags.find(tag => tag.id === id)?.name) ?? 'a theme that isn’t here')
}

function sectionName({ ours, theirs }: Versions, id: string): string {
  const title = either(
    [ours as RecordOf<'issue'>, theirs as RecordOf<'issue'>],
    ({ sections }) => sections.find(one => one.id === id)?.title,
  )
  return quoted(title || 'Untitled')
}

function entryName({ desk, ours, theirs }: Versions, id: string): string {
  const entries = [ours as RecordOf<'issue'>, theirs as RecordOf<'issue'>]
    .flatMap(({ sections }) => sections.flatMap(section => section.entries))
    .filter(one => one.id === id)
  const own = entries.find(entry => entry.headline)?.headline
  if (own) return quoted(own)
  const item = entries[0]?.itemIds[0]
  return item ? nameOfItem(desk, item) : quoted(entries.find(entry => entry.blurb)?.blurb ?? 'Untitled')
}
