import { beforeEach, describe, expect, test } from 'vitest'
import {
  choose,
  itemList,
  openList,
  search,
  searchNow,
  sortBy,
  useLibrary,
  holdStill,
} from '../../../renderer/store/library.ts'
import { currentTarget, moveCursor, selectAll } from '../../../renderer/store/library-cursor.ts'
import { countOf } from '../../../renderer/store/selection.ts'
import { openSession } from '../../../renderer/store/session.ts'
import { decide, toggleStar } from '../../../renderer/store/triage.ts'
import { fakeLibrary, rowOf, settled } from './fake-library.ts'

const many = (count: number) => Array.from({ length: count }, (_, at) => rowOf(`i${at}`))
let library: ReturnType<typeof fakeLibrary>

async function begin(count: number, view: 'all' | 'new' = 'all'): Promise<void> {
  library = fakeLibrary(many(count))
  await openSession(library.transport)
  useLibrary.setState({ sort: 'newest', still: false })
  choose({ type: view })
  await settled()
}
const at = () => useLibrary.getState().cursorId

describe('triage', () => {
  beforeEach(() => begin(3, 'new'))

  test('keeping an item moves on to the next one, and New reaches zero', async () => {
    const seen = [at()]
    for (let left = 3; left > 0; left--) {
      await decide(left === 2 ? 'aside' : 'kept')
      await settled()
      seen.push(at())
    }
    expect(seen).toEqual(['i0', 'i1', 'i2', null])
    expect(itemList.store.getState().total).toBe(0)
  })

  test('deciding on the last of the list moves to the one above it', async () => {
    await moveCursor(2)
    await decide('kept')
    await settled()
    expect(at()).toBe('i1')
  })

  test('a decision that is refused leaves the keyboard and the selection where they were', async () => {
    library.refuse()
    await moveCursor(1, 'extend')
    await decide('kept')
    await settled()
    expect([at(), currentTarget()]).toEqual(['i1', { ids: ['i0', 'i1'] }])
  })

  test('keys pressed faster than answers come still decide on one item each', async () => {
    await Promise.all([decide('kept'), decide('kept')])
    await settled()
    expect([at(), itemList.store.getState().total]).toEqual(['i2', 1])
  })

  test('a star stays with its item, and comes off where all have one', async () => {
    await toggleStar()
    await settled()
    expect([at(), itemList.rowAt(0)?.starred]).toEqual(['i0', true])
    await toggleStar()
    await settled()
    expect(itemList.rowAt(0)?.starred).toBe(false)
  })

  test('several selected are decided on as one, and the first below them is next', async () => {
    await moveCursor(1, 'extend')
    await decide('aside')
    await settled()
    expect([at(), currentTarget()]).toEqual(['i2', { ids: ['i2'] }])
  })

  test('while a picker is open the list keeps its rows, and catches up when it closes', async () => {
    holdStill(true)
    await decide('kept')
    await settled()
    expect(itemList.store.getState().total).toBe(3)
    holdStill(false)
    await settled()
    expect(itemList.store.getState().total).toBe(2)
  })
})

test('however keys and answers interleave, each key decides on the next item', async () => {
  await begin(40, 'new')
  library.delay(3)
  const seen: (string | null)[] = []
  for (let press = 0; press < 30; press++) {
    seen.push(at())
    void decide('kept')
    await new Promise(resolve => setTimeout(resolve, press % 4))
  }
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(seen).toEqual(Array.from({ length: 30 }, (_, press) => `i${press}`))
  expect([at(), useLibrary.getState().cursor, itemList.store.getState().total]).toEqual(['i30', 0, 10])
})

describe('the list', () => {
  test('the keyboard stays with its item when others come in above it', async () => {
    await begin(5)
    await moveCursor(3)
    library.insert(0, rowOf('fresh'))
    await settled()
    expect([at(), useLibrary.getState().cursor]).toEqual(['i3', 4])
  })

  test('what is chosen while a search is on its way stands, as far as the search finds it', async () => {
    await begin(5)
    library.delay(3)
    search('is:new')
    void searchNow()
    await moveCursor(1)
    await moveCursor(3, 'extend')
    await new Promise(resolve => setTimeout(resolve, 40))
    expect([at(), currentTarget()]).toEqual(['i3', { ids: ['i1', 'i2', 'i3'] }])
  })

  test('another order keeps the keyboard at its item', async () => {
    await begin(5)
    await moveCursor(2)
    sortBy('headline')
    await settled()
    expect(at()).toBe('i2')
  })

  test('opening at an item that another view holds goes to the beginning', async () => {
    await begin(5)
    await openList('nowhere' as never)
    expect([at(), useLibrary.getState().cursor]).toEqual(['i0', 0])
  })

  test('End goes to a row that isn’t here yet, and to its item once it is', async () => {
    await begin(1000)
    await moveCursor(999)
    await settled()
    expect([at(), currentTarget()]).toEqual(['i999', { ids: ['i999'] }])
  })

  test('a selection stretched over rows that aren’t here asks only for their ids', async () => {
    await begin(1000)
    await moveCursor(10)
    await moveCursor(900, 'extend')
    await settled()
    expect(countOf(useLibrary.getState().picked, 1000)).toBe(891)
    expect(library.asked.filter(one => one.name === 'items.ids').map(one => one.input)).toEqual([
      { query: '', sort: 'newest', offset: 10, limit: 891 },
    ])
  })

  test('all that match is a query with what was taken out of it, whatever is here', async () => {
    await begin(1000)
    selectAll()
    await moveCursor(2, 'toggle')
    expect(currentTarget()).toEqual({ query: '', except: ['i2'] })
    expect(countOf(useLibrary.getState().picked, 1000)).toBe(999)
  })
})
