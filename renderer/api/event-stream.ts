import { Event } from '../../core/contract/events.ts'
import { sessionHeader } from '../../core/contract/transport.ts'
import type { WebSession } from './web-session.ts'

export interface EventStream {
  listen(onEvent: (event: Event) => void): () => void
  /** The number up to which this page knows of all changes. */
  since(seq: number): void
}

/** Waits between attempts to reach the host again, in milliseconds; the last one repeats. */
const waits = [200, 500, 1000, 2000, 5000]
const lost = 'Galley is not running any more. Start it again; what was saved is safe.'
const closed = 'This page is no longer connected to Galley. Start Galley again and use the new address.'

/**
 * The host's events over one streaming `fetch` (which, unlike EventSource, can carry the session's header), shared by
 * all listeners while there are any. A lost stream is taken up again after the last change seen, and begins with how
 * saving stands; a host that stays away shows as a failed save.
 */
export function eventStream(session: WebSession): EventStream {
  const listeners = new Set<(event: Event) => void>()
  let after: number | null = null
  let running: AbortController | null = null

  function tell(event: Event): void {
    if (event.type === 'changed' || event.type === 'library') {
      if (after !== null && event.seq <= after) return
      after = event.seq
    }
    for (const listener of listeners) listener(event)
  }

  const fails = (message: string) => tell({ type: 'save', save: { state: 'failed', message } })

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      const token = await session.token()
      if (!token.ok) return fails(token.message)
      const response = await open(token.value, after, signal)
      if (response?.status === 401) {
        session.forget()
        return fails(closed)
      }
      if (response?.ok && response.body) {
        failures = 0
        await linesOf(response.body, line => tell(Event.parse(JSON.parse(line)))).catch(() => undefined)
      }
      if (signal.aborted) return
      if (++failures === 2) fails(lost)
      await new Promise(resolve => setTimeout(resolve, waits[Math.min(failures, waits.length) - 1]))
    }
  }

  return {
    listen(onEvent) {
      listeners.add(onEvent)
      if (running === null) {
        running = new AbortController()
        void run(running.signal)
      }
      return () => {
        listeners.delete(onEvent)
        if (listeners.size > 0) return
        running?.abort()
        running = null
      }
    },
    since(seq) {
      after = Math.max(after ?? 0, seq)
    },
  }
}

const open = (token: string, after: number | null, signal: AbortSignal): Promise<Response | null> =>
  fetch(after === null ? '/events' : `/events?after=${after}`, {
    headers: { [sessionHeader]: token },
    signal,
    cache: 'no-store',
  }).catch(() => null)

/** Calls back for each non-empty line until the stream ends. */
async function linesOf(stream: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') onLine(line)
  }
}
