import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Event, EventOf } from '../../../core/contract/events.ts'
import type { Service } from '../../../core/contract/ports.ts'
import { requests, type RequestInput, type RequestName, type RequestOutput } from '../../../core/contract/requests.ts'
import type { CommandInput } from '../../../core/curate/command.ts'
import { dispatch } from '../../../main/service/dispatch.ts'
import { openService, type OpenOptions } from '../../../main/service/open.ts'
import { bareHost } from './bare-host.ts'

export interface TestDesk {
  readonly service: Service
  readonly folder: string
  readonly events: Event[]
  /** The answer, held against the contract's output schema; a failure is thrown as its sentence. */
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  /** The sentence of a failure. */
  refusal(name: RequestName, input: unknown): Promise<string>
  run(command: CommandInput): Promise<RequestOutput<'command.run'>>
  rows(query: string, sort?: RequestInput<'items.window'>['sort']): Promise<RequestOutput<'items.window'>['rows']>
  headlines(query: string): Promise<(string | null)[]>
  importText(name: string, text: string): Promise<RequestOutput<'import.run'>>
  changes(): EventOf<'changed'>[]
  /** Closes the service and opens the same library again. */
  reopen(): Promise<TestDesk>
}

/** A service over a real library in a folder of its own, with the real worker and writers; gone with the test. */
export async function openDesk(options: Partial<OpenOptions> = {}): Promise<TestDesk> {
  const folder = options.library ?? (await temporary())
  const opened = await openService({ host: bareHost, samples: null, ...options, library: folder })
  if (!opened.ok) throw new Error(opened.message)
  const service = opened.value
  onTestFinished(() => service.close())
  const events: Event[] = []
  service.listen(event => events.push(event))

  const desk: TestDesk = {
    service,
    folder,
    events,
    async ask(name, input) {
      const answer = await dispatch(service, name, input)
      if (!answer.ok) throw new Error(answer.message)
      const crossed: unknown = JSON.parse(JSON.stringify(answer.value))
      return requests[name].output.parse(crossed) as never
    },
    async refusal(name, input) {
      const answer = await dispatch(service, name, input)
      if (answer.ok) throw new Error(`${name} was not refused`)
      return answer.message
    },
    run: command => desk.ask('command.run', { command }),
    rows: async (query, sort = 'newest') =>
      (await desk.ask('items.window', { query, sort, offset: 0, limit: 500 })).rows,
    headlines: async query => (await desk.rows(query)).map(row => row.headline),
    importText(name, text) {
      const { token } = service.accept(name, new TextEncoder().encode(text))
      return desk.ask('import.run', { job: name, files: [token] })
    },
    changes: () => events.filter(event => event.type === 'changed'),
    async reopen() {
      await service.close()
      return openDesk({ ...options, library: folder })
    },
  }
  return desk
}

/** A folder that is removed when the test ends. */
export async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-service-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'library')
}

/** A digest of three stories. */
export const harbour = `HARBOUR LETTER

Courts

Harbour court reopens after the flood

The court on Mole Street opened its doors again on Monday. The clerk said every file
was dry.

Ferry strike ends

Crews went back to work on the night boats after eleven days. Both sides spoke of a fair
settlement.

Voices

A letter about gulls

A reader writes that the gulls of Pier Three have learned to open letter boxes.
`

export const quay = `QUAY WEEKLY

Bridge toll rises

The council raised the toll of the iron bridge by a penny, the first rise in forty years.

Market moves indoors

Stalls will stand in the old rope works from November on.
`
