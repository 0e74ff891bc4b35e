import { request } from 'node:http'

/** Header that carries the key of a running host's door. */
export const doorHeader = 'x-galley-door'

/** How long a running host may take to answer, in milliseconds. */
const patience = 3_000

/**
 * Asks a browser host of this account that is running for an address that opens its desk; null where it doesn't answer
 * as one. The address is only taken where it is of the very host that was asked.
 */
export function askForAddress({
  origin,
  key,
}: {
  readonly origin: string
  readonly key: string
}): Promise<string | null> {
  return new Promise(resolve => {
    if (!/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(origin)) return resolve(null)
    const asked = request(
      `${origin}/invite`,
      { method: 'POST', headers: { origin, [doorHeader]: key, 'content-length': 0 }, timeout: patience },
      response => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          if (text.length < 10_000) text += part
        })
        response.on('end', () => resolve(addressIn(text, origin)))
        response.on('error', () => resolve(null))
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(null))
    asked.end()
  })
}

function addressIn(text: string, origin: string): string | null {
  try {
    const { value } = JSON.parse(text) as { value?: { url?: unknown } }
    const url = value?.url
    return typeof url === 'string' &&
      /^#launch=[\w-]{22,}$/.test(url.slice(`${origin}/`.length)) &&
      url.startsWith(`${origin}/`)
      ? url
      : null
  } catch {
    return null
  }
}
