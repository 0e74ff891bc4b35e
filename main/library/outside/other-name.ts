/**
 * Names that versions of a record file get beside it: Galley's own "a.outside-1f09c3d2.json", and those that sync
 * programs give where two machines changed a file: "a (Anna's conflicted copy 2026-03-01).json" (Dropbox), "a (1).json"
 * (Google Drive), "a.sync-conflict-20260301-101112-ABCDEFG.json" (Syncthing), "a 2.json" (iCloud).
 */
const other = /^([A-Za-z0-9_-]{1,64})(?:\.outside-[0-9a-f]{8}| \(.*\)|\.sync-conflict-[0-9A-Za-z-]+| [2-9])\.json$/

/** The name of the file that this one is another version of; null for any other name. */
export function otherVersionOf(name: string): string | null {
  const match = other.exec(name)
  return match ? `${match[1]}.json` : null
}
