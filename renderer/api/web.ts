import type { RequestName, RequestOutput } from '../../core/contract/requests.ts'
import { sessionHeader, type Transport } from '../../core/contract/transport.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { eventStream } from './event-stream.ts'
import { webSession } from './web-session.ts'

const gone = fail('Galley is not running any more. Start it again; what was saved is safe.')

/** Browsers let a page that goes send 64 KB in all; in UTF-8 a character is three bytes at most. */
const keepaliveCap = 20_000

/** The contract over HTTP on loopback. No call throws: a host that is gone is a failure with a sentence. */
export function overHttp(): Transport {
  const session = webSession()
  const events = eventStream(session)
  // What a page sends while it goes would else be dropped with it.
  let going = false
  addEventListener(
    'pagehide',
    () => {
      going = true
    },
    { capture: true },
  )
  addEventListener('pageshow', () => {
    going = false
  })

  async function post(path: string, type: string, body: BodyInit): Promise<Result<unknown>> {
    const token = await session.token()
    if (!token.ok) return token
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': type, [sessionHeader]: token.value },
        body,
        keepalive: going && typeof body === 'string' && body.length < keepaliveCap,
      })
      if (response.status === 401) session.forget()
      return (await response.json()) as Result<unknown>
    } catch {
      return gone
    }
  }

  return {
    async request<N extends RequestName>(name: N, input: unknown) {
      const result = (await post(`/api/${name}`, 'application/json', JSON.stringify(input ?? {}))) as Result<
        RequestOutput<N>
      >
      if (result.ok && name === 'app.hello') events.since((result.value as RequestOutput<'app.hello'>).seq)
      return result
    },
    upload: (name, bytes) =>
      post(
        `/upload?name=${encodeURIComponent(name)}`,
        'application/octet-stream',
        bytes as Uint8Array<ArrayBuffer>,
      ) as Promise<Result<never>>,
    listen: onEvent => events.listen(onEvent),
  }
}
