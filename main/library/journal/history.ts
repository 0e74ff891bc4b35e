import { join } from 'node:path'
import type { FileSystem } from '../files/file-system.ts'
import type { Step } from './journal-line.ts'

const words = { do: '', undo: 'Undone: ', redo: 'Redone: ' }

/**
 * The history a person reads: one line a step in `history/YYYY-MM.md`. It is told after the fact and nothing is ever
 * read back from it, so a line that can't be written is left out.
 */
export async function writeHistory(
  files: FileSystem,
  folder: string,
  step: Pick<Step, 'kind' | 'at' | 'label'>,
): Promise<void> {
  const [day, time] = [step.at.slice(0, 10), step.at.slice(11, 16)]
  try {
    const path = join(folder, 'history', `${day.slice(0, 7)}.md`)
    const file = await files.open(path, 'a', 0o600)
    try {
      const length = await files.size(path)
      try {
        await file.appendFile(`- ${day} ${time} UTC: ${words[step.kind]}${step.label.replace(/\s+/g, ' ')}\n`)
      } catch (error) {
        // What a full disk took of the line must not stand there.
        await file.truncate(length)
        throw error
      }
    } finally {
      await file.close()
    }
  } catch {
    // The history is a courtesy; the journal has the step.
  }
}
