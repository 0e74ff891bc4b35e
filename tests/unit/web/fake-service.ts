import type { Event } from '../../../core/contract/events.ts'
import type { Service } from '../../../core/contract/ports.ts'
import { ok } from '../../../core/model/result.ts'

/** A service that remembers what it was asked; hosts are tested over it. */
export function fakeService(): Service & {
  asked: unknown[]
  emit(event: Event): void
  pages: Map<string, string>
  accepted: { name: string; bytes: Uint8Array }[]
} {
  const listeners = new Set<(event: Event) => void>()
  const asked: unknown[] = []
  const accepted: { name: string; bytes: Uint8Array }[] = []
  const pages = new Map<string, string>()
  return {
    asked,
    accepted,
    pages,
    emit: event => {
      for (const listener of listeners) listener(event)
    },
    handle: async (name, input) => {
      asked.push({ name, input })
      return ok({} as never)
    },
    listen(onEvent) {
      listeners.add(onEvent)
      return () => {
        listeners.delete(onEvent)
      }
    },
    accept(name, bytes) {
      accepted.push({ name, bytes })
      return { token: 'a-token-of-the-service', name, size: bytes.length }
    },
    page(token) {
      const body = pages.get(token)
      pages.delete(token)
      return body === undefined
        ? null
        : { body: new TextEncoder().encode(body), headers: { 'content-type': 'text/html; charset=utf-8' } }
    },
    close: async () => undefined,
  }
}
