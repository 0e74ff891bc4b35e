import { expect, test } from 'vitest'
import type { SourceId } from '../../../core/model/ids.ts'
import { ok } from '../../../core/model/result.ts'
import { importText, reportLine } from '../../../renderer/store/import.ts'
import { openSession, useSession } from '../../../renderer/store/session.ts'
import { fakeLibrary } from './fake-library.ts'

const read = (items: number) => ({ id: 's1' as SourceId, name: 'a.txt', items, notices: [] })

test('an import is told in one line: what came in, what didn’t and why', () => {
  const twice = { name: 'b.txt', why: 'already in the library' }
  expect(reportLine({ sources: [read(60), read(44)], skipped: [], cancelled: false })).toBe('2 documents, 104 items')
  expect(reportLine({ sources: [read(1)], skipped: [twice], cancelled: false })).toBe(
    '1 document, 1 item; 1 skipped: b.txt: already in the library',
  )
  expect(reportLine({ sources: [], skipped: [{ name: 'c.txt', why: '‘c.txt’ is empty.' }], cancelled: false })).toBe(
    'Nothing was imported; 1 skipped: ‘c.txt’ is empty.',
  )
  expect(reportLine({ sources: [read(1)], skipped: [twice, twice], cancelled: false })).toBe(
    '1 document, 1 item; 2 skipped: already in the library',
  )
  expect(reportLine({ sources: [], skipped: [twice, { name: 'c', why: 'It is empty.' }], cancelled: false })).toBe(
    'Nothing was imported; 2 skipped',
  )
  expect(reportLine({ sources: [], skipped: [], cancelled: true })).toBe('Import cancelled. Nothing of it was kept.')
})

test('that documents were skipped is told until it is dismissed; that all came in passes by itself', async () => {
  const { transport } = fakeLibrary([])
  const skipped = { name: 'b.txt', why: 'It is empty.' }
  const told = async (some: boolean) => {
    await openSession({
      ...transport,
      request: ((name: string, input: never) =>
        name === 'import.text'
          ? Promise.resolve(ok({ sources: [read(1)], skipped: some ? [skipped] : [], cancelled: false }))
          : transport.request(name as never, input)) as typeof transport.request,
    })
    await importText('A letter.')
    return useSession.getState().message
  }
  expect(await told(true)).toMatchObject({ tone: 'plain', stays: true })
  expect(await told(false)).toMatchObject({ tone: 'plain', stays: false })
})
