import { describe, expect, it } from 'vitest'
import type { LoggedEdit } from '../../../../main/library/journal/journal-line.ts'
import { Records } from '../../../../main/library/records/records.ts'
import { replay } from '../../../../main/library/journal/replay.ts'
import { issue } from '../sample-library.ts'

const title = (from: number, value: string): LoggedEdit => ({
  key: 'issue/a',
  op: 'patch',
  from,
  to: from + 1,
  patches: [{ op: 'replace', path: ['title'], value }],
  undo: [],
})
const create = (to: number, name: string): LoggedEdit => ({
  key: 'issue/a',
  op: 'create',
  from: 0,
  to,
  body: issue('a', name),
})
const remove = (from: number): LoggedEdit => ({ key: 'issue/a', op: 'remove', from, to: 0 })

/**
 * Replays one edit a step over a record at a revision; answers with the title it ends at, its revision, and what was
 * noticed.
 */
async function replayed(revision: number, checkpoint: number, edits: LoggedEdit[], mended = false) {
  const records = new Records()
  if (revision > 0) records.set('issue/a', { revision, body: issue('a', `at ${revision}`) })
  const steps = edits.map((edit, index) => ({
    seq: index + 1,
    step: { kind: 'do' as const, of: index + 1, at: '', label: '', count: 1, created: [], edits: [edit] },
  }))
  const none = new Set<never>()
  const result = await replay(
    records,
    { steps, adopted: [], checkpoint, lastSeq: steps.length, length: 0, torn: false, damaged: [] },
    { mended: new Set(mended ? ['issue/a' as const] : []), edited: none, unread: none },
    async () => null,
  )
  return { title: records.get('issue', 'a')?.title ?? null, revision: records.revision('issue/a'), ...result }
}

describe('replaying the journal', () => {
  it('goes on from wherever the file had got to', async () => {
    const edits = [create(1, 'made'), title(1, 'one'), title(2, 'two')]
    for (const revision of [0, 1, 2]) {
      expect(await replayed(revision, 0, edits)).toMatchObject({ title: 'two', revision: 3, notices: [] })
    }
    expect(await replayed(3, 0, edits)).toMatchObject({ title: 'at 3', behind: new Set() })
  })

  it('doesn’t bring back what went, nor lose what came back', async () => {
    const gone = [create(1, 'made'), title(1, 'one'), remove(2)]
    for (const revision of [0, 1, 2]) {
      expect(await replayed(revision, 0, gone)).toMatchObject({ title: null, notices: [] })
    }
    expect((await replayed(1, 0, gone)).removed.get('issue/a')).toMatchObject([{ revision: 2, body: { title: 'one' } }])
    for (const revision of [0, 1, 2]) {
      expect(await replayed(revision, 0, [...gone, create(3, 'back')])).toMatchObject({ title: 'back', revision: 3 })
    }
  })

  it('leaves what was put back below the checkpoint, and what is newer than the journal', async () => {
    const edits = [create(1, 'made'), title(1, 'one'), title(2, 'two')]
    expect(await replayed(1, 3, edits)).toMatchObject({
      title: 'at 1',
      foreign: new Set(['issue/a']),
      notices: [expect.stringContaining('put back')],
    })
    expect(await replayed(0, 3, edits)).toMatchObject({
      title: null,
      notices: [expect.stringContaining('stays removed')],
    })
    expect(await replayed(9, 3, edits)).toMatchObject({ title: 'at 9', foreign: new Set(['issue/a']), notices: [] })
  })

  it('goes below the checkpoint for a record that was damaged', async () => {
    expect(await replayed(1, 3, [create(1, 'made'), title(1, 'one'), title(2, 'two')], true)).toMatchObject({
      title: 'two',
      revision: 3,
      notices: [],
    })
    expect(await replayed(1, 3, [title(4, 'five')], true)).toMatchObject({
      title: 'at 1',
      notices: ['The issue a is back at an earlier state; its last changes are lost.'],
    })
  })

  it('stops where a patch doesn’t fit, and says so', async () => {
    const misfit: LoggedEdit = {
      key: 'issue/a',
      op: 'patch',
      from: 1,
      to: 2,
      patches: [{ op: 'replace', path: ['sections', 3, 'title'], value: 'x' }],
      undo: [],
    }
    expect(await replayed(1, 0, [misfit])).toMatchObject({
      title: 'at 1',
      revision: 1,
      notices: [expect.stringContaining('could not be brought up to date')],
    })
  })
})
