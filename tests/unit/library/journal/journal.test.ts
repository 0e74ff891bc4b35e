import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Journal, readJournalFile } from '../../../../main/library/journal/journal.ts'
import type { Step } from '../../../../main/library/journal/journal-line.ts'
import { emptyJournal } from '../../../../main/library/journal/journal-read.ts'
import { nodeFileSystem } from '../../../../main/library/files/file-system.ts'
import { systemError, watchedFileSystem } from '../faulty-file-system.ts'
import { freshFolder } from '../place.ts'

const step = (label: string): Step => ({ kind: 'do', of: 1, at: '', label, count: 1, created: [], edits: [] })
const fresh = () => join(freshFolder(), 'studio.ndjson')
const labels = async (path: string) => (await readJournalFile(nodeFileSystem, path)).steps.map(each => each.step.label)

describe('the journal', () => {
  it('syncs each step before it is acknowledged, and its folder once', async () => {
    const calls: string[] = []
    const files = watchedFileSystem((call, path) => {
      calls.push(`${call} ${path.endsWith('.ndjson') ? 'file' : 'folder'}`)
    })
    const journal = new Journal(files, fresh(), emptyJournal)
    expect(await journal.append(step('one'))).toBe(1)
    expect(await journal.append(step('two'))).toBe(2)
    expect(calls).toEqual([
      'open file',
      'open folder',
      'file.sync folder',
      'file.close folder',
      'file.appendFile file',
      'file.datasync file',
      'file.appendFile file',
      'file.datasync file',
    ])
    await journal.close()
  })

  it('takes a failed step out again and goes on with the next', async () => {
    let full = false
    const files = watchedFileSystem(call => {
      if (full && call === 'file.appendFile') throw systemError('ENOSPC')
    })
    const path = fresh()
    const journal = new Journal(files, path, emptyJournal)
    await journal.append(step('one'))
    full = true
    await expect(journal.append(step('two'))).rejects.toThrow('ENOSPC')
    full = false
    expect(await journal.append(step('three'))).toBe(2)
    await journal.close()
    expect(await labels(path)).toEqual(['one', 'three'])
    expect(readFileSync(path, 'utf8')).not.toContain('"two"')
  })

  it('takes it out before the next step where it could not at once', async () => {
    let gone = false
    const files = watchedFileSystem(call => {
      if (gone && call.startsWith('file.')) throw systemError('EIO')
    })
    const path = fresh()
    const journal = new Journal(files, path, emptyJournal)
    await journal.append(step('one'))
    gone = true
    await expect(journal.append(step('two'))).rejects.toThrow('EIO')
    gone = false
    await journal.append(step('three'))
    await journal.close()
    expect(await labels(path)).toEqual(['one', 'three'])
  })

  it('is shortened to the steps from a given one on, and goes on counting', async () => {
    const path = fresh()
    const journal = new Journal(nodeFileSystem, path, emptyJournal, 100)
    for (const label of ['one', 'two', 'three']) await journal.append(step(label))
    expect(journal.long).toBe(true)
    await journal.compact(2)
    expect(await journal.append(step('four'))).toBe(4)
    await journal.close()
    expect(await labels(path)).toEqual(['two', 'three', 'four'])
    expect(await readJournalFile(nodeFileSystem, path)).toMatchObject({ checkpoint: 3, lastSeq: 4 })
  })

  it('is empty where there is no file', async () => {
    expect(await readJournalFile(nodeFileSystem, fresh())).toEqual(emptyJournal)
  })
})
