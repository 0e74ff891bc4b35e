import { watch, type FSWatcher } from 'node:fs'
import { join, relative } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { otherVersionOf } from './other-name.ts'
import { keyOf, manyKinds, recordFolders } from '../records/record-path.ts'

/** Milliseconds without a further change after which changes are told. */
const quiet = 300

/**
 * Tells which record files were touched, Galley's own writing included, and which other versions beside them (their
 * paths, relative to the library), once it has been quiet for a moment. Where the disk can't be watched (network
 * shares, too many watchers) nothing is told: a change from outside is then met when the record is next written, or on
 * opening. Answers with how to stop.
 */
export function watchRecords(
  folder: string,
  onTouched: (keys: ReadonlySet<RecordKey>, others: ReadonlySet<string>) => void,
): () => void {
  const watchers: FSWatcher[] = []
  let touched = new Set<RecordKey>()
  let others = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  const tell = () => {
    const [keys, beside] = [touched, others]
    touched = new Set()
    others = new Set()
    timer = null
    onTouched(keys, beside)
  }
  const listen = (path: string, keyNamed: (name: string) => RecordKey | null) => {
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        const key = name === null ? null : keyNamed(name)
        if (key !== null) touched.add(key)
        else if (name !== null && otherVersionOf(name)) others.add(relative(folder, join(path, name)))
        else return
        if (timer) clearTimeout(timer)
        timer = setTimeout(tell, quiet)
        timer.unref()
      })
      watcher.on('error', () => watcher.close())
      watchers.push(watcher)
    } catch {
      return
    }
  }
  listen(folder, name => (name === 'library.json' ? 'library' : name === 'tags.json' ? 'tags' : null))
  for (const kind of manyKinds) {
    listen(join(folder, recordFolders[kind]), name => {
      const id = /^([A-Za-z0-9_-]{1,64})\.json$/.exec(name)?.[1]
      return id === undefined ? null : keyOf(kind, id)
    })
  }
  return () => {
    if (timer) clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
