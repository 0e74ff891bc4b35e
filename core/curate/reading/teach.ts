import type { ReadingRules } from '../../model/profile.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Context, Desk } from '../change.ts'
import type { CommandOf } from '../command.ts'
import type { ReadingChange } from './commands.ts'
import { counted, named, quoted } from '../label.ts'
import { Work, type Done } from '../work.ts'
import { corrected, saidBy } from './change.ts'
import { taught } from './lesson.ts'
import { keepProfile, profileOf, rulesOf } from './profiles.ts'
import { correctable, idsOf, reread, type Anew } from './reread.ts'

/**
 * What teaching would change, or did: places in documents, the one it was taught in among them. `label` names the
 * change that is taught.
 */
export interface Taught {
  readonly label: string
  readonly outlet: string
  readonly places: number
  readonly documents: number
}

/**
 * Makes a change and reads all documents of the publisher so from now on, those of the next import too. One step;
 * yields after each document.
 */
export function* teachReading(work: Work, { change }: CommandOf<'reading.teach'>): Generator<void, Result<Done>> {
  const done = yield* teach(work, change)
  return done.ok
    ? ok({
        label: `${done.value.label} and read ${quoted(done.value.outlet)} this way from now on`,
        count: Math.max(1, done.value.documents),
      })
    : done
}

/** What teaching a change would change. The desk is only read. */
export const previewTeaching = (desk: Desk, context: Context, change: ReadingChange): Generator<void, Result<Taught>> =>
  teach(new Work(desk, context), change)

function* teach(work: Work, change: ReadingChange): Generator<void, Result<Taught>> {
  const source = correctable(work, change.source)
  if (!source.ok) return source
  const { outlet } = source.value
  if (!outlet) {
    return fail(
      `${quoted(source.value.title)} has no publisher yet; give it one, so that Galley knows whose documents read this way.`,
    )
  }
  const said = saidBy(source.value, change)
  if (!said.ok) return said
  const { label } = said.value
  const rules = taught(rulesOf(profileOf(work.desk, outlet)), source.value, change)
  if (!rules) {
    return fail(
      `This says nothing about other documents of ${quoted(outlet)} that Galley didn’t know; correct this one alone.`,
    )
  }
  const corrections = corrected(source.value, said.value.said)
  Object.assign(keepProfile(work, outlet), rules)
  // What its own lines are from now on is a precedent for the others.
  const own = reread(work, source.value, { corrections, rules })
  if (!own.ok) return own
  // Not known yet: the others wait for it, or they would be read twice.
  if (work.read('source', change.source)!.corrections?.length !== corrections.length) {
    return ok({ label, outlet, places: 0, documents: 0 })
  }
  yield
  const others = yield* readAll(work, outlet, rulesOf(profileOf(work, outlet)), () => ({}), change.source)
  return ok({ label, outlet, places: own.value + others.places, documents: (own.value > 0 ? 1 : 0) + others.documents })
}

/** Changes a publisher's profile by hand and reads its documents again. */
export function* editProfile(
  work: Work,
  { outlet, rules, names, language }: CommandOf<'profile.edit'>,
): Generator<void, Result<Done>> {
  if (!outlet) return fail('Documents without a publisher have no profile.')
  const label = `Edit how ${quoted(outlet)} is read`
  const known = profileOf(work.desk, outlet)
  const before = rulesOf(known)
  const clean = cleaned({
    ...rules,
    ...((rules.issues ?? before.issues) ? { issues: rules.issues ?? before.issues } : {}),
  })
  const others = names && unique(names)
  const tongue = language === undefined ? undefined : language?.trim() || null
  const renamed =
    (others && JSON.stringify(others) !== JSON.stringify(known?.names ?? [])) ||
    (tongue !== undefined && tongue !== (known?.language ?? null))
  const reads = JSON.stringify(before) !== JSON.stringify(clean)
  if (!renamed && !reads) return ok({ label, count: 0 })
  const all = clean.oneStory !== before.oneStory || clean.digests !== before.digests
  Object.assign(
    keepProfile(work, outlet),
    clean,
    others && { names: others },
    tongue !== undefined && { language: tongue },
  )
  if (reads) {
    yield* readAll(work, outlet, clean, () =>
      all && clean.oneStory !== clean.digests ? { story: clean.oneStory } : {},
    )
  }
  return ok({ label, count: 1 })
}

/** Reads documents again as Galley reads today; their corrections and their publishers' profiles hold. */
export function* readAgain(work: Work, { sources: ids }: CommandOf<'reading.again'>): Generator<void, Result<Done>> {
  const titles: string[] = []
  for (const id of new Set(ids)) {
    const source = correctable(work, id)
    const done = source.ok
      ? reread(work, source.value, { rules: rulesOf(profileOf(work.desk, source.value.outlet)) })
      : source
    // Of several, one that can't be read again is left as it is.
    if (!done.ok && ids.length === 1) return done
    if (done.ok && source.ok) titles.push(source.value.title)
    yield
  }
  return titles.length > 0
    ? ok({ label: `Read ${named(titles, 'document')} again`, count: titles.length })
    : fail(`None of these ${counted(ids.length, 'document')} can be read again.`)
}

/** Lines without blanks around them, each once. */
function cleaned(rules: ReadingRules): ReadingRules {
  return Object.fromEntries(
    Object.entries(rules).map(([name, value]) => [name, Array.isArray(value) ? unique(value) : value]),
  ) as ReadingRules
}

const unique = (lines: readonly string[]) => [...new Set(lines.map(line => line.trim()))].filter(Boolean)

/**
 * Reads all documents of a publisher by rules, but for one that is read already; those that can't be are left as they
 * are.
 */
function* readAll(
  work: Work,
  outlet: string,
  rules: ReadingRules,
  anew: (source: SourceRecord) => Anew,
  but?: string,
): Generator<void, { places: number; documents: number }> {
  let places = 0
  let documents = 0
  for (const id of idsOf(work.desk, outlet)) {
    const found = id === but ? null : correctable(work, id)
    if (!found?.ok) continue
    const source = found.value
    const { story, ...other } = anew(source)
    const read = reread(work, source, { ...other, rules, ...(story !== undefined && { story }) })
    if (read.ok && story !== undefined && source.story !== story) work.edit('source', source.id)!.story = story
    if (read.ok && read.value > 0) {
      places += read.value
      documents++
    }
    yield
  }
  return { places, documents }
}
