import { create } from 'zustand'
import type { LinkView } from '../../core/contract/views.ts'
import { drafts, issueId, useIssue } from './issue.ts'
import { lookThrough } from './issue-preflight.ts'
import { ask, onEvent, say } from './session.ts'

/**
 * The links of the open issue being asked whether they are there, and what came of it. `total` is 0 until the service
 * has counted.
 */
interface LinkCheck {
  job: {
    readonly id: string
    readonly done: number
    readonly total: number
    readonly name: string
    readonly cancelling: boolean
  } | null
  told: { readonly links: readonly LinkView[]; readonly cancelled: boolean } | null
}

export const useLinkCheck = create<LinkCheck>(() => ({ job: null, told: null }))

onEvent(event => {
  if (event.type !== 'job') return
  useLinkCheck.setState(({ job }) =>
    job?.id === event.job
      ? { job: { ...job, done: event.done, total: event.total, name: event.name || job.name } }
      : {},
  )
})

/** Asks every link of the open issue, once. What is to be seen to joins the findings. */
export async function checkLinks(): Promise<void> {
  const id = issueId()
  if (!id || useLinkCheck.getState().job || !(await drafts.settle())) return
  const job = crypto.randomUUID()
  useLinkCheck.setState({ job: { id: job, done: 0, total: 0, name: '', cancelling: false }, told: null })
  const answer = await ask('links.check', { id, job })
  if (!answer.ok) say(answer.message, 'problem')
  useLinkCheck.setState({ job: null, told: answer.ok && issueId() === id ? answer.value : null })
  await lookThrough()
}

/** Stops asking; what was learnt stays. */
export async function cancelLinks(): Promise<void> {
  const { job } = useLinkCheck.getState()
  if (!job) return
  useLinkCheck.setState({ job: { ...job, cancelling: true } })
  await ask('job.cancel', { job: job.id })
}

/** Forgets what was told once another issue is on the desk, and stops asking for it. */
export function followLinkCheck(): () => void {
  return useIssue.subscribe((now, before) => {
    if (now.view?.record.id === before.view?.record.id) return
    useLinkCheck.setState({ told: null })
    void cancelLinks()
  })
}
