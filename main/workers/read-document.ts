import { joinReadings } from '../../core/parse/join.ts'
import { parse } from '../../core/parse/index.ts'
import { parseStructured } from '../../core/parse/structured.ts'
import type { ProfileRecord } from '../../core/model/profile.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Format } from '../../core/model/source.ts'
import { directionNotices } from '../formats/direction.ts'
import { openDocument } from '../formats/document.ts'
import type { Part } from '../formats/opened.ts'
import { openOwnExport } from '../formats/own-export.ts'
import type { ReadDocument } from '../service/ports.ts'

/** Bytes → decoded, parsed as its publisher's documents are, and named as well as can be guessed; meant for the worker. */
export async function readDocument(name: string, bytes: Uint8Array, format: Format | 'auto', profiles: readonly ProfileRecord[] = []): Promise<Result<ReadDocument>> {
  const own = await openOwnExport(name, bytes, format)
  if (own) return own
  const opened = await openDocument(name, bytes, format)
  if (!opened.ok) return opened
  const { encoding, notices, identity, language, parts } = opened.value
  const parsed = joinReadings(parts.map(part => readPart(part, profiles.find(profile => profile.outlet === identity.outlet))))
  return ok({
    format: opened.value.format, encoding, parsed: { ...parsed, notices: [...notices, ...parsed.notices, ...directionNotices(parsed.text)] }, ...identity, language,
  })
}

function readPart(part: Part, profile: ProfileRecord | undefined): Parsed {
  const parsed = 'structured' in part ? parseStructured(part.structured, { story: part.story ?? false }) : parse(part.text, { ...(profile && { profile }) })
  const { guid, url } = part
  if (guid === undefined && url === undefined) return parsed
  return { ...parsed, items: parsed.items.map(item => ({
    ...item, ...(guid === undefined ? {} : { guid }),
    links: url === undefined || item.links.some(link => link.url === url) ? item.links : [...item.links, { label: '', url }],
  })) }
}
