import { coalesced } from './coalesced.ts'
import { usePlace } from './place.ts'
import { call } from './session.ts'
import { choose, firstId, openSource, useSources } from './sources.ts'

/** Chooses the first item that the search found in the open document, unless one of them is chosen. */
export function chooseFound(): void {
  const { found, detail, chosen } = useSources.getState()
  if (chosen?.type === 'item' && found?.items.has(chosen.id)) return
  const first = detail?.items.find(item => found?.items.has(item.id))
  if (first) choose({ type: 'item', id: first.id })
}

let searched = 0

/** Searches documents by name and items by what they say; an empty search shows all. */
export async function search(query: string): Promise<void> {
  useSources.setState({ query })
  if (query.trim()) {
    await searchTyped()
    return
  }
  searched++
  useSources.setState({ found: null })
}

const searchTyped = coalesced(() => searchAgain(true))

/**
 * Asks again for what the search finds, after a change or in another document. What is typed opens the first document
 * found; a document that is opened from elsewhere and isn't among those found ends the search.
 */
export async function searchAgain(typed = false): Promise<void> {
  const query = useSources.getState().query.trim()
  if (!query) return
  const turn = ++searched
  const answer = await call('sources.find', { query, within: usePlace.getState().source })
  if (turn !== searched || !answer) return
  const open = usePlace.getState().source
  const holds = !open || answer.sources.includes(open)
  if (!holds && !typed) {
    useSources.setState({ query: '', found: null })
    return
  }
  useSources.setState({ found: { documents: new Set(answer.sources), items: new Set(answer.items) } })
  const first = firstId()
  if (!holds && first) openSource(first)
}
