import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host, Service } from '../../core/contract/ports.ts'
import type { RequestName, RequestOutput, RequestParsed } from '../../core/contract/requests.ts'
import { openService } from '../../main/service/open.ts'

export const bareHost: Host = {
  kind: 'web',
  mac: false,
  pickFiles: null,
  saveFile: null,
  openExternal: null,
  pages: '/page/',
}

/** A folder for a bench, gone when it ends. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function openBench(library: string): Promise<Service> {
  const opened = await openService({ library, host: bareHost, samples: null, indexFrom: 1 })
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

/** The service's answer; a failure ends the bench. */
export async function ask<N extends RequestName>(
  service: Service,
  name: N,
  input: RequestParsed<N>,
): Promise<RequestOutput<N>> {
  const answer = await service.handle(name, input)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

/** Opens a library once so that it has its index. */
export async function makeIndex(library: string): Promise<number> {
  const start = performance.now()
  const service = await openBench(library)
  await new Promise<void>(resolve =>
    service.listen(event => {
      if (event.type === 'job' && event.done === event.total) resolve()
    }),
  )
  const ms = performance.now() - start
  await service.close()
  if (!existsSync(join(library, 'cache', 'index.sqlite'))) throw new Error('No index was made.')
  return ms
}

/** Until the index answers, where it is up to date already. */
export const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1500))

/** How many items, from the command line; else these. */
export const sizes = (...usual: readonly number[]): readonly number[] =>
  process.argv.length > 2 ? process.argv.slice(2).map(Number) : usual
