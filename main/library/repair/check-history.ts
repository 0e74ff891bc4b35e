import { join } from 'node:path'
import { writeDurably } from '../files/durable-write.ts'
import type { FileSystem } from '../files/file-system.ts'
import { namesIn } from '../records/list-records.ts'
import type { Finding } from './references.ts'
import { hashOf } from '../records/seen-files.ts'

const named = /^\d{4}-\d{2}\.md$/

/**
 * A file of the readable history, by lines: `whole` are those that are text, `broken` the numbers of the others, from
 * 1.
 */
interface History {
  readonly whole: readonly string[]
  readonly broken: readonly number[]
  readonly ended: boolean
}

/**
 * What somebody wrote into it is as good as what Galley did; NULs and bytes that are no text come of a cut of power or
 * a damaged disk.
 */
function readHistory(bytes: Buffer): History {
  const whole: string[] = []
  const broken: number[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let start = 0
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed < 0 ? bytes.length : feed
    try {
      const text = decoder.decode(bytes.subarray(start, end))
      if (/[\0-\x08\x0e-\x1f]/.test(text)) broken.push(line)
      else whole.push(text)
    } catch {
      broken.push(line)
    }
    start = end + 1
  }
  return { whole, broken, ended: bytes.length === 0 || bytes.at(-1) === 10 }
}

/** What can't be read of the readable history. A last line that a full disk cut short is text like any other. */
export async function checkHistory(files: FileSystem, folder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { file, bytes } of await historyFiles(files, folder)) {
    for (const line of readHistory(bytes).broken) {
      findings.push({
        file,
        what: `Line ${line} can’t be read as text.`,
        advice: 'Nothing depends on it: the journal has the step. A repair takes it out and keeps its bytes.',
      })
    }
  }
  return findings
}

/**
 * Takes out lines that can't be read, and ends a last one that was cut off; the bytes of a file that loses any are kept
 * in quarantine.
 */
export async function mendHistory(files: FileSystem, folder: string): Promise<string[]> {
  const notices: string[] = []
  for (const { file, bytes } of await historyFiles(files, folder)) {
    const { whole, broken, ended } = readHistory(bytes)
    if (broken.length === 0 && ended) continue
    if (broken.length > 0) {
      const kept = `quarantine/${file.replace('/', '-').replace(/\.md$/, '')}-${hashOf(bytes).slice(0, 8)}.md`
      await files.mkdir(join(folder, 'quarantine'))
      await writeDurably(files, join(folder, kept), bytes)
      notices.push(
        `${broken.length === 1 ? 'A line' : `${broken.length} lines`} of “${file}” could not be read and went; the file as it was is kept as “${kept}”.`,
      )
    }
    await writeDurably(files, join(folder, file), whole.map(line => `${line}\n`).join(''))
  }
  return notices
}

async function historyFiles(files: FileSystem, folder: string): Promise<{ file: string; bytes: Buffer }[]> {
  const names = (await namesIn(files, join(folder, 'history'))).filter(name => named.test(name)).sort()
  return Promise.all(
    names.map(async name => ({ file: `history/${name}`, bytes: await files.readFile(join(folder, 'history', name)) })),
  )
}
