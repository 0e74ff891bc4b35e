import { expect, it } from 'vitest'
import { fail, ok } from '../../../core/model/result.ts'
import { Lists } from '../../../main/service/lists/lists.ts'
import type { IndexPort } from '../../../main/service/ports/search-index.ts'
import type { LibraryPort } from '../../../main/service/ports/library.ts'
import type { ListsPort } from '../../../main/service/ports/lists.ts'
import { deskWith, sourceWith } from '../curate/memory-desk.ts'

const list = { query: '', sort: 'newest', today: '2031-03-14' } as const

/** Lists over one document, an index whose answers the test gives, and a scan that says it was the scan. */
function lists(
  items: number,
  answer: (method: string) => ReturnType<typeof fail> | { ok: true; value: unknown },
  more: readonly string[] = [],
) {
  const asked: string[] = []
  const batches: unknown[] = []
  const index: IndexPort = {
    ask: async (...[method, batch]) => {
      asked.push(method)
      if (method === 'put') batches.push(batch)
      return answer(method) as never
    },
    reset: async () => {
      asked.push('reset')
      return ok(undefined)
    },
    close: async () => {},
  }
  const desk = deskWith(
    sourceWith(
      'tide',
      Array.from({ length: items }, () => ({ headline: 'One' })),
    ),
  )
  const library = {
    desk,
    save: { state: 'saved', message: null },
    listen: () => () => {},
    keys: () => ['source/tide', ...more],
    listed: 1,
    revision: (key: string) => (key === 'source/tide' || key === 'source/unread' ? 1 : 0),
    hold: async () => () => {},
  } as unknown as LibraryPort
  const scan = { position: async () => ok(7) } as unknown as ListsPort
  return {
    asked,
    batches,
    lists: new Lists({
      library,
      scan,
      slow: { ...scan, forget: () => {} },
      index: () => index,
      from: 3,
      progress: () => {},
      caughtUp: () => {},
      ready: () => {},
    }),
  }
}
const answers = (value: number | null) => (method: string) =>
  ok(method === 'revisions' || method === 'changed' ? '' : method === 'position' ? value : undefined)

it('a library that isn’t large has no index', async () => {
  const { asked, lists: small } = lists(2, answers(1))
  expect(await small.position(list, 'tide-1')).toEqual(ok(7))
  expect(asked).toEqual([])
})

it('the scan answers until the index is ready, then the index does', async () => {
  const { asked, lists: large } = lists(3, answers(1))
  expect(await large.position(list, 'tide-1')).toEqual(ok(7))
  await large.begun
  expect(await large.position(list, 'tide-1')).toEqual(ok(1))
  expect(asked).toEqual([
    'revisions',
    'setTags',
    'setIssues',
    'announce',
    'put',
    'changed',
    'settled',
    'learn',
    'position',
  ])
  large.touch(['curation/tide'])
  await large.position(list, 'tide-1')
  expect(asked.slice(-2)).toEqual(['put', 'position'])
})

it('an index that fails is begun anew once, and from then on the scan answers', async () => {
  const { asked, lists: broken } = lists(3, () => fail('no'))
  await broken.begun
  expect(asked).toEqual(['revisions', 'reset', 'revisions'])
  expect(await broken.position(list, 'tide-1')).toEqual(ok(7))
})

it('where a single answer fails, the scan gives it, and all that follow', async () => {
  let sound = true
  const { asked, lists: large } = lists(3, method => (sound ? answers(1)(method) : fail('no')))
  await large.begun
  sound = false
  expect(await large.position(list, 'tide-1')).toEqual(ok(7))
  sound = true
  const before = asked.length
  expect(await large.position(list, 'tide-1')).toEqual(ok(7))
  expect(asked).toHaveLength(before)
})

it('a document that can’t be read just now is not noted as one the index has', async () => {
  const { batches, lists: large } = lists(3, answers(1), ['source/unread'])
  await large.position(list, 'tide-1')
  await large.begun
  expect(batches).toMatchObject([
    {
      sources: [{ id: 'tide' }],
      removed: [],
      revisions: [
        ['source/tide', 1],
        ['curation/tide', 0],
      ],
    },
  ])
})
