import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { LibrariesPort } from '../ports/libraries.ts'
import type { Area, Workshop } from '../workshop.ts'

type Requests =
  | 'libraries.list'
  | 'libraries.open'
  | 'libraries.create'
  | 'libraries.unpack'
  | 'libraries.forget'
  | 'folders.pick'
  | 'folders.beside'
  | 'folders.list'

/** Which library is open. Hosts that have but one, as a command of the terminal, refuse. */
export const libraryRequests = ({ libraries, inbox }: Pick<Workshop, 'libraries' | 'inbox'>): Area<Requests> => {
  const or = <T>(work: (port: LibrariesPort) => Promise<Result<T>> | Result<T>) =>
    libraries ? work(libraries) : fail('Only one library can be open here.')
  return {
    'libraries.list': () => or(port => ok(port.list())),
    'libraries.open': ({ library }) => or(port => port.open(library)),
    'libraries.create': input => or(port => port.create(input.in, input.name)),
    'libraries.unpack': input =>
      or(port => {
        const file = inbox.take(input.file)
        return file ? port.unpack(file, input.in, input.name) : fail('That file is no longer waiting; choose it again.')
      }),
    'libraries.forget': ({ library }) => or(port => port.forget(library)),
    'folders.pick': () => or(port => port.pickFolder()),
    'folders.beside': () => or(port => ok({ folder: port.beside() })),
    'folders.list': ({ folder }) => or(port => port.listFolders(folder)),
  }
}
