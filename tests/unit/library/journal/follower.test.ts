import { describe, expect, it, vi } from 'vitest'
import type { SaveState } from '../../../../core/contract/requests/desk.ts'
import type { RecordKey } from '../../../../core/model/records.ts'
import { Follower } from '../../../../main/library/journal/follower.ts'
import { systemError } from '../faulty-file-system.ts'

describe('the files', () => {
  it('follow once for however many changes came meanwhile', async () => {
    const written: RecordKey[] = []
    let open = (): void => {}
    const gate = new Promise<void>(resolve => {
      open = resolve
    })
    const follower = new Follower(
      async key => {
        written.push(key)
        await gate
      },
      async () => {},
    )
    follower.mark(['issue/a'])
    await vi.waitFor(() => expect(written).toEqual(['issue/a']))
    for (let times = 0; times < 5; times++) follower.mark(['issue/a', 'issue/b'])
    open()
    await follower.settle()
    expect(written).toEqual(['issue/a', 'issue/a', 'issue/b'])
    expect(follower.idle).toBe(true)
  })

  it('follow a few at a time', async () => {
    let now = 0
    let most = 0
    const follower = new Follower(
      async () => {
        most = Math.max(most, ++now)
        await new Promise(resolve => setImmediate(resolve))
        now--
      },
      async () => {},
    )
    follower.mark(Array.from({ length: 40 }, (_, n) => `issue/${n}` as const))
    await follower.settle()
    expect(most).toBe(8)
  })

  it('that fail don’t hold up the others, are told of, and are tried again', async () => {
    let full = true
    let caughtUp = 0
    const written: RecordKey[] = []
    const follower = new Follower(
      async key => {
        if (full && key === 'issue/a') throw systemError('ENOSPC')
        written.push(key)
      },
      async () => {
        caughtUp++
      },
      1,
    )
    const told: SaveState[] = []
    const saved = new Promise<void>(resolve =>
      follower.listen(save => {
        told.push(save)
        if (save.state === 'failed') full = false
        if (save.state === 'saved') resolve()
      }),
    )
    follower.mark(['issue/a', 'issue/b'])
    await saved
    expect(written).toEqual(['issue/b', 'issue/a'])
    expect(caughtUp).toBe(1)
    expect(told.map(save => save.state)).toEqual(['saving', 'failed', 'saved'])
    expect(told[1]?.message).toBe(
      'Your changes are safe in the journal, but the library’s files can’t be written: the disk is full. Galley keeps trying.',
    )
  })

  it('are not said to follow while one doesn’t', async () => {
    const follower = new Follower(
      async () => {
        throw systemError('EIO')
      },
      async () => {
        throw new Error('not yet')
      },
      10_000,
    )
    follower.mark(['tags'])
    expect(await follower.stop()).toBe(false)
    expect(follower.save.state).toBe('failed')
  })
})
