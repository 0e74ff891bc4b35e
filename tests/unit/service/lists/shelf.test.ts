import { expect, it } from 'vitest'
import type { CommandInput } from '../../../../core/curate/command.ts'
import { Shelf } from '../../../../main/service/lists/shelf.ts'
import { bench } from '../../curate/bench.ts'

it('what the shelf remembers is what a new one would find, after every kind of change and its undoing', () => {
  const { desk, run } = bench()
  const shelf = new Shelf(desk, () => '2031-03-14')
  const queries = [
    '',
    'court',
    'tag:Courts',
    'untagged',
    'is:kept',
    'is:used',
    'in:"Week 11"',
    'reopened',
    'gulls OR note',
    'source:renamed',
    'has:note',
  ]
  const shown = (one: Shelf) =>
    queries.map(query => {
      const { items, problem } = one.select(query, 'newest')
      return [query, problem, items.map(({ item, source, usedIn }) => ({ item, title: source.title, usedIn }))]
    })
  const same = () => expect(shown(shelf)).toEqual(shown(new Shelf(desk, () => '2031-03-14')))
  same()
  const id = 'tide-1' as never
  const steps: (() => CommandInput)[] = [
    () => ({ type: 'item.tag', items: { ids: [id] }, add: ['Courts'], remove: [] }),
    () => ({ type: 'item.edit', item: id, fields: { headline: 'Reopened at last' } }),
    () => ({ type: 'note.add', item: id, text: 'a note' }),
    () => ({ type: 'issue.create', title: 'Week 11' }),
    () => ({ type: 'entry.add', issue: [...desk.all('issue')][0]!.id, items: { ids: [id] } }),
    () => ({ type: 'source.edit', source: 'quay' as never, title: 'Renamed' }),
    () => ({ type: 'item.create', headline: 'By hand', text: 'court', url: '' }),
    () => ({ type: 'tag.edit', tag: desk.get('tags')!.tags[0]!.id, name: 'Law' }),
    () => ({ type: 'source.remove', sources: ['tide' as never] }),
  ]
  const done = steps.map(step => {
    const change = run(step())
    shelf.touch(change.edits.map(edit => edit.key))
    same()
    return change
  })
  for (const change of done.reverse()) {
    desk.undo(change)
    shelf.touch(change.edits.map(edit => edit.key))
    same()
  }
})

it('an item held until a day comes back as new on that day, without any change', () => {
  const { desk, run } = bench()
  let today = '2031-03-14'
  const shelf = new Shelf(desk, () => today)
  run({ type: 'item.status', items: { ids: ['tide-1' as never] }, status: 'held', until: '2031-03-16' })
  const fresh = () => shelf.select('is:new source:tide', 'newest').items.map(one => one.item.id)
  expect(fresh()).toEqual(['tide-2', 'tide-3'])
  today = '2031-03-16'
  expect(fresh()).toEqual(['tide-1', 'tide-2', 'tide-3'])
})
