import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { sessionHeader } from '../../../core/contract/transport.ts'
import { startWebHost, type WebHost } from '../../../main/web/server.ts'
import { fakeService } from './fake-service.ts'

export const json = { 'content-type': 'application/json' }
export const hello = '/api/app.hello'
export const launchOf = (address: string): string =>
  new URLSearchParams(new URL(address).hash.slice(1)).get('launch') ?? ''

export interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** A host over a fake service, with a renderer of two files and a secret beside it. */
class TestHost {
  /** What holds the renderer and the secret. */
  readonly folder: string
  readonly host: WebHost
  readonly service: ReturnType<typeof fakeService>

  constructor(folder: string, host: WebHost, service: ReturnType<typeof fakeService>) {
    this.folder = folder
    this.host = host
    this.service = service
  }

  get origin(): string {
    return this.host.origin
  }

  /** A request with exactly these headers; `fetch` would set some of its own. */
  ask(method: string, path: string, headers: Record<string, string> = {}, body?: string | Uint8Array): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(this.origin, { method, path, headers, agent: false }, response => {
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  /** What a raw request is answered with: its status line. */
  askRaw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(this.origin).port), '127.0.0.1', () => socket.write(text))
      let got = ''
      socket.on('data', chunk => {
        got += chunk
      })
      socket.on('close', () => resolve(got.split('\r\n')[0] ?? ''))
      socket.on('error', reject)
    })
  }

  /** The headers of the host's own page. */
  own(): { origin: string } {
    return { origin: this.origin }
  }

  /** The header of a session that was just opened. */
  async session(): Promise<Record<string, string>> {
    const body = JSON.stringify({ launch: launchOf(this.host.invite()) })
    const answer = await this.ask('POST', '/session', { ...this.own(), ...json }, body)
    return { [sessionHeader]: JSON.parse(answer.body).value.token }
  }

  async close(): Promise<void> {
    await this.host.close()
    rmSync(this.folder, { recursive: true })
  }
}

async function started(): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-web-'))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><title>Desk</title>')
  writeFileSync(join(folder, 'renderer/assets/desk.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const service = fakeService()
  const host = await startWebHost({ service, renderer: join(folder, 'renderer'), port: 0 })
  if (!host.ok) throw new Error(host.message)
  return new TestHost(folder, host.value, service)
}

/** A host of its own for each test of a file. */
export function hostForEachTest(): { readonly now: TestHost } {
  let now: TestHost | null = null
  beforeEach(async () => {
    now = await started()
  })
  afterEach(() => now?.close())
  return {
    get now() {
      if (!now) throw new Error('No test is running.')
      return now
    },
  }
}
