import type { ProfileRecord } from '../../core/model/profile.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Format } from '../../core/model/source.ts'
import { directionNotices } from '../formats/direction.ts'
import { openDocument } from '../formats/document.ts'
import { openOwnExport } from '../formats/own-export.ts'
import type { ReadDocument } from '../service/ports.ts'
import { readParts } from './read-parts.ts'

/** Bytes → decoded, parsed as its publisher's documents are, and named as well as can be guessed; meant for the worker. */
export async function readDocument(name: string, bytes: Uint8Array, format: Format | 'auto', profiles: readonly ProfileRecord[] = []): Promise<Result<ReadDocument>> {
  const own = await openOwnExport(name, bytes, format)
  if (own) return own
  const opened = await openDocument(name, bytes, format)
  if (!opened.ok) return opened
  const { encoding, notices, identity, language, parts, half } = opened.value
  const parsed = readParts(parts, { profile: profiles.find(profile => profile.outlet === identity.outlet) })
  return ok({
    format: opened.value.format, encoding, parsed: { ...parsed, notices: [...notices, ...parsed.notices, ...directionNotices(parsed.text)] }, ...identity, language, ...(half && { half }),
  })
}
