import type { Event } from '../../../core/contract/events.ts'
import type { Transport } from '../../../core/contract/transport.ts'
import type { ItemRow } from '../../../core/contract/views.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { fail, ok } from '../../../core/model/result.ts'

export const rowOf = (id: string, more: Partial<ItemRow> = {}): ItemRow => ({
  id: id as ItemId,
  sourceId: 'source1' as SourceId,
  headline: `Headline ${id}`,
  kind: 'story',
  words: '',
  byline: [],
  section: null,
  credit: null,
  outlet: 'Estuary Letter',
  sourceTitle: 'No. 31',
  date: null,
  tags: [],
  status: 'new',
  starred: false,
  noted: false,
  edited: false,
  check: [],
  usedIn: [],
  ...more,
})

/**
 * A library of rows in memory behind the contract, just able enough for the stores: "is:" queries, status, star. Counts
 * what it is asked.
 */
export function fakeLibrary(rows: ItemRow[]) {
  const asked: { name: string; input: Record<string, unknown> }[] = []
  const listeners = new Set<(event: Event) => void>()
  let seq = 0
  let refusing = false
  let wait = 0
  const matching = (query: string) => rows.filter(row => query === '' || query === `is:${row.status}`)
  const changed = () => {
    seq++
    for (const listener of listeners) {
      listener({ type: 'changed', seq, label: 'x', keys: [], history: { undo: null, redo: null } })
    }
  }
  const answer = (name: string, input: Record<string, unknown>): unknown => {
    const of = matching(String(input['query'] ?? ''))
    const offset = Number(input['offset'] ?? 0)
    const limit = Number(input['limit'] ?? 0)
    switch (name) {
      case 'app.hello':
        return {
          version: '0',
          host: 'web',
          mac: false,
          library: 'Test',
          offerSamples: false,
          readOnly: null,
          seq,
          history: { undo: null, redo: null },
          save: { state: 'saved', message: null },
        }
      case 'items.window':
        return { total: of.length, rows: of.slice(offset, offset + limit), seq, problem: null }
      case 'items.position': {
        const at = of.findIndex(row => row.id === input['id'])
        return { position: at < 0 ? null : at }
      }
      case 'items.get': {
        const row = rows.find(one => one.id === input['id'])
        return row ? { row } : null
      }
      case 'items.ids':
        return { ids: of.slice(offset, offset + limit).map(row => row.id) }
      case 'command.run': {
        const command = input['command'] as {
          type: string
          items: { ids: string[] }
          status?: ItemRow['status']
          starred?: boolean
        }
        if (refusing) return null
        const ids = command.items.ids ?? []
        rows = rows.map(row =>
          !ids.includes(row.id)
            ? row
            : command.type === 'item.star'
              ? { ...row, starred: command.starred! }
              : { ...row, status: command.status! },
        )
        changed()
        return { label: 'x', count: ids.length, created: [] }
      }
      default:
        return null
    }
  }
  const transport: Transport = {
    request: async (name, input) => {
      asked.push({ name, input: input as Record<string, unknown> })
      if (wait) await new Promise(resolve => setTimeout(resolve, wait))
      const value = answer(name, input as Record<string, unknown>)
      return value === null ? fail('Not here.') : ok(value as never)
    },
    upload: async () => fail('Not here.'),
    listen: onEvent => {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
  }
  return {
    transport,
    asked,
    refuse: () => {
      refusing = true
    },
    delay: (ms: number) => {
      wait = ms
    },
    insert: (at: number, row: ItemRow) => {
      rows = rows.toSpliced(at, 0, row)
      changed()
    },
  }
}

/** Lets every answer arrive. */
export const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5))
