/** What the guard looks at in a request. `raw` is Node's `rawHeaders`: name, value, name, value … */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly raw: readonly string[]
}

/** Why a request is turned away, with the HTTP status to say it with. */
export interface Refusal {
  readonly status: number
  readonly message: string
}

const valuesOf = (asked: Asked, name: string): string[] =>
  asked.raw.filter((_, at) => at % 2 === 1 && asked.raw[at - 1]?.toLowerCase() === name)

/**
 * Whether a request comes from this host's own page. `host` is "127.0.0.1:<port>". A page elsewhere in the same browser
 * can reach loopback, also under another name (DNS rebinding), so: exactly one Host, equal to ours; an Origin, where
 * there is one, equal to ours, and always one on what changes something; Sec-Fetch-Site only from ourselves or from the
 * address bar.
 */
export function refusalOf(asked: Asked, host: string): Refusal | null {
  const hosts = valuesOf(asked, 'host')
  if (hosts.length !== 1 || hosts[0] !== host) return refuse(`Galley answers at http://${host}/ only.`, 421)
  if (!asked.url.startsWith('/') || asked.url.startsWith('//')) return refuse('Ask for a path of this host.', 400)
  if (asked.method !== 'GET' && asked.method !== 'POST') return refuse('Galley answers GET and POST only.', 405)

  const origins = valuesOf(asked, 'origin')
  if (origins.length > 1 || origins.some(origin => origin !== `http://${host}`)) {
    return refuse('Another page asked this of Galley.')
  }
  if (asked.method === 'POST' && origins.length === 0) return refuse('Galley takes changes from its own page only.')

  const sites = valuesOf(asked, 'sec-fetch-site')
  if (sites.some(site => site !== 'same-origin' && site !== 'none')) return refuse('Another page asked this of Galley.')
  return null
}

const refuse = (message: string, status = 403): Refusal => ({ status, message })
