import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Event } from '../../../core/contract/events.ts'
import type { FindingView } from '../../../core/contract/views.ts'
import type { IssueId } from '../../../core/model/ids.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { drafts, useIssue } from '../../../renderer/store/issue.ts'
import { followFindings, lookNow, lookThrough, usePreflight } from '../../../renderer/store/issue-preflight.ts'
import { openSession } from '../../../renderer/store/session.ts'

const issue = 'issue1' as IssueId
let stop: () => void
let tell: (event: Event) => void
let seq = 0
/** What is wrong with the issue in the library, and whether the service answers. */
let wrong: string[] = []
let answers = true
const changed = () => tell({ type: 'changed', seq: ++seq, label: 'x', keys: [], history: { undo: null, redo: null } })
/** What a curator sees: the findings, and whether they are said to be on their way. */
const seen = () => {
  const { findings, awaited } = usePreflight.getState()
  return [findings?.map(({ key }) => key) ?? null, awaited ? 'awaited' : 'as it is']
}
const typed = (words: string) => drafts.keep('issue/title', { type: 'issue.edit', issue, fields: { title: words } })

beforeEach(async () => {
  vi.useFakeTimers()
  wrong = ['no headline']
  answers = true
  void openSession({
    request: async (name, input) => {
      await new Promise(resolve => setTimeout(resolve, 50))
      if (name === 'app.hello') {
        return ok({
          version: '0',
          host: 'web',
          mac: false,
          library: 'Test',
          offerSamples: false,
          readOnly: null,
          seq,
          history: { undo: null, redo: null },
          save: { state: 'saved', message: null },
        } as never)
      }
      if (name === 'issues.preflight') {
        return answers
          ? ok({ findings: wrong.map(key => ({ key, left: false }) as FindingView) } as never)
          : fail('Not here.')
      }
      if (name === 'command.run' && JSON.stringify(input).includes('mended')) {
        wrong = []
        changed()
      }
      return ok({ label: 'x', count: 0, created: [] } as never)
    },
    upload: async () => fail('Not here.'),
    listen: listener => {
      tell = listener
      return () => {}
    },
  } as Parameters<typeof openSession>[0])
  stop = followFindings()
  useIssue.setState({ view: { record: { id: issue, state: 'draft' }, sections: [] } as never })
  await vi.advanceTimersByTimeAsync(1000)
})
afterEach(() => {
  stop()
  useIssue.setState({ view: null })
  vi.useRealTimers()
})

it('findings are said to be on their way from the change on until those of after it are here', async () => {
  expect(seen()).toEqual([['no headline'], 'as it is'])
  wrong = []
  changed()
  expect(seen()).toEqual([['no headline'], 'awaited'])
  await vi.advanceTimersByTimeAsync(299)
  expect(seen()).toEqual([['no headline'], 'awaited'])
  await vi.advanceTimersByTimeAsync(100)
  expect(seen()).toEqual([[], 'as it is'])
})

it('a change while the issue is looked through keeps what was found of before it from being the last word', async () => {
  changed()
  await vi.advanceTimersByTimeAsync(320)
  changed()
  await vi.advanceTimersByTimeAsync(60)
  expect(seen()[1]).toBe('awaited')
  await vi.advanceTimersByTimeAsync(1000)
  expect(seen()).toEqual([['no headline'], 'as it is'])
})

it('what is being typed is awaited until it is saved and looked at, whatever comes of it', async () => {
  typed('mended')
  expect(seen()).toEqual([['no headline'], 'awaited'])
  await vi.advanceTimersByTimeAsync(599)
  expect(seen()).toEqual([['no headline'], 'awaited'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(seen()).toEqual([[], 'as it is'])
  typed('the same again')
  expect(seen()[1]).toBe('awaited')
  await vi.advanceTimersByTimeAsync(2000)
  expect(seen()).toEqual([[], 'as it is'])
})

it('an issue that is about to leave is looked through at once, with what was typed in it', async () => {
  typed('mended')
  const looked = lookNow()
  await vi.advanceTimersByTimeAsync(110)
  expect(usePreflight.getState().findings).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  await looked
  expect(seen()).toEqual([[], 'as it is'])
})

it('where the service doesn’t answer, findings stay in doubt', async () => {
  answers = false
  changed()
  await vi.advanceTimersByTimeAsync(2000)
  expect(seen()).toEqual([['no headline'], 'awaited'])
  answers = true
  void lookThrough()
  await vi.advanceTimersByTimeAsync(100)
  expect(seen()).toEqual([['no headline'], 'as it is'])
})
