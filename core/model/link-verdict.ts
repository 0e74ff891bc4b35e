import { z } from 'zod'

/** What came of asking a web address whether it is there. */
export interface AddressAnswer {
  /** HTTP status of the last answer; null where there was none, or it was not asked. */
  readonly status: number | null
  /** Where the redirects that are for good (301, 308) lead in a row from the start; null where there are none. */
  readonly moved: string | null
  /** Why there is no answer, as the end of a sentence; null where there is one. */
  readonly problem: string | null
  /** It was not asked: it leads into this machine or its own network. */
  readonly kept?: boolean
}

export const LinkState = z.enum(['ok', 'moved', 'gone', 'unreachable', 'not asked'])
export type LinkState = z.infer<typeof LinkState>

/** What a curator is told of a link: `to` is its new address, where it has moved for good. */
export interface LinkVerdict {
  readonly state: LinkState
  readonly to: string | null
  readonly words: string
}

/** Refusals that may be meant for programs only: a reader may well see the page. */
const forPrograms = new Set([401, 403, 405, 406, 418, 429, 451, 999])

export function verdictOf({ status, moved, problem, kept }: AddressAnswer): LinkVerdict {
  if (kept) {
    return {
      state: 'not asked',
      to: null,
      words: `It was not asked: ${problem ?? 'it leads into this machine’s own network'}.`,
    }
  }
  if (status === null) {
    return { state: 'unreachable', to: null, words: `It could not be reached: ${problem ?? 'there was no answer'}.` }
  }
  if (status === 404 || status === 410) return { state: 'gone', to: null, words: `The page is gone (${status}).` }
  if (forPrograms.has(status)) {
    return {
      state: 'unreachable',
      to: null,
      words: `It turned the question down (${status}), perhaps only because a program asked.`,
    }
  }
  if (status >= 400) return { state: 'unreachable', to: null, words: `Its site has a fault (${status}).` }
  return moved === null
    ? { state: 'ok', to: null, words: `It is there (${status}).` }
    : { state: 'moved', to: moved, words: `It has moved for good to ${moved}` }
}

/** A verdict without asking. */
export const notAsked = (why: string): LinkVerdict => ({
  state: 'not asked',
  to: null,
  words: `It was not asked: ${why}.`,
})
