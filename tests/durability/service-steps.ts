import type { Service } from '../../core/contract/ports.ts'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import type { CommandInput } from '../../core/curate/command.ts'
import { dispatch } from '../../main/service/dispatch.ts'
import { openService, type OpenOptions } from '../../main/service/open.ts'

/** A service as a script uses it: what fails is thrown as its sentence. */
export interface Desk {
  readonly service: Service
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
}

/** The app's own service over a library. Locks and the machine's name are where XDG_DATA_HOME says. */
export async function openDesk(
  library: string,
  limits: Pick<OpenOptions, 'memory' | 'catalogueFrom'> = {},
): Promise<Desk> {
  const host = {
    kind: 'web',
    mac: false,
    pickFiles: null,
    saveFile: null,
    openExternal: null,
    pages: '/page/',
  } as const
  const opened = await openService({ library, host, samples: null, ...limits })
  if (!opened.ok) throw new Error(opened.message)
  return {
    service: opened.value,
    async ask(name, input) {
      const answer = await dispatch(opened.value, name, input)
      if (!answer.ok) throw new Error(answer.message)
      return answer.value as never
    },
  }
}

const letter = (n: number): string => `QUAY LETTER ${n}

Ferry ${n} runs late

The night boat of round ${n} left an hour late. Crews said the tide was to blame, and
the harbour master agreed.

Market ${n} moves indoors

Stalls will stand in the old rope works from the first of the month.
`

/**
 * Step `n`, from 1: what a curator does in a round of twelve, so that files are made, changed, removed and put back.
 */
export async function takeStep(desk: Desk, n: number): Promise<void> {
  const run = (command: CommandInput) => desk.ask('command.run', { command })
  const tag = () =>
    run({
      type: 'item.tag',
      items: { query: '', except: [] },
      add: [`Theme ${n % 7}`],
      remove: [`Theme ${(n + 3) % 7}`],
    })
  switch (n % 12) {
    case 1:
      await desk.ask('import.text', { name: `quay-${n}.txt`, text: letter(n) })
      return
    case 5:
    case 0:
      await desk.ask('history.undo', {})
      return
    case 6:
      await desk.ask('history.redo', {})
      return
    case 8:
      await run({ type: 'issue.create', title: `Issue ${n}` })
      return
    case 9: {
      const { issues } = await desk.ask('issues.list', {})
      const issue = issues.find(each => each.title === `Issue ${n - 1}`)!
      await run({ type: 'entry.add', issue: issue.id, items: { query: '', except: [] } })
      return
    }
    case 10: {
      const { sources } = await desk.ask('sources.list', {})
      if (sources.length > 2) await run({ type: 'source.remove', sources: [oldest(sources, each => each.title).id] })
      else await tag()
      return
    }
    case 3: {
      const { issues } = await desk.ask('issues.list', {})
      if (issues.length > 2) await run({ type: 'issue.remove', issue: oldest(issues, each => each.title).id })
      else await tag()
      return
    }
    default:
      await tag()
  }
}

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0)
const oldest = <T>(list: readonly T[], title: (each: T) => string): T =>
  [...list].sort((a, b) => numberIn(title(a)) - numberIn(title(b)))[0]!

/** What the desk shows of all it holds, without ids and times. */
export async function stateOf(desk: Desk): Promise<string> {
  const { tags } = await desk.ask('frame.get', {})
  const names = new Map(tags.map(each => [each.id, each.name]))
  const { rows } = await desk.ask('items.window', { query: '', sort: 'newest', offset: 0, limit: 500 })
  const { sources } = await desk.ask('sources.list', {})
  const { issues } = await desk.ask('issues.list', {})
  const { history } = await desk.ask('app.hello', {})
  return JSON.stringify({
    themes: tags.map(each => each.name).sort(),
    documents: sources.map(each => each.title).sort(),
    items: rows
      .map(each => [
        each.headline,
        each.status,
        each.tags.map(id => names.get(id)).sort(),
        each.usedIn.map(issue => issue.title).sort(),
      ])
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    issues: issues.map(each => [each.title, each.entries]).sort(),
    history,
  })
}

/** The states after each step, as a desk that nobody interrupts has them. */
export class Undisturbed {
  readonly #states: string[] = []
  readonly #desk: Desk
  #turn: Promise<unknown> = Promise.resolve()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  after(n: number): Promise<string> {
    const state = this.#turn.then(async () => {
      if (this.#states.length === 0) this.#states.push(await stateOf(this.#desk))
      while (this.#states.length <= n) {
        await takeStep(this.#desk, this.#states.length)
        this.#states.push(await stateOf(this.#desk))
      }
      return this.#states[n]!
    })
    this.#turn = state
    return state
  }

  /** Which of the steps around `acknowledged` the state is of: it, or the one after it; null where it is of neither. */
  async find(state: string, acknowledged: number): Promise<number | null> {
    for (const n of [acknowledged, acknowledged + 1]) if ((await this.after(n)) === state) return n
    return null
  }

  close(): Promise<void> {
    return this.#desk.service.close()
  }
}
