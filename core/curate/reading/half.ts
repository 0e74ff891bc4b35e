import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { correctable, reread } from './reread.ts'

const words = { html: 'HTML', text: 'plain text' } as const

/**
 * Reads the other half of a mail that was sent as page and as text; corrections, tags and notes go along where their
 * words are in both.
 */
export const setHalf: Handler<'reading.half'> = (work, { source: id, half }) => {
  const source = correctable(work, id)
  if (!source.ok) return source
  const { title, half: now } = source.value
  if (now === undefined) return fail(`${quoted(title)} has no other half: it was sent in one form only.`)
  const label = `Read the ${words[half]} half of ${quoted(title)}`
  if (now === half) return ok({ label, count: 0 })
  const done = reread(work, source.value, { half })
  if (!done.ok) return done
  work.edit('source', id)!.half = half
  return ok({ label, count: 1 })
}
