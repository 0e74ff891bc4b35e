import type { Frame } from '../../core/contract/views.ts'
import type { SearchId, TagId } from '../../core/model/ids.ts'

/** What is chosen in the library's sidebar. */
export type View =
  | { readonly type: 'all' | 'new' | 'check' | 'starred' | 'kept' | 'aside' | 'held' | 'untagged' }
  | { readonly type: 'search'; readonly id: SearchId }
  | { readonly type: 'tag'; readonly id: TagId }
  | { readonly type: 'outlet'; readonly outlet: string }

export type PlainView = Exclude<View['type'], 'search' | 'tag' | 'outlet'>

export const plainViews: readonly { readonly type: PlainView; readonly name: string; readonly query: string }[] = [
  { type: 'all', name: 'All items', query: '' },
  { type: 'new', name: 'New', query: 'is:new' },
  { type: 'check', name: 'To check', query: 'is:check' },
  { type: 'starred', name: 'Starred', query: 'is:starred' },
  { type: 'kept', name: 'Kept for later', query: 'is:kept' },
  { type: 'aside', name: 'Set aside', query: 'is:aside' },
  { type: 'held', name: 'Held', query: 'is:held' },
  { type: 'untagged', name: 'Untagged', query: 'untagged' },
]

/** A value as it stands after "tag:" and the like: quoted where it isn't one plain word. */
export const quoted = (value: string): string =>
  /^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value.replaceAll(/["“”„«»]/g, ' ').trim()}"`

/** What to call a view; null where what it stood for is gone. */
export function viewName(view: View, frame: Frame | null): string | null {
  switch (view.type) {
    case 'tag':
      return frame?.tags.find(tag => tag.id === view.id)?.name ?? null
    case 'search':
      return frame?.searches.find(search => search.id === view.id)?.name ?? null
    case 'outlet':
      return view.outlet || 'No publisher'
    default:
      return plainViews.find(plain => plain.type === view.type)!.name
  }
}

/** The query a view stands for; null where what it stood for is gone. */
export function viewQuery(view: View, frame: Frame | null): string | null {
  switch (view.type) {
    case 'tag':
      return `tag:${view.id}`
    case 'search':
      return frame?.searches.find(search => search.id === view.id)?.query ?? null
    case 'outlet':
      return `outlet:${quoted(view.outlet)}`
    default:
      return plainViews.find(plain => plain.type === view.type)!.query
  }
}

/** Both must hold: each is taken as a whole, so that an OR in one can't reach into the other. */
export function bothOf(first: string, second: string): string {
  const parts = [first.trim(), second.trim()].filter(Boolean)
  return parts.length < 2 ? parts.join('') : parts.map(part => (/\bOR\b/.test(part) ? `(${part})` : part)).join(' ')
}

export function sameView(one: View, other: View): boolean {
  return (
    one.type === other.type &&
    ('id' in one ? one.id === (other as typeof one).id : true) &&
    (one.type !== 'outlet' || one.outlet === (other as typeof one).outlet)
  )
}
