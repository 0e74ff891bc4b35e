import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandInput } from '../../../core/curate/command.ts'
import { Drafts, pause } from '../../../renderer/store/issue-drafts.ts'

const words = (text: string) => ({ type: 'library.edit', name: text }) as CommandInput

describe('what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('becomes one command at each pause', async () => {
    const send = vi.fn(async () => ({}))
    const drafts = new Drafts(send)
    drafts.keep('a', words('o'))
    drafts.keep('a', words('on'))
    await vi.advanceTimersByTimeAsync(pause)
    drafts.keep('a', words('one'))
    await vi.advanceTimersByTimeAsync(pause)
    expect(send.mock.calls).toEqual([[words('on')], [words('one')]])
    expect(drafts.holds('a')).toBe(false)
  })
  it('is saved at once where something asks for it, field by field or all', async () => {
    const send = vi.fn(async () => ({}))
    const drafts = new Drafts(send)
    drafts.keep('entry/1/blurb', words('one'))
    drafts.keep('entry/12/blurb', words('twelve'))
    expect(await drafts.settle('entry/1')).toBe(true)
    expect(send).toHaveBeenCalledTimes(1)
    expect(await drafts.settle()).toBe(true)
    expect(send).toHaveBeenCalledTimes(2)
  })
  it('is kept and sent again where it was refused', async () => {
    let refuse = true
    const drafts = new Drafts(async () => (refuse ? null : {}))
    drafts.keep('a', words('one'))
    expect(await drafts.settle()).toBe(false)
    expect(drafts.holds('a')).toBe(true)
    refuse = false
    expect(await drafts.settle()).toBe(true)
    expect(drafts.holds('a')).toBe(false)
  })
  it('is not sent once it was dropped', async () => {
    const send = vi.fn(async () => ({}))
    const drafts = new Drafts(send)
    drafts.keep('entry/1/blurb', words('one'))
    drafts.drop('entry/1')
    await vi.advanceTimersByTimeAsync(pause)
    expect(send).not.toHaveBeenCalled()
  })
})
