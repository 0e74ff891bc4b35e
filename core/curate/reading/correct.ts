import type { Correction } from '../../model/correction.ts'
import type { SourceId } from '../../model/ids.ts'
import type { ReadingChange } from './commands.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { counted, quoted } from '../label.ts'
import type { Done, Work } from '../work.ts'
import { corrected, saidBy } from './change.ts'
import { correctable, reread } from './reread.ts'

/** Corrects a document's reading; the correction is kept with it and holds over every later reading. */
export function correct(work: Work, change: ReadingChange): Result<Done> {
  const source = correctable(work, change.source)
  if (!source.ok) return source
  const said = saidBy(source.value, change)
  if (!said.ok) return said
  const corrections = corrected(source.value, said.value.said)
  if (change.type === 'reading.confirm') {
    return confirm(work, change.source, change.items, corrections, said.value.label)
  }
  const done = reread(work, source.value, { corrections })
  return done.ok ? ok({ label: said.value.label, count: 1 }) : done
}

/** Items that are right leave the document as it is: nothing of it is read again. */
function confirm(
  work: Work,
  id: SourceId,
  items: readonly string[],
  corrections: readonly Correction[],
  label: string,
): Result<Done> {
  const record = work.edit('source', id)!
  record.corrections = [...corrections]
  for (const item of record.reading.items) {
    if (!items.includes(item.id)) continue
    item.confidence = 1
    item.check = []
  }
  return ok({ label, count: 1 })
}

/** Reads a document as if nothing had been corrected in it. */
export const resetReading: Handler<'reading.reset'> = (work, { source: id }) => {
  const source = correctable(work, id)
  if (!source.ok) return source
  const count = source.value.corrections?.length ?? 0
  if (count === 0) return fail(`Nothing was corrected in ${quoted(source.value.title)}.`)
  const done = reread(work, source.value, { corrections: [] })
  return done.ok
    ? ok({ label: `Take back ${counted(count, 'correction')} in ${quoted(source.value.title)}`, count })
    : done
}
