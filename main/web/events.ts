import type { ServerResponse } from 'node:http'
import type { Service } from '../../core/contract/ports.ts'
import type { Event } from '../../core/contract/events.ts'

/** How many `changed` and `library` events are kept for pages that lost the stream for a moment. */
const kept = 500
/** A page that doesn't read is let go at this many unread bytes; it comes back and asks for what it missed. */
const unreadCap = 4 * 1024 * 1024

export interface EventStreams {
  /**
   * Streams events to a page, one JSON document a line, beginning with the `changed` events after number `after` and
   * how saving stands.
   */
  open(response: ServerResponse, after: number | null): void
  close(): void
}

/** Sends every event of the service to every page that listens. */
export function eventStreams(service: Service): EventStreams {
  const pages = new Set<ServerResponse>()
  const recent: Extract<Event, { type: 'changed' | 'library' }>[] = []
  /** What was last said of saving: a page that wasn't there to hear it would show what was before for good. */
  let save: Event | null = null
  const line = (event: Event) => `${JSON.stringify(event)}\n`

  const stop = service.listen(event => {
    if (event.type === 'save') save = event
    if (event.type === 'library') {
      recent.length = 0
      save = null
    }
    if (event.type === 'changed' || event.type === 'library') {
      recent.push(event)
      if (recent.length > kept) recent.shift()
    }
    for (const page of pages) {
      page.write(line(event))
      if (page.writableLength > unreadCap) page.destroy()
    }
  })

  return {
    open(response, after) {
      response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' })
      response.write('\n')
      if (after !== null) for (const event of recent) if (event.seq > after) response.write(line(event))
      if (save !== null) response.write(line(save))
      pages.add(response)
      response.on('close', () => pages.delete(response))
    },
    close() {
      stop()
      for (const page of pages) page.end()
    },
  }
}
