import type { Change } from '../../core/curate/change.ts'
import type { Command } from '../../core/curate/command.ts'
import { applyInPieces, mayReread } from '../../core/curate/apply.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { inPieces } from './in-pieces.ts'
import { looksAt } from './looks-at.ts'
import { withPicture } from './issues/pictures.ts'
import { withFrozen } from './issues/publish.ts'
import { asJob, withReadings } from './readings/rereading.ts'
import { resolveTargets } from './targets.ts'
import type { Area, Workshop } from './workshop.ts'

export const historyRequests = (workshop: Workshop): Area<'command.run' | 'history.undo' | 'history.redo'> => ({
  'command.run': async ({ command, job }) =>
    mayReread(command)
      ? done(await readingAgain(workshop, command, job))
      : done(
          await workshop.carryOut(async (desk, context, hold) => {
            const resolved = await resolveTargets(command, workshop.lists, workshop.shelf.today())
            if (resolved.ok) await hold(looksAt(resolved.value, desk))
            const read = resolved.ok ? await withPicture(resolved.value, workshop) : resolved
            const ready = read.ok ? await withFrozen(read.value, workshop, desk) : read
            return ready.ok ? inPieces(applyInPieces(ready.value, desk, context)) : ready
          }),
        ),
  'history.undo': async () => done(await workshop.takeBack('undo')),
  'history.redo': async () => done(await workshop.takeBack('redo')),
})

/** A command on readings: its documents are read in the worker before its turn comes. */
function readingAgain(workshop: Workshop, command: Command, job: string | undefined): Promise<Result<Change>> {
  return asJob(workshop, job, options =>
    withReadings(workshop, (desk, context) => applyInPieces(command, desk, context), {
      ...options,
      finish: workshop.carryOut,
    }),
  )
}

function done(change: Result<Change>): Result<{ label: string; count: number; created: string[] }> {
  if (!change.ok) return change
  const { label, count, created } = change.value
  return ok({ label, count, created: [...created] })
}
