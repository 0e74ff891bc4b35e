import type { LibraryPort } from '../../main/service/ports/library.ts'
import type { Result } from '../../core/model/result.ts'
import { change, createIssue, createSource, retitle } from '../unit/library/sample-library.ts'

const issues = ['a', 'b', 'c', 'd', 'e']

/** What the library holds after `n` steps of the writer. */
export interface State {
  readonly titles: readonly string[]
  readonly sources: readonly string[]
}

type Kind = 'start' | 'import' | 'remove' | 'undo' | 'redo' | 'title'
const round: Readonly<Record<number, Kind>> = {
  2: 'import',
  3: 'import',
  4: 'undo',
  6: 'remove',
  8: 'undo',
  10: 'import',
  11: 'import',
  12: 'undo',
  14: 'remove',
  15: 'undo',
  0: 'redo',
}
const kindOf = (n: number): Kind => (n === 1 ? 'start' : (round[n % 16] ?? 'title'))

const states: State[] = [{ titles: [], sources: [] }]

export function stateAfter(n: number): State {
  while (states.length <= n) states.push(next(states.length))
  return states[n]!
}

function next(n: number): State {
  const before = states[n - 1]!
  switch (kindOf(n)) {
    case 'start':
      return { titles: issues.map(() => 'Title 1'), sources: [] }
    case 'import':
      return { ...before, sources: [...before.sources, `s${n}`] }
    case 'remove':
      return { ...before, sources: before.sources.slice(1) }
    case 'undo':
    case 'redo':
      return states[n - 2]!
    case 'title':
      return { ...before, titles: issues.map(() => `Title ${n}`) }
  }
}

export const stateOf = (library: LibraryPort): State => ({
  titles: [...library.desk.all('issue')].map(each => each.title),
  sources: [...library.desk.all('source')].map(each => each.id).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
})

/** Step `n`, from 1. Each touches several files or one long one, so that half a step would show. */
export function takeStep(library: LibraryPort, n: number): Promise<Result<unknown>> {
  switch (kindOf(n)) {
    case 'start':
      return library.commit(change('Start', ...issues.map(id => createIssue(id, 'Title 1'))))
    case 'import':
      return library.commit(change('Import', createSource(`s${n}`, 'Low water at the old pier. '.repeat(400))))
    case 'remove': {
      const [first] = stateOf(library).sources
      return library.commit(change('Remove', { key: `source/${first!}`, op: 'remove', body: null }))
    }
    case 'undo':
      return library.undo()
    case 'redo':
      return library.redo()
    case 'title':
      return library.commit(change(`Title ${n}`, ...issues.map(id => retitle(library, id, `Title ${n}`))))
  }
}
