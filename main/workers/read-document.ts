import type { ProfileRecord } from '../../core/model/profile.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Doubtful, Format } from '../../core/model/source.ts'
import { storyLook } from '../../core/parse/story-look.ts'
import { directionNotices } from '../formats/direction.ts'
import { openDocument } from '../formats/document.ts'
import { languageIn } from '../formats/language.ts'
import type { Part } from '../formats/opened.ts'
import { openOwnExport } from '../formats/own-export.ts'
import type { ReadDocument } from '../service/ports.ts'
import { readParts } from './read-parts.ts'

/** Bytes → decoded, parsed as its publisher's documents are, and named as well as can be guessed; meant for the worker. */
export async function readDocument(name: string, bytes: Uint8Array, format: Format | 'auto', profiles: readonly ProfileRecord[] = []): Promise<Result<ReadDocument>> {
  const own = await openOwnExport(name, bytes, format)
  if (own) return own
  const opened = await openDocument(name, bytes, format)
  if (!opened.ok) return opened
  const { encoding, notices, identity, guessed, parts, half } = opened.value
  const named = identity.outlet
  const profile = profiles.find(one => one.outlet === named) ?? profiles.find(one => named !== null && one.names.includes(named))
  const { parsed, story, asksStory } = readAsKnown(parts, profile)
  const written = opened.value.language ?? profile?.language ?? null
  const guess = written === null ? languageIn(parsed.text) : null
  const asks: Doubtful[] = [...(asksStory ? ['story' as const] : []), ...guessed.filter(what => what !== 'outlet' || !profile), ...(guess?.sure === false ? ['language' as const] : [])]
  return ok({
    format: opened.value.format, encoding, parsed: { ...parsed, notices: [...notices, ...parsed.notices, ...directionNotices(parsed.text)] },
    ...identity, language: written ?? guess?.language ?? null,
    ...(profile && profile.outlet !== named && named !== null && { outlet: profile.outlet, called: named, title: titleUnder(identity.title, named, profile.outlet) }),
    ...(story !== null && { story }), ...(asks.length > 0 && { asks }), ...(half && { half }),
  })
}

/** A title made of what the document calls its publisher, under the name that it has in the library. */
const titleUnder = (title: string | null, named: string, outlet: string) => title?.startsWith(named) ? outlet + title.slice(named.length) : title

/**
 * Reads a document as its publisher's are, one story or a digest; where that isn't known, as it looks. A digest is never made a story by its looks
 * alone unless they are plain, and one of a publisher of stories that looks like a digest is asked about.
 */
function readAsKnown(parts: readonly Part[], profile: ProfileRecord | undefined): { parsed: Parsed; story: boolean | null; asksStory: boolean } {
  if (parts.length !== 1) return { parsed: readParts(parts, { profile }), story: null, asksStory: false }
  const digest = readParts(parts, { profile, story: false })
  const look = parts[0]!.story ? 'story' : storyLook(digest)
  const story = profile?.oneStory === true || (look === 'story' && profile?.digests !== true)
  const known = profile?.oneStory === true || profile?.digests === true
  return { parsed: story ? readParts(parts, { profile, story }) : digest, story, asksStory: known ? profile.oneStory && look === 'digest' && digest.items.length > 1 : look === 'unsure' }
}
