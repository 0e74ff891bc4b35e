import type { FolderView, LibraryView } from '../../../core/contract/libraries.ts'
import type { Result } from '../../../core/model/result.ts'

/** A library as it was opened: `readOnly` says why it can't be written, if it can't. */
export interface OpenedLibrary {
  readonly name: string
  readonly readOnly: string | null
}

/** The libraries a desk can open; folders are named by tokens of the host. */
export interface LibrariesPort {
  list(): { current: LibraryView; recent: LibraryView[] }
  open(library: string): Promise<Result<OpenedLibrary>>
  /** Puts a library that was made on the list, without opening it. */
  remember(folder: string): void
  create(within: string, name: string): Promise<Result<OpenedLibrary>>
  unpack(
    file: { readonly name: string; readonly bytes: Uint8Array },
    within: string,
    name: string,
  ): Promise<Result<OpenedLibrary & { records: number }>>
  forget(library: string): Result<Record<string, never>>
  beside(): FolderView
  pickFolder(): Promise<Result<{ own: boolean; folder: FolderView | null }>>
  /** The path behind a folder's token. */
  pathOf(folder: string): Result<string>
  listFolders(folder: string | null): Promise<Result<{ folder: FolderView; up: string | null; folders: FolderView[] }>>
}
