import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Host, Service } from '../../core/contract/ports.ts'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import type { CommandInput } from '../../core/curate/command.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { defaultLibrary } from '../host/default-library.ts'
import { printWithChromium } from '../host/print-page.ts'
import { dispatch } from '../service/dispatch.ts'
import { openService } from '../service/open.ts'

/** A request that failed, on its way to the end of the command; never leaves this folder. */
export class Refused extends Error {}

/** The service as a command of the terminal uses it: what fails ends the command with its sentence. */
export interface Desk {
  readonly service: Service
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  run(command: CommandInput): Promise<RequestOutput<'command.run'>>
}

const noHost: Host = {
  kind: 'web',
  mac: process.platform === 'darwin',
  pickFiles: null,
  saveFile: null,
  openExternal: null,
  pages: '/page/',
  printPdf: printWithChromium,
}

/** Folder of the library a command works on. */
export const libraryFolder = (named: string | undefined): string =>
  named === undefined ? defaultLibrary() : resolve(named)

interface DeskOptions {
  /** Whether a library is made where there is none; else that is a failure. */
  readonly make?: boolean
  /** The work changes nothing: it is done even where another Galley has the library open. */
  readonly reads?: boolean
  readonly saveFile?: Host['saveFile']
}

/** Opens the library, does the work, and lets the library go whatever came of it. */
export async function withDesk<T>(
  library: string | undefined,
  work: (desk: Desk) => Promise<T>,
  options: DeskOptions = {},
): Promise<Result<T>> {
  const folder = libraryFolder(library)
  if (!options.make && !existsSync(join(folder, 'library.json'))) {
    return fail(`There is no library in “${folder}”: name one with --library, or begin one with "galley import".`)
  }
  const opened = await openService({
    library: folder,
    indexFrom: null,
    program: 'command',
    inUse: options.reads ? 'read' : 'refuse',
    host: { ...noHost, saveFile: options.saveFile ?? null },
  })
  if (!opened.ok) return opened
  const service = opened.value
  async function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    const answer = await dispatch(service, name, input)
    if (!answer.ok) throw new Refused(answer.message)
    return answer.value as RequestOutput<N>
  }
  try {
    return { ok: true, value: await work({ service, ask, run: command => ask('command.run', { command }) }) }
  } catch (error) {
    if (error instanceof Refused) return fail(error.message)
    throw error
  } finally {
    await service.close()
  }
}
