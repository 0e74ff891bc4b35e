import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Service } from '../../core/contract/ports.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { rendererFiles } from '../host/renderer-files.ts'
import { eventStreams } from './events.ts'
import { refusalOf } from './guard.ts'
import { answer, answerJson } from './answer.ts'
import { routes } from './routes.ts'
import { newToken, openSession } from './tokens.ts'

export interface WebHost {
  /** "http://127.0.0.1:8123" */
  readonly origin: string
  /** Gets another process of this account a fresh address (`running.ts`). */
  readonly key: string
  /** A fresh address that opens the desk once; the page then holds a session of its own. */
  invite(): string
  close(): Promise<void>
}

export interface WebOptions {
  readonly service: Service
  /** Folder of the built renderer. */
  readonly renderer: string
  /** 0 takes any free port. */
  readonly port: number
}

/** Serves the desk to a browser on this machine: on 127.0.0.1 and to its own page only (`guard.ts`). */
export async function startWebHost(options: WebOptions): Promise<Result<WebHost>> {
  const files = rendererFiles(options.renderer)
  if (!files.built) return fail('The desk has not been built yet: run "npm run build" first.')

  const session = openSession()
  const streams = eventStreams(options.service)
  const server = createServer()
  const listening = await listen(server, options.port)
  if (!listening.ok) {
    streams.close()
    return listening
  }
  const host = `127.0.0.1:${listening.value}`
  const invite = () => `http://${host}/#launch=${session.invite()}`
  const key = newToken()
  const route = routes({ service: options.service, files, session, streams, door: { key, invite } })

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf({ method: request.method ?? '', url: request.url ?? '', raw: request.rawHeaders }, host)
    if (refusal !== null) return answerJson(response, refusal.status, fail(refusal.message))
    route(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else answer(response, 500, 'Galley could not answer that.')
    })
  })

  return ok({
    origin: `http://${host}`,
    key,
    invite,
    close: () =>
      new Promise<void>(resolve => {
        streams.close()
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 500).unref()
      }),
  })
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise(resolve => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        fail(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program; choose another with --port.`
            : `Galley could not listen on port ${port} of this machine (${error.code ?? error.message}).`,
        ),
      ),
    )
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve(ok((server.address() as AddressInfo).port)),
    )
  })
}
