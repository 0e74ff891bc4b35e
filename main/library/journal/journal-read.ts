import { decodeLine, type Adopted, type Line, type Step } from './journal-line.ts'

/** A journal as found on disk. */
export interface JournalContent {
  readonly steps: readonly { readonly seq: number; readonly step: Step }[]
  readonly adopted: readonly { readonly seq: number; readonly entry: Adopted }[]
  /** Files follow all steps up to this one. */
  readonly checkpoint: number
  readonly lastSeq: number
  /** Bytes up to the end of the last complete line. */
  readonly length: number
  /** The last line was cut off: it was never acknowledged. */
  readonly torn: boolean
  /** 1-based numbers of lines that are damaged though others follow them. */
  readonly damaged: readonly number[]
}

export const emptyJournal: JournalContent = {
  steps: [],
  adopted: [],
  checkpoint: 0,
  lastSeq: 0,
  length: 0,
  torn: false,
  damaged: [],
}

/** Reads a journal's bytes. A damaged line is passed over, as each line carries its own checksum. */
export function readJournal(bytes: Buffer): JournalContent {
  const lines: { line: Line | null; end: number }[] = []
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(10, start)
    const end = feed < 0 ? bytes.length : feed
    lines.push({ line: feed < 0 ? null : decodeLine(bytes.toString('utf8', start, end)), end: end + 1 })
    start = end + 1
  }
  const whole = lines.findLastIndex(each => each.line)
  const good = lines.slice(0, whole + 1)
  const steps: { seq: number; step: Step }[] = []
  const adopted: { seq: number; entry: Adopted }[] = []
  let checkpoint = 0
  let lastSeq = 0
  for (const { line } of good) {
    if (!line) continue
    lastSeq = Math.max(lastSeq, line.seq)
    if (line.entry.kind === 'checkpoint') checkpoint = Math.max(checkpoint, line.entry.upTo)
    else if (line.entry.kind === 'adopted') adopted.push({ seq: line.seq, entry: line.entry })
    else steps.push({ seq: line.seq, step: line.entry })
  }
  return {
    steps,
    adopted,
    checkpoint,
    lastSeq,
    length: good.at(-1)?.end ?? 0,
    torn: lines.length > good.length,
    damaged: good.flatMap(({ line }, index) => (line ? [] : [index + 1])),
  }
}
