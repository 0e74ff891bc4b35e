import { isLong, parseParts, partSizes } from '../../core/parse/parts.ts'
import type { ProfileRecord } from '../../core/model/profile.ts'
import type { Notice, Parsed } from '../../core/model/reading.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { profileNamed, publishersIn } from '../../core/curate/reading/profiles.ts'
import { issuesOf } from '../../core/curate/reading/precedents.ts'
import type { Doubtful, Format } from '../../core/model/source.ts'
import { storyLook } from '../../core/parse/story-look.ts'
import { directionNotices } from '../formats/text/direction.ts'
import { openDocument } from '../formats/document.ts'
import { languageIn } from '../formats/language.ts'
import type { Part } from '../formats/opened.ts'
import { openOwnExport } from '../formats/galley/own-export.ts'
import type { ReadDocument } from '../service/ports/reader.ts'
import type { ReadJob } from './protocol.ts'
import { readParts } from './read-parts.ts'

/**
 * Bytes → decoded, parsed as its publisher's documents are, and named as well as can be guessed; meant for the worker.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  format: Format | 'auto',
  profiles: readonly ProfileRecord[] = [],
  encoding?: string,
): Promise<Result<ReadDocument>> {
  const reading = readInParts({ name, bytes, format, encoding, publishers: publishersIn(profiles) }, outlet =>
    profileNamed(profiles, outlet),
  )
  const readings: Parsed[] = []
  for (;;) {
    const next = await reading.next()
    if (!next.done) {
      readings.push(next.value.parsed)
      continue
    }
    const facts = next.value
    const [parsed, ...more] = readings
    return facts.ok ? ok({ ...facts.value, parsed: parsed!, ...(more.length > 0 && { more }) }) : facts
  }
}

/** What is known of a document beside its readings. */
export type DocumentFacts = Omit<ReadDocument, 'parsed' | 'more'>

/** A reading, and how far the document is read with it, 0 to 1. */
interface Step {
  readonly parsed: Parsed
  readonly done: number
}

/**
 * Reads a document, by the profile of the publisher that it names: one reading after another, then the rest of what is
 * known, or why it can't be read: then there were none.
 */
export async function* readInParts(
  { name, bytes, format, encoding: said, publishers }: ReadJob,
  profileFor: (outlet: string) => ProfileRecord | null | Promise<ProfileRecord | null>,
): AsyncGenerator<Step, Result<DocumentFacts>> {
  const own = said === undefined ? await openOwnExport(name, bytes, format) : null
  if (own && !own.ok) return own
  if (own) {
    const { parsed, ...facts } = own.value
    yield { parsed, done: 1 }
    return ok(facts)
  }
  const opened = await openDocument(name, bytes, format, { encoding: said })
  if (!opened.ok) return opened
  const { encoding, notices, identity, guessed, parts, half } = opened.value
  const named = identity.outlet
  const profile = (named !== null && publishers.includes(named) ? await profileFor(named) : null) ?? undefined
  const told = new Told(notices)
  const noticed = (parsed: Parsed): Parsed => ({
    ...parsed,
    notices: [...told.within(parsed.text), ...parsed.notices, ...directionNotices(parsed.text)],
  })
  const long = longText(parts)
  let text = long?.slice(0, headLength) ?? ''
  let story: boolean | null = profile?.oneStory ?? false
  let asksStory = false
  if (long !== null) {
    let done = 0
    for (const parsed of parseParts(long, { ...(profile && { profile }), story })) {
      done += parsed.text.length
      yield { parsed: noticed(parsed), done: done / long.length }
    }
  } else {
    const known = readAsKnown(parts, profile)
    text = known.parsed.text
    story = known.story
    asksStory = known.asksStory
    yield { parsed: noticed(known.parsed), done: 1 }
  }
  const written = opened.value.language ?? profile?.language ?? null
  const guess = written === null ? languageIn(text) : null
  const asks: Doubtful[] = [
    ...(asksStory ? ['story' as const] : []),
    ...guessed.filter(what => what !== 'outlet' || !profile),
    ...(guess?.sure === false ? ['language' as const] : []),
  ]
  return ok({
    format: opened.value.format,
    encoding,
    ...identity,
    language: written ?? guess?.language ?? null,
    ...(profile &&
      profile.outlet !== named &&
      named !== null && {
        outlet: profile.outlet,
        called: named,
        title: titleUnder(identity.title, named, profile.outlet),
      }),
    ...(profile && issuesOf(profile).length > 0 && { readBy: issuesOf(profile) }),
    ...(story !== null && { story }),
    ...(asks.length > 0 && { asks }),
    ...(half && { half }),
  })
}

/** Enough of a long text to tell its language by. */
const headLength = 200_000

/** A plain text too long for one reading. */
function longText(parts: readonly Part[]): string | null {
  const [only] = parts
  return parts.length === 1 && only && 'text' in only && !only.story && mayBeLong(only.text) && isLong(only.text)
    ? only.text
    : null
}

/** Quicker than to count what lines hold; every line but the last has an end. */
function mayBeLong(text: string): boolean {
  if (text.length >= partSizes.length) return true
  let ends = 0
  for (const end of ['\n', '\r', '\u2028', '\u2029']) {
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) ends++
  }
  return ends >= partSizes.lines - 1
}

/** What was noticed on decoding, told with the part it is about. */
class Told {
  #left: readonly Notice[]
  #line = 0

  constructor(notices: readonly Notice[]) {
    this.#left = notices
  }

  /** Those of the next part, their lines counted within it. */
  within(text: string): Notice[] {
    if (this.#left.length === 0) return []
    const lines = text.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0
    const first = this.#line
    const last = first + lines + (/[\n\r\u2028\u2029]$/u.test(text.slice(-1)) ? 0 : 1)
    const own = this.#left.filter(({ line }) => line <= last)
    this.#left = this.#left.filter(notice => !own.includes(notice))
    this.#line += lines
    return own.map(notice => (notice.line > 0 ? { ...notice, line: notice.line - first } : notice))
  }
}

/** A title made of what the document calls its publisher, under the name that it has in the library. */
const titleUnder = (title: string | null, named: string, outlet: string) =>
  title?.startsWith(named) ? outlet + title.slice(named.length) : title

/**
 * Reads a document as its publisher's are, one story or a digest; where that isn't known, as it looks. A digest is
 * never made a story by its looks alone unless they are plain, and one of a publisher of stories that looks like a
 * digest is asked about.
 */
function readAsKnown(
  parts: readonly Part[],
  profile: ProfileRecord | undefined,
): { parsed: Parsed; story: boolean | null; asksStory: boolean } {
  if (parts.length !== 1) return { parsed: readParts(parts, { profile }), story: null, asksStory: false }
  const digest = readParts(parts, { profile, story: false })
  const look = parts[0]!.story ? 'story' : storyLook(digest)
  const story = profile?.oneStory === true || (look === 'story' && profile?.digests !== true)
  const known = profile?.oneStory === true || profile?.digests === true
  return {
    parsed: story ? readParts(parts, { profile, story }) : digest,
    story,
    asksStory: known ? profile.oneStory && look === 'digest' && digest.items.length > 1 : look === 'unsure',
  }
}
