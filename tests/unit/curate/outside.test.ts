import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZodObject } from 'zod'
import { apply } from '../../../core/curate/apply.ts'
import { Command, type CommandInput } from '../../../core/curate/command.ts'
import { idOf } from '../../../core/curate/outside/differences.ts'
import { fieldNames } from '../../../core/curate/outside/field-names.ts'
import { compare, settle, wholeRecord } from '../../../core/curate/outside/keep.ts'
import { tell } from '../../../core/curate/outside/words.ts'
import { ItemFields } from '../../../core/model/fields.ts'
import { HouseStyle } from '../../../core/model/house-style.ts'
import { Entry, IssueRecord } from '../../../core/model/issue.ts'
import { PictureWords } from '../../../core/model/asset.ts'
import { DigestRecord } from '../../../core/model/digest.ts'
import { ProfileRecord } from '../../../core/model/profile.ts'
import { recordSchemas, type RecordKey, type RecordKind } from '../../../core/model/records.ts'
import { Tag } from '../../../core/model/tag.ts'
import { TemplateSettings } from '../../../core/model/template.ts'
import { countingContext, deskWith, MemoryDesk, sourceWith } from './memory-desk.ts'

const stories = () =>
  sourceWith('ebb', [
    { headline: 'Ferry strike ends' },
    { headline: 'Court reopens' },
    { headline: 'Gulls learn locks' },
  ])

/** Carries out commands, those that are refused left out. */
function work(desk: MemoryDesk, commands: readonly CommandInput[], prefix = 'id'): MemoryDesk {
  const context = countingContext(prefix)
  for (const command of commands) {
    const change = apply(Command.parse(command), desk, context)
    if (change.ok) desk.do(change.value)
  }
  return desk
}

function copyOf(desk: MemoryDesk): MemoryDesk {
  const copy = new MemoryDesk()
  copy.records = new Map(structuredClone([...desk.records]))
  return copy
}

/** One desk that goes two ways, as on two machines. */
function parted(begin: readonly CommandInput[], ours: readonly CommandInput[], theirs: readonly CommandInput[]) {
  const desk = work(deskWith(stories()), begin)
  return { ours: work(copyOf(desk), ours, 'our'), theirs: work(copyOf(desk), theirs, 'their') }
}

const items = { ids: ['ebb-1', 'ebb-2', 'ebb-3'] } as never
const begin: CommandInput[] = [
  { type: 'item.tag', items: { ids: ['ebb-1'] } as never, add: ['Harbour', 'Courts', 'Birds'], remove: [] },
  { type: 'issue.create', title: 'Low tide', digest: 'Letter' },
  { type: 'entry.add', issue: 'id5' as never, items, section: { title: 'News' } },
  { type: 'template.create', name: 'Own', base: 'wire' },
]
const issueOf = (desk: MemoryDesk) => [...desk.all('issue')][0]!
const issueKey = (desk: MemoryDesk) => `issue/${issueOf(desk).id}` as RecordKey
const words = (ours: MemoryDesk, key: RecordKey, theirs: unknown) => {
  const [kind, id] = key.split('/') as ['issue', string]
  return compare(ours, key, theirs)!.map(each =>
    tell({ desk: ours, key, ours: ours.get(kind, id)!, theirs: theirs as never }, each),
  )
}
/** The record as it is once these differences, by their words, are taken from theirs. */
function settled(ours: MemoryDesk, key: RecordKey, theirs: unknown, take: (words: string) => boolean): MemoryDesk {
  const told = words(ours, key, theirs)
  const chosen = compare(ours, key, theirs)!
    .filter((_, at) => take(told[at]!.words))
    .map(idOf)
  const change = settle(ours, countingContext(), key, theirs, chosen)
  if (!change.ok) throw new Error(change.message)
  const desk = copyOf(ours)
  desk.do(change.value)
  return desk
}

describe('two versions of a record', () => {
  it('differ in words that a curator knows', () => {
    const both = parted(begin, [], [])
    const issue = issueOf(both.ours)
    const [entry, second] = issue.sections[0]!.entries
    const edited = (desk: MemoryDesk, title: string, headline: string) =>
      work(desk, [
        { type: 'issue.edit', issue: issue.id, fields: { title, digest: null } },
        { type: 'entry.edit', issue: issue.id, entry: entry!.id, fields: { headline } },
      ])
    edited(both.ours, 'Neap tide', 'Ferries again')
    edited(both.theirs, 'Spring tide', 'Strike over')
    work(
      both.theirs,
      [
        { type: 'entry.remove', issue: issue.id, entries: [second!.id] },
        { type: 'section.add', issue: issue.id, title: 'Sea' },
      ],
      't',
    )
    expect(words(both.ours, issueKey(both.ours), issueOf(both.theirs))).toEqual([
      { words: 'Title', ours: 'Neap tide', theirs: 'Spring tide' },
      { words: 'Section ‘Sea’', ours: 'Not there', theirs: 'There' },
      { words: 'Headline of entry ‘Ferries again’', ours: 'Ferries again', theirs: 'Strike over' },
      { words: 'Entry ‘Court reopens’', ours: 'As the item has it', theirs: 'Not there' },
    ])
  })

  it('of decisions differ item by item, note by note', () => {
    const { ours, theirs } = parted(
      begin,
      [
        { type: 'item.status', items: { ids: ['ebb-1'] } as never, status: 'aside' },
        { type: 'note.add', item: 'ebb-1' as never, text: 'Ours' },
      ],
      [
        { type: 'note.add', item: 'ebb-1' as never, text: 'Theirs' },
        { type: 'item.tag', items: { ids: ['ebb-3'] } as never, add: ['Birds'], remove: [] },
        { type: 'item.edit', item: 'ebb-3' as never, fields: { headline: 'Gulls' } },
      ],
    )
    const body = theirs.get('curation', 'ebb')
    expect(words(ours, 'curation/ebb', body)).toEqual([
      { words: 'Decision of ‘Ferry strike ends’', ours: 'Set aside', theirs: 'Kept' },
      { words: 'Note on ‘Ferry strike ends’', ours: 'Ours', theirs: 'Not there' },
      { words: 'Note on ‘Ferry strike ends’', ours: 'Not there', theirs: 'Theirs' },
      { words: 'Themes of ‘Gulls learn locks’', ours: 'None', theirs: '‘Birds’' },
      { words: 'Headline of ‘Gulls learn locks’', ours: 'As it was read', theirs: 'Gulls' },
    ])
    const kept = settled(ours, 'curation/ebb', body, each => /^(Themes|Note)/.test(each)).get('curation', 'ebb')!
    expect(kept.items['ebb-1' as never]).toMatchObject({ status: 'aside', notes: [{ text: 'Theirs' }] })
    expect(kept.items['ebb-3' as never]).toMatchObject({ tags: [expect.any(String)], edits: {} })
  })

  it('keep every entry that is chosen, whatever becomes of its section and the order', () => {
    const { ours, theirs } = parted(begin, [], [])
    const {
      id,
      sections: [news],
    } = issueOf(ours)
    work(
      theirs,
      [
        { type: 'section.add', issue: id, title: 'Sea', at: 0 },
        { type: 'entry.write', issue: id, section: 't1' as never, headline: 'Tides', blurb: '' },
        { type: 'entry.move', issue: id, entries: [news!.entries[2]!.id], section: 't1' as never, to: 0 },
        { type: 'entry.move', issue: id, entries: [news!.entries[1]!.id], section: news!.id, to: 0 },
      ],
      't',
    )
    const key = issueKey(ours)
    const shape = (desk: MemoryDesk) =>
      issueOf(desk).sections.map(section => [
        section.title,
        ...section.entries.map(entry => entry.headline ?? entry.itemIds[0]),
      ])
    expect(shape(settled(ours, key, issueOf(theirs), each => each === 'Entry ‘Tides’'))).toEqual([
      ['News', 'ebb-1', 'ebb-2', 'ebb-3', 'Tides'],
    ])
    expect(shape(settled(ours, key, issueOf(theirs), each => each !== 'Section ‘Sea’'))).toEqual([
      ['News', 'ebb-3', 'Tides', 'ebb-2', 'ebb-1'],
    ])
    expect(shape(settled(ours, key, issueOf(theirs), () => true))).toEqual([
      ['Sea', 'ebb-3', 'Tides'],
      ['News', 'ebb-2', 'ebb-1'],
    ])
  })

  it('of the themes never leave a circle, nor an item with a theme that went', () => {
    const { ours, theirs } = parted(begin, [], [])
    const [harbour, courts, birds] = ours.get('tags')!.tags
    work(ours, [{ type: 'tag.edit', tag: harbour!.id, parent: courts!.id }])
    work(theirs, [
      { type: 'tag.edit', tag: courts!.id, parent: harbour!.id },
      { type: 'tag.remove', tag: birds!.id },
    ])
    const after = settled(ours, 'tags', theirs.get('tags'), each => each !== 'Place of theme ‘Harbour’')
    expect(after.get('tags')!.tags.map(tag => [tag.name, tag.parent])).toEqual([
      ['Harbour', null],
      ['Courts', harbour!.id],
    ])
    expect(after.get('curation', 'ebb')!.items['ebb-1' as never]!.tags).toEqual([harbour!.id, courts!.id])
  })

  it('one of which is gone here is taken back whole or left', () => {
    const { ours, theirs } = parted(begin, [], [])
    const body = issueOf(theirs)
    work(ours, [{ type: 'issue.remove', issue: body.id }])
    expect(compare(ours, `issue/${body.id}`, body)).toBeNull()
    expect(settle(ours, countingContext(), `issue/${body.id}`, body, [])).toMatchObject({
      value: { count: 0, edits: [] },
    })
    const change = settle(ours, countingContext(), `issue/${body.id}`, body, [wholeRecord])
    expect(change).toMatchObject({
      value: { label: 'Take over what was changed outside in issue ‘Low tide’', edits: [{ op: 'create', body }] },
    })
  })

  it('that changed again after they were looked at are not settled by what was chosen then', () => {
    const { ours, theirs } = parted(begin, [], [])
    expect(settle(ours, countingContext(), issueKey(ours), issueOf(theirs), ['title'])).toEqual({
      ok: false,
      message: 'It has changed again meanwhile. Look at what differs once more.',
    })
  })
})

type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never

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

function doOn(desk: MemoryDesk, prefix: string, all: readonly Doing[]): MemoryDesk {
  all.forEach((each, at) => {
    const { id, sections } = issueOf(desk)
    const place = 'nth' in each ? each.nth : 0
    const section = sections[place % Math.max(sections.length, 1)]
    const entries = sections.flatMap(one => one.entries)
    const entry = entries[place % Math.max(entries.length, 1)]
    const tags = desk.get('tags')!.tags
    const tag = tags[place % Math.max(tags.length, 1)]
    const item = { ids: [`ebb-${(place % 3) + 1}`] } as never
    const own = `${each.word} ${prefix}${at}`
    const command: CommandInput | null =
      each.do === 'title'
        ? { type: 'issue.edit', issue: id, fields: { title: own } }
        : each.do === 'entry' && section
          ? { type: 'entry.write', issue: id, section: section.id, headline: own, blurb: '' }
          : each.do === 'move' && section && entry
            ? { type: 'entry.move', issue: id, entries: [entry.id], section: section.id, to: each.to }
            : each.do === 'drop' && entry
              ? { type: 'entry.remove', issue: id, entries: [entry.id] }
              : each.do === 'section'
                ? { type: 'section.add', issue: id, title: own, at: each.nth }
                : each.do === 'unsection' && section
                  ? { type: 'section.remove', issue: id, section: section.id }
                  : each.do === 'theme'
                    ? { type: 'tag.create', name: own, parent: tag?.id ?? null }
                    : each.do === 'untheme' && tag
                      ? { type: 'tag.remove', tag: tag.id }
                      : each.do === 'tag'
                        ? { type: 'item.tag', items: item, add: [own], remove: [] }
                        : each.do === 'decide'
                          ? { type: 'item.status', items: item, status: 'aside' }
                          : each.do === 'template'
                            ? {
                                type: 'template.edit',
                                template: [...desk.all('template')][0]!.id,
                                settings: { footer: own },
                              }
                            : each.do === 'search'
                              ? { type: 'search.save', name: own, query: own }
                              : null
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

it('of any two versions, all of ours is ours, all of theirs is theirs, and any choice fits its schema, can be undone and leaves the rest to choose', () => {
  const kinds: readonly RecordKind[] = ['library', 'tags', 'digest', 'issue', 'curation', 'template']
  fc.assert(
    fc.property(
      fc.array(doing, { maxLength: 8 }),
      fc.array(doing, { maxLength: 8 }),
      fc.infiniteStream(fc.boolean()),
      (mine, yours, coin) => {
        const desk = work(deskWith(stories()), begin)
        desk.records.set('library', {
          name: 'Letters',
          createdAt: '2031-03-14',
          savedSearches: [],
          samplesAnswered: true,
        })
        const [ours, theirs] = [doOn(copyOf(desk), 'o', mine), doOn(copyOf(desk), 't', yours)]
        for (const [key, body] of theirs.records) {
          const [kind, id] = key.split('/') as ['issue', string]
          if (!kinds.includes(kind) || !ours.get(kind, id)) continue
          const found = compare(ours, key, body)!
          const told = words(ours, key, body)
          for (const one of told) {
            expect(one.ours).not.toBe(one.theirs)
            expect(Object.values(one).join(' ')).not.toMatch(/undefined|\[object|[{}]/)
          }
          const take = (chosen: readonly string[]) => {
            const change = settle(ours, countingContext('new'), key, body, chosen)
            if (!change.ok) throw new Error(change.message)
            const after = copyOf(ours)
            after.do(change.value)
            const back = copyOf(after)
            back.undo(change.value)
            expect(back.snapshot()).toBe(ours.snapshot())
            return after
          }
          expect(take([]).snapshot()).toBe(ours.snapshot())
          const whole = take(found.map(idOf)).get(kind, id)
          if (!['curation', 'library'].includes(kind)) expect(plain(whole)).toEqual(plain(body))
          const some = found.map(idOf).filter(() => coin.next().value === true)
          const after = take(some)
          expect(recordSchemas[kind].safeParse(after.get(kind, id)).success).toBe(true)
          const rest = compare(after, key, body)!.map(idOf)
          // A parent that would make a circle gives way, as does the going of a section that entries still stand in.
          expect(
            some.filter(each => rest.includes(each) && !/^(order$|sections\/[^/]*$|themes\/.*\/parent$)/.test(each)),
          ).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('every field of every record has a name', () => {
  const covered = (schema: ZodObject, names: object, left: readonly string[] = []) =>
    expect(Object.keys(schema.shape).filter(field => !(field in names) && !left.includes(field))).toEqual([])
  covered(IssueRecord, fieldNames.issue, ['id', 'createdAt', 'sections', 'published', 'earlier'])
  covered(Entry, fieldNames.entry, ['id'])
  covered(Tag, fieldNames.theme, ['id'])
  covered(DigestRecord, fieldNames.digest, ['id', 'houseStyle'])
  covered(HouseStyle, fieldNames.houseStyle)
  covered(ProfileRecord, fieldNames.profile, ['id'])
  covered(TemplateSettings, fieldNames.settings)
  covered(ItemFields, fieldNames.item)
  covered(PictureWords, fieldNames.asset)
})
