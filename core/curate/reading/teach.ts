import type { ProfileId } from '../../model/ids.ts'
import { noRules, ReadingRules, type ProfileRecord } from '../../model/profile.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Context, Desk } from '../change.ts'
import type { ReadingChange } from '../command.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { Work } from '../work.ts'
import { corrected, saidBy } from './change.ts'
import { taught } from './lesson.ts'
import { correctable, documentsOf, profileOf, reread } from './reread.ts'

/** What teaching would change, or did: places in documents, the one it was taught in among them. */
export interface Taught { readonly outlet: string; readonly places: number; readonly documents: number }

/** Makes a change and reads all documents of the publisher so from now on, those of the next import too. One step. */
export const teachReading: Handler<'reading.teach'> = (work, { change }) => {
  const done = teach(work, change)
  return done.ok ? ok({ label: `Read ${quoted(done.value.outlet)} this way from now on`, count: Math.max(1, done.value.documents) }) : done
}

/** What teaching a change would change. The desk is only read. */
export function previewTeaching(desk: Desk, context: Context, change: ReadingChange): Result<Taught> {
  return teach(new Work(desk, context), change)
}

function teach(work: Work, change: ReadingChange): Result<Taught> {
  const source = correctable(work, change.source)
  if (!source.ok) return source
  const { outlet } = source.value
  if (!outlet) return fail(`${quoted(source.value.title)} has no publisher yet; give it one, so that Galley knows whose documents read this way.`)
  const said = saidBy(source.value, change)
  if (!said.ok) return said
  const rules = rulesOf(profileOf(work.desk, outlet))
  const after = taught(rules, source.value, change)
  if (!after) return fail(`This says nothing about other documents of ${quoted(outlet)} that Galley didn’t know; correct this one alone.`)
  return ok({ outlet, ...readAll(work, outlet, after, source.value.id, corrected(source.value, said.value.said)) })
}

/** Changes a publisher's profile by hand and reads its documents again. */
export const editProfile: Handler<'profile.edit'> = (work, { outlet, rules }) => {
  if (!outlet) return fail('Documents without a publisher have no profile.')
  const clean = cleaned(rules)
  if (JSON.stringify(rulesOf(profileOf(work.desk, outlet))) === JSON.stringify(clean)) return ok({ label: `Edit how ${quoted(outlet)} is read`, count: 0 })
  readAll(work, outlet, clean)
  return ok({ label: `Edit how ${quoted(outlet)} is read`, count: 1 })
}

/** Lines without blanks around them, each once. */
function cleaned(rules: ReadingRules): ReadingRules {
  return Object.fromEntries(Object.entries(rules).map(([name, value]) =>
    [name, Array.isArray(value) ? [...new Set(value.map(line => line.trim()))].filter(Boolean) : value])) as ReadingRules
}

const rulesOf = (profile: ProfileRecord | null): ReadingRules => profile ? ReadingRules.parse(profile) : noRules

function readAll(work: Work, outlet: string, rules: ReadingRules, own?: string, corrections: ReturnType<typeof corrected> = []): { places: number; documents: number } {
  const existing = profileOf(work.desk, outlet)
  const id = existing?.id ?? work.context.newId() as ProfileId
  if (existing) Object.assign(work.edit('profile', id)!, rules)
  else work.create('profile', id, { ...rules, id, outlet })
  const changed = documentsOf(work, outlet).map(source => reread(work, source, source.id === own ? corrections : source.corrections ?? [], rules)).filter(places => places > 0)
  return { places: changed.reduce((sum, places) => sum + places, 0), documents: changed.length }
}
