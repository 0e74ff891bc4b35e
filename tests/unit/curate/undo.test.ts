import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Rereading } from '../../../core/curate/reading/rereading.ts'
import { apply } from '../../../core/curate/apply.ts'
import type { Change, Context } from '../../../core/curate/change.ts'
import { Command, type CommandInput, type CommandType } from '../../../core/curate/command.ts'
import { Part } from '../../../core/model/correction.ts'
import { importSources, sourceOf } from '../../../core/curate/source/import.ts'
import { countingContext, deskWith, sourceWith, type MemoryDesk } from './memory-desk.ts'
import { rereadHere } from './reread-here.ts'

/** Picks from what is on the desk, so that most commands find something to do, and sometimes from nothing. */
type Pick = <T>(from: Iterable<T>) => T

const makers: {
  readonly [T in CommandType]: (desk: MemoryDesk, pick: Pick, word: () => string, n: () => number) => object
} = (() => {
  const items = (desk: MemoryDesk) =>
    [...desk.all('source')].flatMap(source => source.reading.items.map(item => item.id as string)).concat('gone')
  /** Readings are corrected in a document of their own, so that the other two keep items to work with. */
  const source = (_: MemoryDesk, pick: Pick) => pick(['ebb', 'ebb', 'ebb', 'gone'])
  const some = (desk: MemoryDesk, pick: Pick) => ({ ids: [pick(items(desk)), pick(items(desk)), pick(items(desk))] })
  const tag = (desk: MemoryDesk, pick: Pick) =>
    pick([...(desk.get('tags')?.tags ?? []).map(one => one.id as string), 'gone'])
  const issue = (desk: MemoryDesk, pick: Pick) => pick([...[...desk.all('issue')].map(one => one.id as string), 'gone'])
  const section = (desk: MemoryDesk, id: string, pick: Pick) =>
    pick([...(desk.get('issue', id)?.sections ?? []).map(one => one.id as string), 'gone'])
  const entry = (desk: MemoryDesk, id: string, pick: Pick) =>
    pick([
      ...(desk.get('issue', id)?.sections ?? []).flatMap(one => one.entries.map(each => each.id as string)),
      'gone',
    ])
  const note = (desk: MemoryDesk, item: string, pick: Pick) =>
    pick([
      ...(desk.get('curation', desk.sourceOf(item) ?? '')?.items[item as never]?.notes ?? []).map(
        one => one.id as string,
      ),
      'gone',
    ])
  const noted = (desk: MemoryDesk, pick: Pick) =>
    pick(
      [...desk.all('curation')]
        .flatMap(({ items }) =>
          Object.entries(items)
            .filter(([, one]) => one.notes.length > 0)
            .map(([id]) => id),
        )
        .concat('gone'),
    )
  const template = (desk: MemoryDesk, pick: Pick) =>
    pick([...[...desk.all('template')].map(one => one.id as string), 'gone'])
  const byHand = (desk: MemoryDesk) => [...desk.all('source')].filter(one => one.format === 'hand')
  const place = (desk: MemoryDesk, pick: Pick) => {
    const id = issue(desk, pick)
    return pick<object>([
      { issue: id, entry: entry(desk, id, pick) },
      { digest: pick([...[...desk.all('digest')].map(one => one.id as string), 'gone']) },
      { template: template(desk, pick) },
      ...byHand(desk).map(one => ({ item: one.reading.items[0]!.id })),
    ])
  }
  return {
    'item.tag': (desk, pick, word) => ({ items: some(desk, pick), add: [word()], remove: [word()] }),
    'item.status': (desk, pick) => ({
      items: some(desk, pick),
      status: pick(['new', 'kept', 'aside', 'held']),
      until: '2031-05-01',
    }),
    'item.star': (desk, pick) => ({ items: some(desk, pick), starred: pick([true, false]) }),
    'item.edit': (desk, pick, word) => ({
      item: pick(items(desk)),
      fields: { headline: word(), byline: [word()] },
      reset: pick([[], ['kind'], ['headline']]),
    }),
    'item.create': (_, pick, word) => ({ headline: word(), text: word(), url: pick(['', 'https://a.example']) }),
    'note.add': (desk, pick, word) => ({ item: pick(items(desk)), text: word() }),
    'note.edit': (desk, pick, word) => {
      const item = noted(desk, pick)
      return { item, note: note(desk, item, pick), text: word() }
    },
    'note.remove': (desk, pick) => {
      const item = noted(desk, pick)
      return { item, note: note(desk, item, pick) }
    },
    'source.edit': (desk, pick, word) => ({
      source: pick([...desk.all('source')].map(one => one.id)),
      title: word(),
      date: null,
      outlet: pick([undefined, 'Ebb', 'Other', word()]),
      language: pick([undefined, null, 'en']),
    }),
    'source.confirm': (desk, pick) => ({
      source: pick([...desk.all('source')].map(one => one.id)),
      what: [pick(['story', 'outlet', 'date', 'language'])],
    }),
    'source.remove': (desk, pick) => ({
      sources: [pick([...[...desk.all('source')].map(one => one.id as string), 'gone'])],
    }),
    'reading.mark': (desk, pick, _, n) => ({
      source: source(desk, pick),
      first: 1,
      last: 1 + (n() % 2),
      as: pick(Part.options),
    }),
    'reading.split': (desk, pick, _, n) => ({ source: source(desk, pick), line: 1 + (n() % 3) }),
    'reading.join': (desk, pick) => ({ source: source(desk, pick), item: pick(items(desk)) }),
    'reading.move': (desk, pick, _, n) => ({
      source: source(desk, pick),
      item: pick(items(desk)),
      line: 1 + (n() % 3),
    }),
    'reading.claim': (desk, pick) => ({ source: source(desk, pick), first: 1, last: 2 }),
    'reading.confirm': (desk, pick) => ({ source: source(desk, pick), items: [pick(items(desk))] }),
    'reading.reset': (desk, pick) => ({ source: source(desk, pick) }),
    'reading.again': (desk, pick) => ({ sources: [source(desk, pick), 'ebb'] }),
    'reading.story': (desk, pick) => ({ source: source(desk, pick), story: pick([true, false]) }),
    'reading.half': (desk, pick) => ({ source: source(desk, pick), half: pick(['html', 'text']) }),
    'reading.encoding': (desk, pick) => ({ source: source(desk, pick), encoding: pick(['utf-8', 'koi8-r']) }),
    'reading.teach': (desk, pick) => ({
      change: {
        type: 'reading.mark',
        source: source(desk, pick),
        first: 1,
        last: 1,
        as: pick(['title', 'label', 'furniture']),
      },
    }),
    'profile.edit': (_, pick, word) => ({
      outlet: pick(['Ebb', 'Other']),
      rules: { labels: [word()], decks: pick(['auto', 'always', 'never']), oneStory: pick([true, false]) },
      names: pick([undefined, [word()]]),
      language: pick([undefined, null, 'de']),
    }),
    'tag.create': (desk, pick, word) => ({ name: word(), parent: pick([null, tag(desk, pick)]) }),
    'tag.edit': (desk, pick, word) => ({
      tag: tag(desk, pick),
      name: word(),
      parent: tag(desk, pick),
      description: word(),
    }),
    'tag.merge': (desk, pick) => ({ from: tag(desk, pick), into: tag(desk, pick) }),
    'tag.remove': (desk, pick) => ({ tag: tag(desk, pick) }),
    'issue.create': (_, pick, word) => ({ title: word(), digest: pick([undefined, word()]) }),
    'issue.edit': (desk, pick, word) => ({
      issue: issue(desk, pick),
      fields: {
        title: word(),
        intro: word(),
        state: pick(['draft', 'ready', 'published', undefined]),
        export: { textWidth: pick([40, 100]) },
      },
    }),
    'issue.remove': (desk, pick) => ({ issue: issue(desk, pick) }),
    'issue.publish': (desk, pick) => ({
      issue: issue(desk, pick),
      today: '2031-03-14',
      frozen: { masthead: '', language: 'en', entries: {}, sent: [] },
    }),
    'issue.correct': (desk, pick, word) => ({ issue: issue(desk, pick), words: word() }),
    'issue.leave': (desk, pick, word) => ({ issue: issue(desk, pick), finding: word(), left: pick([true, false]) }),
    'digest.edit': (desk, pick, word) => ({
      digest: pick([...[...desk.all('digest')].map(one => one.id as string), 'gone']),
      fields: { name: word(), houseStyle: pick([undefined, { headlineLength: 40 }]) },
    }),
    'section.add': (desk, pick, word, n) => ({ issue: issue(desk, pick), title: word(), at: pick([undefined, n()]) }),
    'section.edit': (desk, pick, word) => {
      const id = issue(desk, pick)
      return { issue: id, section: section(desk, id, pick), title: word(), printed: pick([true, false]) }
    },
    'section.move': (desk, pick, _, n) => {
      const id = issue(desk, pick)
      return { issue: id, section: section(desk, id, pick), to: n() }
    },
    'section.remove': (desk, pick) => {
      const id = issue(desk, pick)
      return { issue: id, section: section(desk, id, pick) }
    },
    'entry.add': (desk, pick, word) => ({
      issue: issue(desk, pick),
      items: some(desk, pick),
      section: pick([undefined, { title: word() }]),
      together: pick([true, false]),
    }),
    'entry.write': (desk, pick, word) => {
      const id = issue(desk, pick)
      return { issue: id, section: section(desk, id, pick), headline: word(), blurb: word() }
    },
    'entry.edit': (desk, pick, word) => {
      const id = issue(desk, pick)
      return {
        issue: id,
        entry: entry(desk, id, pick),
        fields: { headline: pick([null, word()]), also: [{ label: word(), url: null }] },
      }
    },
    'entry.move': (desk, pick, _, n) => {
      const id = issue(desk, pick)
      return {
        issue: id,
        entries: [entry(desk, id, pick), entry(desk, id, pick)],
        section: section(desk, id, pick),
        to: n(),
      }
    },
    'entry.forget': (desk, pick) => {
      const id = issue(desk, pick)
      return { issue: id, entry: entry(desk, id, pick) }
    },
    'entry.remove': (desk, pick) => {
      const id = issue(desk, pick)
      return { issue: id, entries: [entry(desk, id, pick)] }
    },
    'template.create': (desk, pick, word) => ({
      name: word(),
      base: pick(['broadsheet', 'wire']),
      from: pick([undefined, template(desk, pick)]),
    }),
    'template.edit': (desk, pick, word) => ({
      template: template(desk, pick),
      name: word(),
      settings: { footer: word(), width: pick([null, 500]) },
      mail: { styles: pick([null, word()]) },
    }),
    'template.remove': (desk, pick) => ({ template: template(desk, pick) }),
    'picture.add': (desk, pick, word, n) => ({
      to: place(desk, pick),
      file: { sha256: pick(['a', 'b']).repeat(64), type: 'png', width: 1 + n(), height: 2, bytes: 3, name: word() },
      alt: word(),
    }),
    'picture.edit': (desk, pick, word) => ({
      picture: pick([...[...desk.all('asset')].map(one => one.id as string), 'gone']),
      fields: { alt: word(), credit: pick([undefined, word()]) },
    }),
    'picture.remove': (desk, pick) => ({
      from: pick<object>([
        { digest: 'gone' },
        ...byHand(desk)
          .filter(one => one.picture)
          .map(one => ({ item: one.reading.items[0]!.id })),
        ...[...desk.all('digest')].filter(one => one.logo).map(one => ({ digest: one.id })),
        ...[...desk.all('template')].filter(one => one.logo).map(one => ({ template: one.id })),
        ...[...desk.all('issue')].flatMap(one =>
          one.sections.flatMap(each =>
            each.entries.filter(entry => entry.picture).map(entry => ({ issue: one.id, entry: entry.id })),
          ),
        ),
      ]),
    }),
    'library.edit': (_, __, word) => ({ name: word() }),
    'search.save': (_, __, word) => ({ name: word(), query: word() }),
    'search.remove': (desk, pick) => ({
      search: pick([...(desk.get('library')?.savedSearches ?? []).map(one => one.id as string), 'gone']),
    }),
  }
})()

/** An issue with an entry of two items, the document of one of which went behind Galley's back. */
function loseOne(desk: MemoryDesk, context: Context): void {
  const lost = sourceWith('lost', [{ headline: 'Seven' }])
  desk.records.set('source/lost', lost)
  const carryOut = (command: CommandInput) => {
    const change = apply(Command.parse(command), desk, context)
    if (!change.ok) throw new Error(change.message)
    desk.do(change.value)
    return change.value.created[0]! as never
  }
  const issue = carryOut({ type: 'issue.create', title: 'C' })
  carryOut({ type: 'entry.add', issue, items: { ids: ['tide-1', 'lost-1'] as never[] }, together: true })
  for (const key of ['source/lost', 'curation/lost'] as const) desk.records.delete(key)
}

it('undo takes every step back to exactly what was, redo brings it back, and every record keeps its schema', () => {
  const types = Object.keys(makers) as CommandType[]
  const done = new Map<CommandType, number>()
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...types), fc.infiniteStream(fc.nat(999))), {
        minLength: 20,
        maxLength: 60,
        size: 'max',
      }),
      plan => {
        // Originals aren't at hand here: their text stands for them.
        const context = Object.assign(countingContext(), {
          reread: (one: Rereading) => rereadHere({ ...one, encoding: undefined }),
        })
        const desk = deskWith(
          sourceWith('tide', [{ headline: 'One', section: 'A' }, { headline: 'Two' }]),
          sourceWith('quay', [{ headline: 'Three' }], { asks: ['story', 'outlet', 'date', 'language'] }),
          sourceWith('ebb', [{ headline: 'Five' }, { headline: 'Six' }], {
            outlet: 'Ebb',
            half: 'html',
            sha256: 'e'.repeat(64),
          }),
        )
        loseOne(desk, context)
        const steps: { change: Change; before: string; after: string }[] = []
        const step = (change: Change) => {
          const before = desk.snapshot()
          desk.do(change)
          steps.push({ change, before, after: desk.snapshot() })
        }
        for (const name of ['A', 'B']) {
          const theme = apply(Command.parse({ type: 'tag.create', name }), desk, context)
          if (theme.ok) step(theme.value)
          const made = apply(Command.parse({ type: 'issue.create', title: name }), desk, context)
          if (!made.ok) continue
          step(made.value)
          for (const item of ['tide-1', 'tide-2', 'quay-1']) {
            const added = apply(
              Command.parse({
                type: 'entry.add',
                issue: made.value.created[0],
                items: { ids: [item] },
                section: { title: item === 'tide-2' ? 'B' : 'A' },
              }),
              desk,
              context,
            )
            if (added.ok) step(added.value)
          }
        }
        for (const [type, stream] of plan) {
          const n = () => stream.next().value
          const pick: Pick = from => {
            const list = [...from]
            return list[n() % list.length]!
          }
          if (![...desk.all('source')].length) {
            const { parsed, ...source } = {
              ...sourceWith('more', []),
              parsed: sourceWith('more', [{ headline: 'Four' }]).reading,
            }
            const record = sourceOf({ ...source, parsed }, context)
            const steps = importSources([{ id: record.id, name: record.name, body: record }], desk, context)
            let made = steps.next()
            while (!made.done) made = steps.next()
            const imported = made.value
            if (imported.ok) step(imported.value)
          }
          const command = {
            type,
            ...makers[type](
              desk,
              pick,
              () => pick(['A', 'B', 'C']),
              () => n() % 5,
            ),
          } as CommandInput
          const before = desk.snapshot()
          const change = apply(Command.parse(command), desk, context)
          expect(desk.snapshot()).toBe(before)
          if (!change.ok) {
            expect(change.message).toMatch(/\.$/)
            continue
          }
          expect(change.value.count === 0).toBe(change.value.edits.length === 0)
          expect(change.value.label).toMatch(/^[A-Z]/)
          if (change.value.count) {
            step(change.value)
            done.set(type, (done.get(type) ?? 0) + 1)
          }
        }
        for (const { change, before } of [...steps].reverse()) {
          desk.undo(change)
          expect(desk.snapshot()).toBe(before)
        }
        for (const { change, after } of steps) {
          desk.do(change)
          expect(desk.snapshot()).toBe(after)
        }
      },
    ),
    { numRuns: 130, seed: 11 },
  )
  expect(types.filter(type => !done.has(type))).toEqual([])
})
