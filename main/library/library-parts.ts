import type { Context } from '../../core/curate/change.ts'
import type { CatalogueKeeper } from './catalogue/catalogue-keeper.ts'
import type { FileSystem } from './files/file-system.ts'
import type { Journal } from './journal/journal.ts'
import type { LazyReader } from './records/lazy-reader.ts'
import type { Originals } from './records/originals.ts'
import type { RecordStore } from './records/record-store.ts'
import type { Records } from './records/records.ts'
import type { SeenFiles } from './records/seen-files.ts'
import type { UndoStacks } from './journal/undo-stacks.ts'

/** What an open library is put together from, as it comes off the disk. */
export interface LibraryParts {
  readonly folder: string
  readonly readOnly: string | null
  /** Another process has it open: what that one writes is taken in, without a word. */
  readonly following: boolean
  readonly notices: readonly string[]
  readonly context: Context
  readonly files: FileSystem
  readonly records: Records
  readonly store: RecordStore
  readonly seen: SeenFiles
  readonly reader: LazyReader
  readonly catalogue: CatalogueKeeper
  readonly journal: Journal
  readonly stacks: UndoStacks
  readonly originals: Originals
  readonly unlock: () => void
}
