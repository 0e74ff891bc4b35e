import { fail, ok, type Result } from '../../core/model/result.ts'

/** The browser page's right to call the host. */
export interface WebSession {
  token(): Promise<Result<string>>
  /** The host no longer takes the token. */
  forget(): void
}

const key = 'galley-session'
const notOpen = fail('This page is not connected to Galley. Open the address that Galley printed when it started.')

/**
 * The launch token comes in the address's fragment, which no server, log or referrer sees; it is stripped at once and
 * exchanged, which works once. The session token it gives is kept in localStorage of this origin, so that a reload, a
 * second tab and a tab opened again stay connected. It is of no use once this run of the host has ended.
 */
export function webSession(): WebSession {
  const launch = new URLSearchParams(location.hash.slice(1)).get('launch')
  if (launch !== null) history.replaceState(history.state, '', location.pathname + location.search)
  let pending: Promise<Result<string>> | null = null

  return {
    token() {
      pending ??= open(launch)
      return pending
    },
    forget() {
      localStorage.removeItem(key)
    },
  }
}

async function open(launch: string | null): Promise<Result<string>> {
  const kept = localStorage.getItem(key)
  if (launch === null) return kept === null ? notOpen : ok(kept)
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ launch }),
    })
    const answer = (await response.json()) as Result<{ token: string }>
    if (!answer.ok) return kept === null ? answer : ok(kept)
    localStorage.setItem(key, answer.value.token)
    return ok(answer.value.token)
  } catch {
    return fail('Galley does not answer. Start it again and open the new address.')
  }
}
