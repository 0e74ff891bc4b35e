import { create } from 'zustand'
import type { RequestOutput } from '../../core/contract/requests.ts'
import type { CommandInput } from '../../core/curate/command.ts'
import type { ReadingChange } from '../../core/curate/reading/commands.ts'
import { ask, call, onEvent, run } from './session.ts'

/**
 * Documents that are being read again: how many of how many, and the one it is at. `total` is 0 until that is known.
 */
export interface RereadingJob {
  readonly id: string
  readonly done: number
  readonly total: number
  readonly name: string
  readonly cancelling: boolean
}

export const useRereading = create<{ job: RereadingJob | null }>(() => ({ job: null }))
const { getState, setState } = useRereading

onEvent(event => {
  if (event.type !== 'job') return
  setState(({ job }) =>
    job?.id === event.job
      ? { job: { ...job, done: event.done, total: event.total, name: event.name || job.name } }
      : {},
  )
})

/** Does something that reads documents again, under a name by which it is told how far it is. */
async function asJob<T>(work: (job: string) => Promise<T>): Promise<T> {
  const id = crypto.randomUUID()
  setState({ job: { id, done: 0, total: 0, name: '', cancelling: false } })
  return work(id).finally(() => {
    if (getState().job?.id === id) setState({ job: null })
  })
}

/** Carries out a command that may read many documents again; null where it was refused or cancelled. */
export const runReading = (command: CommandInput): Promise<RequestOutput<'command.run'> | null> =>
  asJob(job => run(command, job))

/** What teaching a change would change; null where it can't be taught. */
export const previewTeaching = (change: ReadingChange): Promise<RequestOutput<'reading.preview'> | null> =>
  asJob(job => call('reading.preview', { change, job }))

/** Ends reading again early; nothing is changed by it. */
export async function cancelRereading(): Promise<void> {
  const { job } = getState()
  if (!job) return
  setState({ job: { ...job, cancelling: true } })
  await ask('job.cancel', { job: job.id })
}
