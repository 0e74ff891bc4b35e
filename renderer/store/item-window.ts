import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ItemRow, Sort } from '../../core/contract/views.ts'
import type { ItemId } from '../../core/model/ids.ts'
import { ask, say } from './session.ts'

/**
 * A list over `items.window`: what is asked for, how long it is, and the pages of it that are here. Never the whole of
 * it.
 */
export interface WindowState {
  readonly query: string
  readonly sort: Sort
  /** Null until the first answer. */
  readonly total: number | null
  readonly pages: ReadonlyMap<number, readonly ItemRow[]>
  /** Where the query isn't understood, in words. */
  readonly problem: string | null
  /** Another list was asked for, and its first rows aren't here yet. */
  readonly awaited: boolean
  /** Moves whenever rows changed place or content. */
  readonly version: number
}

export const pageSize = 100
/** Pages kept around what is shown; the rest are asked for again. */
const pagesKept = 40

export interface ItemWindow {
  readonly store: StoreApi<WindowState>
  /** Shows another list; the rows of the old one stay until the first of the new one are here. */
  show(query: string, sort: Sort): Promise<void>
  /** Sees to it that these rows are here, or on their way. */
  ensure(from: number, to: number): void
  /** Asks again for what is shown; `keep` is the item whose place the caller wants to follow. */
  refresh(keep: ItemId | null): Promise<{ position: number | null }>
  rowAt(index: number): ItemRow | undefined
  /** Where an item's row stands, where that is here. */
  indexOf(id: ItemId): number | null
}

/** Makes the window of one list. Answers that come late, to a question no longer asked, are dropped. */
export function createItemWindow(): ItemWindow {
  const store = createStore<WindowState>(() => ({
    query: '',
    sort: 'newest',
    total: null,
    pages: new Map(),
    problem: null,
    awaited: false,
    version: 0,
  }))
  let generation = 0
  let shown: readonly [number, number] = [0, 0]
  const asked = new Set<number>()

  const fetchPage = async (page: number) => {
    const { query, sort } = store.getState()
    return ask('items.window', { query, sort, offset: page * pageSize, limit: pageSize })
  }

  const pagesOf = ([from, to]: readonly [number, number]): number[] => {
    const first = Math.floor(from / pageSize)
    return Array.from({ length: Math.floor(Math.max(from, to) / pageSize) - first + 1 }, (_, at) => first + at)
  }

  const load = async (page: number) => {
    const of = generation
    asked.add(page)
    const answer = await fetchPage(page)
    if (of !== generation) return
    asked.delete(page)
    if (!answer.ok) {
      say(answer.message, 'problem')
      return
    }
    store.setState(state => ({
      total: answer.value.total,
      problem: answer.value.problem,
      version: state.version + 1,
      pages: nearest(new Map(state.pages).set(page, answer.value.rows), page),
    }))
  }

  /** Replaces every page by fresh ones of what is shown. */
  const reload = async (pages: readonly number[]): Promise<void> => {
    const of = ++generation
    asked.clear()
    const answers = await Promise.all(pages.map(fetchPage))
    if (of !== generation) return
    const first = answers[0]
    if (!first) return
    if (!first.ok) {
      store.setState({ awaited: false })
      say(first.message, 'problem')
      return
    }
    const fresh = new Map<number, readonly ItemRow[]>()
    answers.forEach((answer, at) => {
      if (answer.ok) fresh.set(pages[at]!, answer.value.rows)
    })
    store.setState(state => ({
      total: first.value.total,
      problem: first.value.problem,
      awaited: false,
      pages: fresh,
      version: state.version + 1,
    }))
    if (shown[0] < first.value.total) window.ensure(shown[0], Math.min(shown[1], first.value.total - 1))
  }

  const window: ItemWindow = {
    store,
    async show(query, sort) {
      store.setState({ query, sort, awaited: true })
      shown = [0, 0]
      await reload([0])
    },
    ensure(from, to) {
      shown = [from, to]
      const { pages } = store.getState()
      for (const page of pagesOf(shown)) if (!pages.has(page) && !asked.has(page)) void load(page)
    },
    async refresh(keep) {
      const { query, sort } = store.getState()
      const [position] = await Promise.all([
        keep ? ask('items.position', { query, sort, id: keep }) : null,
        reload(pagesOf(shown)),
      ])
      return { position: position?.ok ? position.value.position : null }
    },
    indexOf(id) {
      for (const [page, rows] of store.getState().pages) {
        const at = rows.findIndex(row => row.id === id)
        if (at >= 0) return page * pageSize + at
      }
      return null
    },
    rowAt: index => store.getState().pages.get(Math.floor(index / pageSize))?.[index % pageSize],
  }
  return window
}

function nearest(pages: Map<number, readonly ItemRow[]>, page: number): Map<number, readonly ItemRow[]> {
  if (pages.size <= pagesKept) return pages
  const far = [...pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page))[0]!
  pages.delete(far)
  return pages
}
