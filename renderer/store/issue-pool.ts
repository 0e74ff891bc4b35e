import { create } from 'zustand'
import type { ItemRow } from '../../core/contract/views.ts'
import type { ItemId } from '../../core/model/ids.ts'
import { coalesced } from './coalesced.ts'
import { addItems } from './issue-outline.ts'
import { recall, remember } from './layout.ts'
import { ask } from './session.ts'

/** Stories that were kept and stand in no issue yet. */
export const usualQuery = 'is:kept -is:used'
const page = 60
const most = 500

/** The pool: the items a query finds, read in windows as the list is scrolled. */
interface Pool {
  query: string
  rows: readonly ItemRow[]
  total: number
  /** Where the query isn't understood. */
  problem: string | null
  loading: boolean
  selected: ReadonlySet<string>
}

export const usePool = create<Pool>(() => ({
  query: usualQuery,
  rows: [],
  total: 0,
  problem: null,
  loading: true,
  selected: new Set(),
}))

const isText = (value: unknown): value is string => typeof value === 'string'
let turn = 0

/** Takes up the query this machine remembers, and reads the list. */
export async function openPool(): Promise<void> {
  usePool.setState({ query: recall('issue.pool', isText) ?? usualQuery })
  await loadPool()
}

/** Reads what is shown again, at the length it has. */
export async function loadPool(length = Math.max(page, usePool.getState().rows.length)): Promise<void> {
  const mine = ++turn
  const { query } = usePool.getState()
  const answer = await ask('items.window', { query, sort: 'newest', offset: 0, limit: Math.min(most, length) })
  if (mine !== turn) return
  if (!answer.ok) {
    usePool.setState({ problem: answer.message, loading: false })
    return
  }
  const { rows, total, problem } = answer.value
  const here = new Set<string>(rows.map(row => row.id))
  usePool.setState(({ selected }) => ({
    rows,
    total,
    problem,
    loading: false,
    selected: new Set([...selected].filter(id => here.has(id))),
  }))
}

/** More rows as the end of the list comes into view, up to 500; a narrower query finds the rest. */
export async function loadMore(): Promise<void> {
  const { rows, total, loading } = usePool.getState()
  if (loading || rows.length >= Math.min(total, most)) return
  usePool.setState({ loading: true })
  await loadPool(rows.length + page)
}

const loadAnew = coalesced(() => loadPool(page))

export function setPoolQuery(query: string): void {
  usePool.setState({ query })
  remember('issue.pool', query)
  void loadAnew()
}

/** Adds an item, or all that are selected with it, to the section being worked in. */
export async function addFromPool(id: string): Promise<void> {
  const { selected, rows } = usePool.getState()
  const ids = selected.has(id) ? rows.filter(row => selected.has(row.id)).map(row => row.id) : [id as ItemId]
  await addItems(ids)
}
