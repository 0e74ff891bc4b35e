import type { HistoryState } from '../../../core/contract/requests/desk.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import type { Step } from './journal-line.ts'
import type { StepEdit } from './step-edits.ts'

/** A step that can be taken back or done again. `edits` are those of the line that did, undid or redid it last. */
export interface KeptStep {
  readonly of: number
  readonly label: string
  readonly count: number
  readonly created: readonly string[]
  readonly edits: readonly StepEdit[]
}

/** What can be undone and redone, as the journal's lines leave it. */
export class UndoStacks {
  #undo: KeptStep[] = []
  #redo: KeptStep[] = []

  get state(): HistoryState {
    return { undo: this.#undo.at(-1)?.label ?? null, redo: this.#redo.at(-1)?.label ?? null }
  }

  get nextUndo(): KeptStep | null {
    return this.#undo.at(-1) ?? null
  }
  get nextRedo(): KeptStep | null {
    return this.#redo.at(-1) ?? null
  }

  /** Takes in a step that is in the journal. An undo or redo of a step that was dropped is passed over. */
  record(step: Omit<Step, 'edits' | 'at'> & { edits: readonly StepEdit[] }): void {
    const { of, label, count, created, edits } = step
    const kept = { of, label, count, created, edits }
    if (step.kind === 'do') {
      this.#undo.push(kept)
      this.#redo = []
    } else if (step.kind === 'undo') {
      if (this.#undo.at(-1)?.of === of) {
        this.#undo.pop()
        this.#redo.push(kept)
      }
    } else if (this.#redo.at(-1)?.of === of) {
      this.#redo.pop()
      this.#undo.push(kept)
    }
  }

  /** Steps are missing: what lies before can't be taken back in order. */
  clear(): void {
    this.#undo = []
    this.#redo = []
  }

  /** Keeps the newest steps only; answers with the first sequence number the journal must keep. */
  trim(steps: number, lastSeq: number): number {
    this.#undo = this.#undo.slice(-steps)
    return Math.min(lastSeq + 1, ...[...this.#undo, ...this.#redo].map(step => step.of))
  }

  /** Drops the steps on records that were changed from outside, and all that lie beyond them. Answers with how many. */
  cut(changed: ReadonlySet<RecordKey>): number {
    const touches = (step: KeptStep) => step.edits.some(edit => changed.has(edit.key))
    const before = this.#undo.length + this.#redo.length
    this.#undo = this.#undo.slice(this.#undo.findLastIndex(touches) + 1)
    this.#redo = this.#redo.slice(this.#redo.findLastIndex(touches) + 1)
    return before - this.#undo.length - this.#redo.length
  }
}
