import type { CommandInput } from '../../core/curate/command.ts'

/** A pause in typing this long makes a step: what was typed is saved and can be undone as one. */
export const pause = 600

type Send = (command: CommandInput) => Promise<unknown>
interface Draft {
  readonly command: CommandInput
  timer: ReturnType<typeof setTimeout> | undefined
}

/**
 * What has been typed and not yet saved, by the field it was typed in ("entry/<id>/blurb"). A field's later words
 * replace its earlier ones, so that each pause is one command; commands are sent in the order of their pauses. `send`
 * answers with null where a command was refused: its words then stay here and are sent again with the next `settle`.
 */
export class Drafts {
  private readonly waiting = new Map<string, Draft>()
  private readonly sending = new Map<string, number>()
  private line: Promise<unknown> = Promise.resolve()
  private readonly send: Send
  private readonly listeners = new Set<() => void>()

  constructor(send: Send) {
    this.send = send
  }

  /** Calls back whenever something was typed or was sent, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  keep(field: string, command: CommandInput): void {
    this.drop(field)
    this.waiting.set(field, { command, timer: setTimeout(() => void this.settle(field), pause) })
    this.tell()
  }

  /** Forgets what waits in a field, or in every field whose name begins so. */
  drop(begins: string): void {
    for (const [field, draft] of this.waiting) {
      if (field !== begins && !field.startsWith(`${begins}/`)) continue
      clearTimeout(draft.timer)
      this.waiting.delete(field)
    }
  }

  /** Whether anything typed isn't in the library yet. */
  get busy(): boolean {
    return this.waiting.size + this.sending.size > 0
  }

  /** Whether a field holds words that the library doesn't have yet. */
  holds(field: string): boolean {
    return this.waiting.has(field) || this.sending.has(field)
  }

  /** Saves what waits (in one field, or everywhere) now; true once all of it is in the library. */
  async settle(only?: string): Promise<boolean> {
    const due = [...this.waiting].filter(
      ([field]) => only === undefined || field === only || field.startsWith(`${only}/`),
    )
    for (const [field, draft] of due) {
      clearTimeout(draft.timer)
      this.waiting.delete(field)
      this.sending.set(field, (this.sending.get(field) ?? 0) + 1)
      this.line = this.line.then(() => this.deliver(field, draft))
    }
    await this.line
    return ![...this.waiting.keys()].some(field => due.some(([sent]) => sent === field))
  }

  private async deliver(field: string, draft: Draft): Promise<void> {
    const answer = await this.send(draft.command)
    const left = (this.sending.get(field) ?? 1) - 1
    if (left === 0) this.sending.delete(field)
    else this.sending.set(field, left)
    if (answer === null && !this.waiting.has(field)) {
      this.waiting.set(field, { command: draft.command, timer: undefined })
    }
    this.tell()
  }
}
