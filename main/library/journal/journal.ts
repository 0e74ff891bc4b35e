import { dirname } from 'node:path'
import { isMissing } from '../files/disk-error.ts'
import { writeDurably } from '../files/durable-write.ts'
import type { FileSystem, OpenFile } from '../files/file-system.ts'
import { encodeLine, type Adopted, type Step } from './journal-line.ts'
import { emptyJournal, readJournal, type JournalContent } from './journal-read.ts'
import { syncFolder } from '../files/sync-folder.ts'

/**
 * This machine's journal. A step is on disk once `append` resolves; where it throws, the step is not in the journal, or
 * the next `append` takes it out before anything else. Nothing is written until the first step.
 */
export class Journal {
  readonly path: string
  readonly #files: FileSystem
  #file: OpenFile | null = null
  /** Bytes of complete lines. What is behind them is cut off before the next line. */
  #length: number
  #seq: number
  #cutFirst: boolean
  #queue: Promise<unknown> = Promise.resolve()
  #compactAt: number

  constructor(files: FileSystem, path: string, content: JournalContent, compactAt = 4_000_000) {
    this.#files = files
    this.path = path
    this.#length = content.length
    this.#seq = content.lastSeq
    this.#cutFirst = content.torn
    this.#compactAt = compactAt
  }

  /** The sequence number the next step will get. */
  get nextSeq(): number {
    return this.#seq + 1
  }

  /** Writes one step and waits until it is on disk. Throws the system's error. */
  append(step: Step | Adopted): Promise<number> {
    return this.#inTurn(async () => {
      const seq = this.#seq + 1
      await this.#write(encodeLine(seq, step), true)
      this.#seq = seq
      return seq
    })
  }

  /**
   * Says that every file follows up to `upTo`. Needn't be durable: without it, opening finds the steps already applied.
   */
  checkpoint(upTo: number): Promise<void> {
    return this.#inTurn(() => this.#write(encodeLine(upTo, { kind: 'checkpoint', upTo }), false))
  }

  get long(): boolean {
    return this.#length > this.#compactAt
  }

  /** Rewrites the journal without the steps before `first`; all files must follow. A failure leaves it as it was. */
  compact(first: number): Promise<void> {
    return this.#inTurn(async () => {
      const { steps, adopted, lastSeq } = readJournal(await this.#files.readFile(this.path))
      const kept = [...steps.map(({ seq, step }) => ({ seq, entry: step })), ...adopted]
        .filter(({ seq }) => seq >= first)
        .sort((a, b) => a.seq - b.seq)
        .map(({ seq, entry }) => encodeLine(seq, entry))
      const text = encodeLine(lastSeq, { kind: 'checkpoint', upTo: lastSeq }) + kept.join('')
      await this.#closeFile()
      await writeDurably(this.#files, this.path, text)
      this.#length = Buffer.byteLength(text)
      this.#compactAt = Math.max(this.#compactAt, 2 * this.#length)
    })
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#closeFile())
  }

  async #closeFile(): Promise<void> {
    await this.#file?.close()
    this.#file = null
  }

  async #write(line: string, durable: boolean): Promise<void> {
    const file = (this.#file ??= await this.#open())
    if (this.#cutFirst) {
      await file.truncate(this.#length)
      await file.sync()
      this.#cutFirst = false
    }
    this.#cutFirst = true
    try {
      await file.appendFile(line)
      if (durable) await file.datasync()
    } catch (error) {
      await this.#cut(file)
      throw error
    }
    this.#cutFirst = false
    this.#length += Buffer.byteLength(line)
  }

  /** Takes back what a failed write may have left. Where that fails too, the next write tries again first. */
  async #cut(file: OpenFile): Promise<void> {
    try {
      await file.truncate(this.#length)
      await file.sync()
      this.#cutFirst = false
    } catch {
      await this.#closeFile().catch(() => {})
      this.#file = null
    }
  }

  async #open(): Promise<OpenFile> {
    const file = await this.#files.open(this.path, 'a', 0o600)
    try {
      await syncFolder(this.#files, dirname(this.path))
    } catch (error) {
      await file.close()
      throw error
    }
    return file
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => {})
    return done
  }
}

/** The journal's content; empty where there is no file yet. Throws the system's error. */
export async function readJournalFile(files: FileSystem, path: string): Promise<JournalContent> {
  try {
    return readJournal(await files.readFile(path))
  } catch (error) {
    if (isMissing(error)) return emptyJournal
    throw error
  }
}
