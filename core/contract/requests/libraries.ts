import { z } from 'zod'
import { ConflictView } from '../conflicts.ts'
import { FolderName, FolderView, LibraryView } from '../libraries.ts'
import { SnapshotInfo } from '../snapshots.ts'
import { Done, none, request, Token } from './request.ts'

/** The library that is open, its copies and versions from outside; other libraries, and folders for them. */
export const libraryRequests = {
  /**
   * Everything a curator made, in open formats, as one zip. `to` is from `files.save`; `files` is how many it holds.
   */
  'library.write': request(
    z.object({ to: Token }),
    z.object({ name: z.string(), files: z.int(), bytes: z.int(), sha256: z.string(), download: z.string().nullable() }),
  ),
  /** The library that is open, and those this account had open before, newest first, missing ones too. */
  'libraries.list': request(none, z.object({ current: LibraryView, recent: z.array(LibraryView) })),
  /**
   * Closes the open library, everything saved, and opens another one, or the same again; every renderer then begins
   * anew (`library` event).
   */
  'libraries.open': request(
    z.object({ library: Token }),
    z.object({ name: z.string(), readOnly: z.string().nullable() }),
  ),
  /** Makes an empty library in a new folder of that name, and opens it. */
  'libraries.create': request(
    z.object({ in: Token, name: FolderName }),
    z.object({ name: z.string(), readOnly: z.string().nullable() }),
  ),
  /**
   * Makes a library of one that was exported as a file (a token of `files.pick` or an upload), in a new folder, and
   * opens it.
   */
  'libraries.unpack': request(
    z.object({ file: Token, in: Token, name: FolderName }),
    z.object({ name: z.string(), readOnly: z.string().nullable(), records: z.int() }),
  ),
  /** Takes a library off the list; its files stay. */
  'libraries.forget': request(z.object({ library: Token }), none),
  /** Opens the host's own dialog for folders; `own` is false where it has none: then `folders.list` does. */
  'folders.pick': request(none, z.object({ own: z.boolean(), folder: FolderView.nullable() })),
  /** The folder that the open library stands in, where a new one goes unless somebody says otherwise. */
  'folders.beside': request(none, z.object({ folder: FolderView })),
  /**
   * What folders there are in a folder; null begins beside the open library. Only on hosts without a dialog of their
   * own.
   */
  'folders.list': request(
    z.object({ folder: Token.nullable() }),
    z.object({ folder: FolderView, up: Token.nullable(), folders: z.array(FolderView) }),
  ),
  /** Versions of records from outside, beside those Galley goes on with, and where they differ. */
  'conflicts.list': request(none, z.object({ conflicts: z.array(ConflictView) })),
  /**
   * Takes the differences named from the other version, keeps ours of the rest, in one step, and puts that version's
   * file away.
   */
  'conflicts.resolve': request(z.object({ id: z.string(), theirs: z.array(z.string()) }), Done),
  /** Newest first. */
  'library.snapshots': request(none, z.object({ snapshots: z.array(SnapshotInfo) })),
  'library.snapshot': request(none, z.object({ snapshot: SnapshotInfo })),
  /** Makes a new library of a snapshot, in a folder beside this one; `folder` is where, for people to read. */
  'library.restore': request(z.object({ id: z.string() }), z.object({ folder: z.string() })),
  /** The whole library as one file, to where the host asks; `saved` is false where that was cancelled. */
  'library.export': request(
    none,
    z.object({ name: z.string(), bytes: z.int(), saved: z.boolean(), download: z.string().nullable() }),
  ),
} as const
