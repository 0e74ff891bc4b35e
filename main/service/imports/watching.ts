import { join, dirname } from 'node:path'
import type { ImportReport } from '../../../core/contract/requests/files.ts'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { WatchedFolder } from './watched-folder.ts'
import type { Area, Workshop } from '../workshop.ts'

type Watching = Area<'watch.get' | 'watch.choose' | 'watch.stop'> & { readonly watched: WatchedFolder }

/** The folder from which documents come by themselves. `importFiles` reads files that wait under these tokens. */
export function watching(
  { library, libraries, inbox, deskFile, emit }: Workshop,
  importFiles: (tokens: string[]) => Promise<Result<ImportReport>> | Result<ImportReport>,
): Watching {
  const watched = new WatchedFolder({
    library: library.folder,
    file: deskFile && join(dirname(deskFile), 'watched.json'),
    async take(files) {
      if (files.length === 0) return
      const report = await importFiles(files.map(({ name, bytes }) => inbox.accept(name, bytes).token))
      if (!report.ok) {
        return emit({
          type: 'notice',
          message: `From the watched folder nothing could be taken: ${report.message}`,
          stays: true,
        })
      }
      // What is there already is no news.
      const left = report.value.skipped.filter(({ known }) => !known)
      const words = wordsOf(report.value.sources, left)
      if (words) emit({ type: 'notice', message: words, stays: left.length > 0 })
    },
  })
  const state = (): RequestOutput<'watch.get'> => ({ folder: watched.folder, problem: watched.problem })
  return {
    watched,
    'watch.get': () => ok(state()),
    'watch.choose': async ({ folder: token }) => {
      if (!libraries) return fail('No folder can be watched here.')
      if (library.readOnly) {
        return fail(`No folder can be watched: the library is open for reading only. ${library.readOnly}`)
      }
      const folder = libraries.pathOf(token)
      if (!folder.ok) return folder
      const chosen = await watched.choose(folder.value)
      return chosen.ok ? ok({ ...state(), left: chosen.value }) : chosen
    },
    'watch.stop': async () => {
      await watched.stop()
      return ok(state())
    },
  }
}

/** What came and what was left, whose sentences name it mostly; null for neither. */
function wordsOf(sources: ImportReport['sources'], left: ImportReport['skipped']): string | null {
  const items = sources.reduce((sum, source) => sum + source.items, 0)
  const first = sources[0]
  const came =
    sources.length === 1 && first
      ? `‘${first.name}’, ${items} ${items === 1 ? 'item' : 'items'}`
      : `${sources.length} documents, ${items} items`
  if (sources.length === 0 && left.length === 0) return null
  const why = left.slice(0, 3).map(({ name, why }) => (why.includes(`‘${name}’`) ? why : `${name}: ${why}`))
  return [
    'From the watched folder:',
    sources.length > 0 ? `${came}.` : '',
    ...why,
    left.length > 3 ? `${left.length - 3} more were left, too.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
