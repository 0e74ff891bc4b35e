import { describe, expect, it } from 'vitest'
import { UndoStacks } from '../../../../main/library/journal/undo-stacks.ts'
import type { RecordKey } from '../../../../core/model/records.ts'

const step = (kind: 'do' | 'undo' | 'redo', of: number, key: RecordKey = 'tags') => ({
  kind,
  of,
  label: `step ${of}`,
  count: 1,
  created: [],
  edits: [{ key, op: 'remove' as const, from: 1, to: 0 }],
})
const stacks = (...steps: ReturnType<typeof step>[]): UndoStacks => {
  const made = new UndoStacks()
  for (const each of steps) made.record(each)
  return made
}

describe('what can be undone', () => {
  it('follows the lines of the journal', () => {
    expect(stacks(step('do', 1), step('do', 2), step('undo', 2)).state).toEqual({ undo: 'step 1', redo: 'step 2' })
    expect(stacks(step('do', 1), step('do', 2), step('undo', 2), step('redo', 2)).state).toEqual({
      undo: 'step 2',
      redo: null,
    })
    expect(stacks(step('do', 1), step('undo', 1), step('do', 3)).state).toEqual({ undo: 'step 3', redo: null })
  })

  it('passes over what happened to steps that the journal no longer has', () => {
    expect(stacks(step('undo', 4), step('do', 6), step('redo', 5)).state).toEqual({ undo: 'step 6', redo: null })
  })

  it('keeps the newest steps and what can be redone when it is trimmed', () => {
    const made = stacks(...[1, 2, 3, 4].map(of => step('do', of)), step('undo', 4))
    expect(made.trim(2, 5)).toBe(2)
    expect(made.state).toEqual({ undo: 'step 3', redo: 'step 4' })
    expect(stacks(step('do', 3), step('undo', 3)).trim(2, 5)).toBe(3)
    expect(stacks().trim(2, 5)).toBe(6)
  })

  it('ends at a step on a record that was changed from outside', () => {
    const made = stacks(step('do', 1), step('do', 2, 'issue/a'), step('do', 3))
    expect(made.cut(new Set(['issue/a']))).toBe(2)
    made.record(step('undo', 3))
    expect(made.state).toEqual({ undo: null, redo: 'step 3' })
  })
})
