import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Event } from '../../../core/contract/events.ts'
import type { LibraryView } from '../../../core/contract/libraries.ts'
import type { Service } from '../../../core/contract/ports.ts'
import type { RequestName, RequestParsed } from '../../../core/contract/requests.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { tellHolder, type Holder } from '../../library/holder.ts'
import { thisMachine } from '../../library/machine.ts'
import { Folders } from './folders.ts'
import type { WaitingFile } from '../imports/inbox.ts'
import { openWith, type OpenOptions, type Opened } from '../open.ts'
import type { LibrariesPort, OpenedLibrary } from '../ports/libraries.ts'
import { newFolder } from './new-folder.ts'
import { isLibrary, RecentLibraries, type KnownLibrary } from './recent.ts'
import { serial } from '../serial.ts'
import { unpackFile } from './unpack-file.ts'

export interface SwitchOptions extends Omit<OpenOptions, 'libraries' | 'firstSeq' | 'inUse'> {
  readonly program: Holder['program']
  /** Where the libraries this account had open are remembered; null for this run only. */
  readonly recentFile: string | null
}

/**
 * The service of a desk: that of the library that is open, which may be closed for another one while the desk stays. A
 * library that another process has open is opened for reading.
 */
export class LibrarySwitch implements Service, LibrariesPort {
  readonly #options: SwitchOptions
  readonly #recent: RecentLibraries
  readonly #folders = new Folders()
  readonly #listeners = new Set<(event: Event) => void>()
  readonly #inOrder = serial()
  #now!: Opened
  #stop: () => void = () => {}
  /** Number of the last event that had one. */
  #seq = 0
  #door: Holder['door']

  constructor(options: SwitchOptions) {
    this.#options = options
    this.#recent = new RecentLibraries(options.recentFile)
  }

  /** Opens the first library; to be called before anything else. */
  async begin(): Promise<Result<void>> {
    const opened = await this.#openFolder(resolve(this.#options.library))
    if (opened.ok) this.#goOn(opened.value)
    return opened.ok ? ok(undefined) : opened
  }

  handle: Service['handle'] = async <N extends RequestName>(name: N, input: RequestParsed<N>) => {
    const answer = await this.#now.service.handle(name, input)
    if (name === 'app.hello') this.onGreeted()
    return answer
  }
  /** Called when a renderer has said hello, and so hears what is told from now on. */
  onGreeted: () => void = () => {}
  accept: Service['accept'] = (name, bytes) => this.#now.service.accept(name, bytes)
  page: Service['page'] = token => this.#now.service.page(token)
  close(): Promise<void> {
    return this.#inOrder(() => this.#now.service.close())
  }

  listen(onEvent: (event: Event) => void): () => void {
    this.#listeners.add(onEvent)
    return () => this.#listeners.delete(onEvent)
  }

  /** Says where this desk can be asked for an address, so that a second start on its library can hand over. */
  answersAt(door: Holder['door']): void {
    this.#door = door
    this.#tell()
  }

  /** The token of a folder that was named outside of any renderer: in the native menu, on a second start. */
  tokenOf(folder: string): string {
    return this.#folders.token(resolve(folder))
  }

  pathOf(token: string): Result<string> {
    return this.#folders.path(token)
  }

  /** Whether this is the library that is open. */
  isOpen(folder: string): boolean {
    return resolve(folder) === this.#folder
  }

  /** Whether there is a library in a folder. */
  hasLibrary(folder: string): boolean {
    return isLibrary(resolve(folder))
  }

  get readOnly(): string | null {
    return this.#now.library.readOnly
  }

  /** Libraries had open before, those that are there, for a menu; not the one that is open. */
  recent(): readonly KnownLibrary[] {
    return this.#recent.all().filter(({ folder }) => folder !== this.#folder && isLibrary(folder))
  }

  list(): { current: LibraryView; recent: LibraryView[] } {
    const view = ({ folder, name }: KnownLibrary): LibraryView => ({
      token: this.#folders.token(folder),
      name,
      place: dirname(folder),
      state: folder === this.#folder ? 'open' : isLibrary(folder) ? 'here' : 'missing',
    })
    return {
      current: view({ folder: this.#folder, name: nameOf(this.#now) }),
      recent: this.#recent
        .all()
        .filter(({ folder }) => folder !== this.#folder)
        .map(view),
    }
  }

  open(token: string): Promise<Result<OpenedLibrary>> {
    const folder = this.#folders.path(token)
    return folder.ok ? this.#switchTo(folder.value) : Promise.resolve(folder)
  }

  async create(within: string, name: string): Promise<Result<OpenedLibrary>> {
    const folder = this.#newFolder(within, name)
    return folder.ok ? this.#switchTo(folder.value, true) : folder
  }

  async unpack(file: WaitingFile, within: string, name: string): Promise<Result<OpenedLibrary & { records: number }>> {
    const folder = this.#newFolder(within, name)
    if (!folder.ok) return folder
    const made = await unpackFile(file, folder.value)
    if (!made.ok) return made
    const opened = await this.#switchTo(folder.value)
    return opened.ok ? ok({ ...opened.value, records: made.value.records }) : opened
  }

  remember(folder: string): void {
    this.#recent.add({ folder, name: basename(folder) })
    this.#recent.add({ folder: this.#folder, name: nameOf(this.#now) })
  }

  forget(token: string): Result<Record<string, never>> {
    const folder = this.#folders.path(token)
    if (folder.ok) this.#recent.forget(folder.value)
    return folder.ok ? ok({}) : folder
  }

  async pickFolder() {
    const { pickFolder } = this.#options.host
    if (!pickFolder) return ok({ own: false, folder: null })
    const path = await pickFolder()
    return ok({ own: true, folder: path === null ? null : this.#folders.view(resolve(path)) })
  }

  beside() {
    return this.#folders.view(dirname(this.#folder))
  }

  async listFolders(token: string | null) {
    if (this.#options.host.pickFolder) return fail('This host has a dialog of its own for folders.')
    const path = token === null ? ok(dirname(this.#folder)) : this.#folders.path(token)
    return path.ok ? this.#folders.list(path.value) : path
  }

  get #folder(): string {
    return this.#now.library.folder
  }

  #newFolder(within: string, name: string): Result<string> {
    const parent = this.#folders.path(within)
    return parent.ok ? newFolder(parent.value, name) : parent
  }

  /** The other one first: where it can't be opened, this one stays. */
  #switchTo(folder: string, make = false): Promise<Result<OpenedLibrary>> {
    return this.#inOrder(async () => {
      const said = () => ({ name: nameOf(this.#now), readOnly: this.#now.library.readOnly })
      if (folder === this.#folder && !this.#now.library.inUse) return ok(said())
      if (!make && !isLibrary(folder)) {
        return fail(existsSync(folder) ? `There is no library in “${folder}”.` : `“${folder}” is no longer there.`)
      }
      const opened = await this.#openFolder(folder)
      if (!opened.ok) return opened
      if (folder === this.#folder && opened.value.library.inUse) {
        await opened.value.service.close()
        return fail(`It is still open elsewhere. ${opened.value.library.readOnly ?? ''}`)
      }
      const before = this.#now
      this.#stop()
      this.#goOn(opened.value)
      this.#emit({ type: 'library', seq: this.#seq, name: nameOf(this.#now) })
      await before.service.close()
      return ok(said())
    })
  }

  #openFolder(folder: string): Promise<Result<Opened>> {
    this.#seq++
    const { watch, ...options } = this.#options
    // A folder to watch was named for the library that was named with it.
    const first = watch !== undefined && folder === resolve(options.library)
    return openWith({
      ...options,
      ...(first && { watch }),
      library: folder,
      libraries: this,
      inUse: 'read',
      firstSeq: this.#seq,
    })
  }

  #goOn(opened: Opened): void {
    this.#now = opened
    this.#stop = opened.service.listen(event => {
      if (event.type === 'changed') this.#seq = event.seq
      this.#emit(event)
    })
    this.#recent.add({ folder: this.#folder, name: nameOf(opened) })
    this.#tell()
  }

  #tell(): void {
    const { library } = this.#now
    if (!library.inUse && this.#door) {
      tellHolder(library.folder, thisMachine().locks, {
        program: this.#options.program,
        pid: process.pid,
        since: new Date().toISOString(),
        door: this.#door,
      })
    }
  }

  #emit(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}

const nameOf = ({ library }: Opened): string => library.desk.get('library')?.name || basename(library.folder)

/** Opens a desk on its first library. */
export async function openDesk(options: SwitchOptions): Promise<Result<LibrarySwitch>> {
  const desk = new LibrarySwitch(options)
  const begun = await desk.begin()
  return begun.ok ? ok(desk) : begun
}
