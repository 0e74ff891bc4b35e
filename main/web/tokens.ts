import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 192 random bits, URL-safe. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** Compares in a time that says nothing about where the two differ, nor about their lengths. */
export function sameToken(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}

/** What opens the desk in a browser: launch tokens, each exchanged once for the session's own. */
export interface Session {
  /** A fresh launch token. */
  invite(): string
  /** The session token for a launch token that was not used before, else null. */
  exchange(launch: string): string | null
  holds(token: string | undefined): boolean
}

export function openSession(): Session {
  const session = newToken()
  const invitations = new Set<string>()
  return {
    invite() {
      const launch = newToken()
      invitations.add(launch)
      return launch
    },
    exchange(launch) {
      const found = [...invitations].find(invitation => sameToken(launch, invitation))
      if (found === undefined) return null
      invitations.delete(found)
      return session
    },
    holds: token => token !== undefined && sameToken(token, session),
  }
}
