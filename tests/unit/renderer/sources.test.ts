import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../../core/contract/events.ts'
import type { RequestInput, RequestName } from '../../../core/contract/requests.ts'
import type { Transport } from '../../../core/contract/transport.ts'
import type { SourceDetail, SourceRow } from '../../../core/contract/views.ts'
import type { CommandInput } from '../../../core/curate/command.ts'
import { emptyFields } from '../../../core/model/fields.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { useFrame } from '../../../renderer/store/frame.ts'
import { usePlace } from '../../../renderer/store/place.ts'
import { openSession, useSession } from '../../../renderer/store/session.ts'
import { correctHeadline, decideHere, keepHeadline, removeSource } from '../../../renderer/store/source-edits.ts'
import { search, searchAgain } from '../../../renderer/store/source-search.ts'
import {
  choose,
  chooseLine,
  loadSource,
  nextToCheck,
  openSource,
  stepInText,
  useSources,
} from '../../../renderer/store/sources.ts'

const id = (name: string) => name as ItemId
const item = (name: string) => ({ type: 'item', id: id(name) }) as const

/** A document whose lines are its items' headlines, one a line; a name that ends in "?" is to be checked. */
function detailOf(source: string, names: readonly string[]): SourceDetail {
  const text = names.join('\n')
  const items = names.map((name, at) => ({
    ...emptyFields,
    id: id(name),
    headline: name,
    lines: [at + 1, at + 1] as [number, number],
    confidence: 1,
    check: name.endsWith('?') ? ['short'] : [],
    spans: [{ field: 'headline', start: text.indexOf(name), end: text.indexOf(name) + name.length }],
  }))
  return {
    source: {
      id: source as SourceId,
      name: `${source}.txt`,
      title: source,
      outlet: 'Letter',
      date: null,
      language: null,
      format: 'text',
      encoding: 'utf-8',
      sha256: null,
      importedAt: '2026-11-17T08:00:00Z',
      reading: { text, sections: [], items, unclaimed: [], notices: [] },
    },
    items: items.map(({ id, headline }) => ({
      id,
      fields: { ...emptyFields, headline },
      status: 'new',
      edited: false,
      starred: false,
      tags: [],
    })),
    unclaimed: 0,
  }
}
const rowOf = ({ source, items }: SourceDetail): SourceRow => ({
  id: source.id,
  name: source.name,
  title: source.title,
  outlet: source.outlet,
  date: source.date,
  format: source.format,
  importedAt: source.importedAt,
  items: items.length,
  fresh: items.length,
  toCheck: source.reading.items.filter(one => one.check.length > 0).length,
})

const documents = [detailOf('c', ['one', 'two?', 'three']), detailOf('b', ['four']), detailOf('a', ['five?', 'six'])]
let commands: CommandInput[]
let reads: number
let tell: (event: Event) => void
let found: { sources: string[]; items: string[] }

const transport: Transport = {
  request: async (name: RequestName, input: unknown) => {
    if (name === 'sources.get') {
      reads++
      const detail = documents.find(each => each.source.id === (input as RequestInput<'sources.get'>).id)
      return (detail ? ok(structuredClone(detail)) : fail('That document is no longer in the library.')) as never
    }
    if (name === 'reading.next') {
      const flagged = documents.flatMap(({ source }) =>
        source.reading.items.filter(one => one.check.length > 0).map(one => ({ item: one.id, source: source.id })),
      )
      const at = flagged.findIndex(one => one.item === (input as RequestInput<'reading.next'>).item)
      return ok({ ...flagged[(at + 1) % flagged.length]!, kept: false, left: flagged.length }) as never
    }
    if (name === 'sources.find') return ok(found) as never
    if (name === 'command.run') {
      commands.push((input as RequestInput<'command.run'>).command)
      return ok({ label: '', count: 1, created: [] }) as never
    }
    return fail(name) as never
  },
  upload: async () => fail('no'),
  listen: onEvent => {
    tell = onEvent
    return () => {}
  },
}

beforeEach(async () => {
  commands = []
  reads = 0
  found = { sources: [], items: [] }
  await openSession(transport)
  useFrame.setState({ sources: documents.map(rowOf) })
  usePlace.setState({ space: 'sources', source: null, item: null })
  useSources.setState({ ...useSources.getInitialState() })
  await loadSource()
})

const open = () => useSources.getState().detail?.source.id
const chosen = () => useSources.getState().chosen

describe('the reading desk', () => {
  it('opens the first document of the list where none is open', () => {
    expect(open()).toBe('c')
    expect(usePlace.getState().source).toBe('c')
  })

  it('chooses an item by its line and tells the library of it', () => {
    chooseLine(2)
    expect(chosen()).toEqual(item('two?'))
    expect(usePlace.getState().item).toBe('two?')
  })

  it('shows the item that another space has open, where it is of this document', async () => {
    usePlace.setState({ source: 'a' as SourceId, item: id('six') })
    await loadSource()
    expect(chosen()).toEqual(item('six'))
  })

  it('reads the document again after a change of it, and only then', async () => {
    const changed = (seq: number, keys: string[]) =>
      tell({ type: 'changed', seq, label: '', keys, history: { undo: null, redo: null } })
    const from = useSession.getState().seq
    await loadSource()
    reads = 0
    changed(from + 1, ['curation/b'])
    await loadSource()
    expect(reads).toBe(0)
    changed(from + 2, ['curation/c'])
    await loadSource()
    expect(reads).toBe(1)
    changed(from + 4, ['curation/b'])
    await loadSource()
    expect(reads).toBe(2)
  })

  it('goes through the text to its ends and no further', () => {
    stepInText(1)
    expect(chosen()).toEqual(item('one'))
    stepInText(-1)
    expect(chosen()).toEqual(item('one'))
    stepInText(Infinity)
    expect(chosen()).toEqual(item('three'))
  })

  it('goes to the next item to check here, then in the documents that follow, then from the top again', async () => {
    await nextToCheck()
    expect(chosen()).toEqual(item('two?'))
    await nextToCheck()
    await loadSource()
    expect(open()).toBe('a')
    expect(chosen()).toEqual(item('five?'))
    await nextToCheck()
    await loadSource()
    expect(chosen()).toEqual(item('two?'))
  })

  it('keeps a corrected headline, and takes the correction back where the words are those that were read', async () => {
    choose(item('one'))
    correctHeadline()
    await keepHeadline('  One,\n after all ')
    correctHeadline()
    await keepHeadline('one')
    expect(commands).toEqual([{ type: 'item.edit', item: 'one', fields: { headline: 'One, after all' } }])
    useSources.setState(({ detail }) => ({
      detail: {
        ...detail!,
        items: detail!.items.map(each => ({ ...each, fields: { ...each.fields, headline: 'Edited' } })),
      },
    }))
    correctHeadline()
    await keepHeadline('one')
    expect(commands[1]).toEqual({ type: 'item.edit', item: 'one', fields: {}, reset: ['headline'] })
  })

  it('decides on the chosen item and goes on to the next', async () => {
    choose(item('one'))
    await decideHere('kept')
    expect(commands).toEqual([{ type: 'item.status', items: { ids: ['one'] }, status: 'kept' }])
    expect(chosen()).toEqual(item('two?'))
  })

  it('opens the neighbour of a document that was removed', async () => {
    openSource('b' as SourceId)
    await loadSource()
    await removeSource('b' as SourceId)
    expect(commands).toEqual([{ type: 'source.remove', sources: ['b'] }])
    expect(usePlace.getState().source).toBe('a')
  })

  it('opens what a search found, and ends the search when something else is opened from outside', async () => {
    found = { sources: ['a'], items: [] }
    await search('harbour')
    expect(usePlace.getState().source).toBe('a')
    usePlace.setState({ source: 'b' as SourceId })
    await searchAgain()
    expect(useSources.getState()).toMatchObject({ query: '', found: null })
  })
})
