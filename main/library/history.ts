import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import type { Step } from './journal-line.ts'

const words = { do: '', undo: 'Undone: ', redo: 'Redone: ' }

/**
 * The history a person reads: one line a step in `history/YYYY-MM.md`. It is told after the fact and nothing is ever read
 * back from it, so a line that can't be written is left out.
 */
export async function writeHistory(files: FileSystem, folder: string, step: Pick<Step, 'kind' | 'at' | 'label'>): Promise<void> {
  const [day, time] = [step.at.slice(0, 10), step.at.slice(11, 16)]
  try {
    const file = await files.open(join(folder, 'history', `${day.slice(0, 7)}.md`), 'a', 0o600)
    try {
      await file.appendFile(`- ${day} ${time} UTC: ${words[step.kind]}${step.label.replace(/\s+/g, ' ')}\n`)
    } finally {
      await file.close()
    }
  } catch {
    // The history is a courtesy; the journal has the step.
  }
}
