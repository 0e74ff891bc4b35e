import { create } from 'zustand'
import { issueId, useIssue } from './issue.ts'
import { recall, remember } from './layout.ts'
import { ask } from './session.ts'

export type PreviewFormat = 'html' | 'web' | 'text'

/** The preview: how it is looked at, and what was last rendered. `turn` numbers the renderings. */
interface Preview {
  format: PreviewFormat
  device: 'desktop' | 'phone'
  tone: 'light' | 'dark'
  page: { readonly turn: number; readonly url: string | null; readonly text: string | null } | null
  /** Bytes of the mail, whatever format is looked at; null until it was rendered. */
  mailBytes: number | null
  /** The same in a mail's own encoding, which is what Gmail counts. */
  mailEncoded: number | null
  problem: string | null
  /** Another rendering was asked for, and isn't here yet. */
  awaited: boolean
}

export const usePreview = create<Preview>(() => ({
  format: 'html',
  device: 'desktop',
  tone: 'light',
  page: null,
  mailBytes: null,
  mailEncoded: null,
  problem: null,
  awaited: false,
}))

type Look = Pick<Preview, 'format' | 'device' | 'tone'>
const isLook = (value: unknown): value is Look =>
  typeof value === 'object' &&
  value !== null &&
  ['html', 'web', 'text'].includes((value as Look).format) &&
  ['desktop', 'phone'].includes((value as Look).device) &&
  ['light', 'dark'].includes((value as Look).tone)

export function openPreview(): void {
  const look = recall('issue.preview', isLook)
  if (look) usePreview.setState({ format: look.format, device: look.device, tone: look.tone })
}

/** Looks at it another way. The device only changes the frame; the rest is rendered again. */
export function lookAt(change: Partial<Look>): void {
  usePreview.setState(change)
  const { format, device, tone } = usePreview.getState()
  remember('issue.preview', { format, device, tone })
  if (change.format || change.tone) void renderPreview()
}

let turn = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Renders the open issue as it is in the library. */
export async function renderPreview(): Promise<void> {
  const id = issueId()
  if (!id) {
    usePreview.setState({ page: null, mailBytes: null, mailEncoded: null, problem: null, awaited: false })
    return
  }
  const mine = ++turn
  clearTimeout(waiting)
  waiting = undefined
  usePreview.setState({ awaited: true })
  const { format, tone } = usePreview.getState()
  const answer = await ask('issues.preview', { id, format, dark: tone === 'dark' })
  if (mine !== turn) return
  if (!answer.ok) {
    usePreview.setState({ problem: answer.message, awaited: waiting !== undefined })
    return
  }
  const { url, text, bytes, encoded } = answer.value
  usePreview.setState({
    page: { turn: mine, url, text },
    problem: null,
    awaited: waiting !== undefined,
    ...(format === 'html' && { mailBytes: bytes, mailEncoded: encoded }),
  })
  if (format === 'html') return
  const mail = await ask('issues.preview', { id, format: 'html', dark: false })
  if (mine === turn && mail.ok) usePreview.setState({ mailBytes: mail.value.bytes, mailEncoded: mail.value.encoded })
}

/** Renders again once changes pause. */
export function refreshPreview(after = 250): void {
  clearTimeout(waiting)
  usePreview.setState({ awaited: true })
  waiting = setTimeout(() => void renderPreview(), after)
}

/** Follows the issue: whenever another version of it is shown, the preview is rendered again. */
export function followIssue(): () => void {
  return useIssue.subscribe((now, before) => {
    if (now.view === before.view) return
    refreshPreview(now.view?.record.id === before.view?.record.id ? 250 : 0)
  })
}
