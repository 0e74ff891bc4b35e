import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CommandInput } from '../../../../core/curate/command.ts'
import { idOf } from '../../../../core/curate/outside/differences.ts'
import { compare, settle } from '../../../../core/curate/outside/keep.ts'
import { recordSchemas, type RecordKey, type RecordKind } from '../../../../core/model/records.ts'
import { countingContext, type MemoryDesk } from '../memory-desk.ts'
import { copyOf, deskBegun, issueOf, words, work } from './two-desks.ts'

const word = fc.constantFrom('Tide', 'Ebb', 'Flood')
const nth = fc.nat({ max: 5 })
/** A thing done to the one issue, the themes or the items, named by place so that it means something on either desk. */
const doing = fc.oneof(
  fc.record({ do: fc.constant('title' as const), word }),
  fc.record({ do: fc.constant('entry' as const), word, nth }),
  fc.record({ do: fc.constant('move' as const), nth, to: nth, word }),
  fc.record({ do: fc.constant('drop' as const), nth, word }),
  fc.record({ do: fc.constant('section' as const), word, nth }),
  fc.record({ do: fc.constant('unsection' as const), nth, word }),
  fc.record({ do: fc.constant('theme' as const), word, nth }),
  fc.record({ do: fc.constant('untheme' as const), nth, word }),
  fc.record({ do: fc.constant('tag' as const), word, nth }),
  fc.record({ do: fc.constant('decide' as const), nth, word }),
  fc.record({ do: fc.constant('template' as const), word }),
  fc.record({ do: fc.constant('search' as const), word }),
)

type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never

const nthOf = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]

/** What carries a thing out on this desk, where there is something to do it to; what it writes is `own`. */
function commandFor(doing: Doing, desk: MemoryDesk, own: string): CommandInput | null {
  const { id, sections } = issueOf(desk)
  const place = 'nth' in doing ? doing.nth : 0
  const section = nthOf(sections, place)
  const entry = nthOf(
    sections.flatMap(one => one.entries),
    place,
  )
  const tag = nthOf(desk.get('tags')!.tags, place)
  const items = { ids: [`ebb-${(place % 3) + 1}`] } as never
  switch (doing.do) {
    case 'title':
      return { type: 'issue.edit', issue: id, fields: { title: own } }
    case 'entry':
      return section ? { type: 'entry.write', issue: id, section: section.id, headline: own, blurb: '' } : null
    case 'move':
      if (!section || !entry) return null
      return { type: 'entry.move', issue: id, entries: [entry.id], section: section.id, to: doing.to }
    case 'drop':
      return entry ? { type: 'entry.remove', issue: id, entries: [entry.id] } : null
    case 'section':
      return { type: 'section.add', issue: id, title: own, at: doing.nth }
    case 'unsection':
      return section ? { type: 'section.remove', issue: id, section: section.id } : null
    case 'theme':
      return { type: 'tag.create', name: own, parent: tag?.id ?? null }
    case 'untheme':
      return tag ? { type: 'tag.remove', tag: tag.id } : null
    case 'tag':
      return { type: 'item.tag', items, add: [own], remove: [] }
    case 'decide':
      return { type: 'item.status', items, status: 'aside' }
    case 'template':
      return { type: 'template.edit', template: [...desk.all('template')][0]!.id, settings: { footer: own } }
    case 'search':
      return { type: 'search.save', name: own, query: own }
  }
}

function doOn(desk: MemoryDesk, prefix: string, all: readonly Doing[]): MemoryDesk {
  all.forEach((each, at) => {
    const command = commandFor(each, desk, `${each.word} ${prefix}${at}`)
    if (command) work(desk, [command], `${prefix}${at}-`)
  })
  return desk
}

/** Sorted by name, without what is undefined, and without decisions that decide nothing. */
const plain = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (_key, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  )

/** Ours once what was chosen is taken of theirs; undone, it is ours again. */
function taking(ours: MemoryDesk, key: RecordKey, theirs: unknown, chosen: readonly string[]): MemoryDesk {
  const change = settle(ours, countingContext('new'), key, theirs, chosen)
  if (!change.ok) throw new Error(change.message)
  const after = copyOf(ours)
  after.do(change.value)
  const back = copyOf(after)
  back.undo(change.value)
  expect(back.snapshot()).toBe(ours.snapshot())
  return after
}

function expectTold(differences: ReturnType<typeof words>): void {
  for (const one of differences) {
    expect(one.ours).not.toBe(one.theirs)
    expect(Object.values(one).join(' ')).not.toMatch(/undefined|\[object|[{}]/)
  }
}

/** A parent that would make a circle gives way, as does the going of a section that entries still stand in. */
const mayGiveWay = (difference: string) => /^(order$|sections\/[^/]*$|themes\/.*\/parent$)/.test(difference)

/** A desk begun, with a library that has no searches yet. */
function deskWithLibrary(): MemoryDesk {
  const desk = deskBegun()
  desk.records.set('library', { name: 'Letters', createdAt: '2031-03-14', savedSearches: [], samplesAnswered: true })
  return desk
}

it('of any two versions, all of ours is ours, all of theirs is theirs, and any choice fits its schema, can be undone and leaves the rest to choose', () => {
  const kinds: readonly RecordKind[] = ['library', 'tags', 'digest', 'issue', 'curation', 'template']
  const doings = fc.array(doing, { maxLength: 8 })
  fc.assert(
    fc.property(doings, doings, fc.infiniteStream(fc.boolean()), (mine, yours, coin) => {
      const desk = deskWithLibrary()
      const [ours, theirs] = [doOn(copyOf(desk), 'o', mine), doOn(copyOf(desk), 't', yours)]
      for (const [key, body] of theirs.records) {
        const [kind, id] = key.split('/') as ['issue', string]
        if (!kinds.includes(kind) || !ours.get(kind, id)) continue
        const differences = compare(ours, key, body)!.map(idOf)
        expectTold(words(ours, key, body))
        expect(taking(ours, key, body, []).snapshot()).toBe(ours.snapshot())
        const whole = taking(ours, key, body, differences).get(kind, id)
        if (!['curation', 'library'].includes(kind)) expect(plain(whole)).toEqual(plain(body))
        const some = differences.filter(() => coin.next().value === true)
        const after = taking(ours, key, body, some)
        expect(recordSchemas[kind].safeParse(after.get(kind, id)).success).toBe(true)
        const rest = compare(after, key, body)!.map(idOf)
        expect(some.filter(each => rest.includes(each) && !mayGiveWay(each))).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})
