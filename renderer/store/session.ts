import { create } from 'zustand'
import type { Event } from '../../core/contract/events.ts'
import type { HistoryState, SaveState } from '../../core/contract/requests/desk.ts'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import type { Transport } from '../../core/contract/transport.ts'
import type { CommandInput } from '../../core/curate/command.ts'
import type { Result } from '../../core/model/result.ts'
import type { Overlay } from './overlay.ts'

type Hello = RequestOutput<'app.hello'>
/** One line that floats above the foot until it is read: what happened, to what, what to do. */
export interface Message {
  readonly tone: 'plain' | 'problem'
  readonly text: string
  /** One thing to do about it, as words on a button that open something. */
  readonly action?: { readonly label: string; readonly overlay: Overlay }
  /** It stays until it is dismissed, as a problem does. */
  readonly stays?: boolean
}

interface Session {
  hello: Hello | null
  history: HistoryState
  save: SaveState
  /** Number of the last `changed` event; views that show records reload when it moves. */
  seq: number
  message: Message | null
  /** Why the desk can't reach its service, or null. */
  lost: string | null
}

export const useSession = create<Session>(() => ({
  hello: null,
  history: { undo: null, redo: null },
  save: { state: 'saved', message: null },
  seq: 0,
  message: null,
  lost: null,
}))

let transport: Transport | null = null
const listeners = new Set<(event: Event) => void>()

/** Starts the session over a transport: says hello, then follows the events. */
export async function openSession(over: Transport): Promise<void> {
  transport = over
  over.listen(follow)
  await greet()
}

/**
 * The hello under way: whether another is wanted after it, and what events said since it was sent, which it may not
 * know yet.
 */
let greeting: { again: boolean; saveHeard: boolean; seqHeard: number } | null = null

/**
 * Says hello: at the start, and to learn whether the service is there when something failed. While it isn't, tries
 * again by itself.
 */
export async function greet(): Promise<void> {
  if (!transport) return
  if (greeting) {
    greeting.again = true
    return
  }
  const meanwhile = (greeting = { again: false, saveHeard: false, seqHeard: 0 })
  const hello = await transport.request('app.hello', {})
  greeting = null
  if (!hello.ok) {
    useSession.setState({ lost: hello.message })
    setTimeout(() => void greet(), 3000)
    return
  }
  const { history, save, seq, notices = [] } = hello.value
  const first = useSession.getState().hello === null
  useSession.setState({
    hello: hello.value,
    lost: null,
    ...(!meanwhile.saveHeard && { save }),
    ...(seq >= meanwhile.seqHeard && { history, seq }),
  })
  if (first && notices.length > 0) {
    say(notices.length > 2 ? `${notices[0]} And ${notices.length - 1} more such notices.` : notices.join(' '))
  }
  if (meanwhile.again) await greet()
}

function follow(event: Event): void {
  if (event.type === 'changed') {
    useSession.setState({ seq: event.seq, history: event.history })
    if (greeting) greeting.seqHeard = event.seq
  }
  if (event.type === 'save') {
    useSession.setState({ save: event.save })
    if (greeting) greeting.saveHeard = true
    if (event.save.state === 'failed') void greet()
  }
  if (event.type === 'notice') say(event.message, 'plain', undefined, event.stays)
  for (const listener of listeners) listener(event)
}

/** Calls back for each event of the service until the returned function is called. */
export function onEvent(listener: (event: Event) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Makes a request; a failure is a value. */
export function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>> {
  if (!transport) return Promise.resolve({ ok: false, message: 'The desk isn’t connected yet.' })
  return transport.request(name, input).then(answer => {
    if (!answer.ok) void greet()
    return answer
  })
}

/** Makes a request; a failure is shown as a message and answered with null. */
export async function call<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N> | null> {
  const answer = await ask(name, input)
  if (answer.ok) return answer.value
  if (!useSession.getState().lost) say(answer.message, 'problem')
  return null
}

/**
 * Carries out one command of the curator; null where it was refused (and said so). One that takes long has a `job`'s
 * name.
 */
export async function run(command: CommandInput, job?: string): Promise<RequestOutput<'command.run'> | null> {
  const answer = call('command.run', { command, ...(job !== undefined && { job }) })
  underway.add(answer)
  return answer.finally(() => underway.delete(answer))
}

const underway = new Set<Promise<unknown>>()
/** Whether a command has been sent and not yet been answered. */
export const hasCommandsUnderway = (): boolean => underway.size > 0
/** Waits until the commands that were sent are answered. */
export const commandsUnderway = async (): Promise<void> => {
  await Promise.all(underway)
}

/** Hands a file's bytes over for a token to import. */
export async function upload(file: File): Promise<string | null> {
  if (!transport) return null
  const answer = await transport.upload(file.name, new Uint8Array(await file.arrayBuffer()))
  if (answer.ok) return answer.value.token
  say(answer.message, 'problem')
  return null
}

/**
 * Whether nothing can be changed: the library is open for reading only, or out of reach. Commands that would be refused
 * are then not offered.
 */
export const isReadOnly = (): boolean =>
  Boolean(useSession.getState().hello?.readOnly) || useSession.getState().lost !== null

export function say(text: string, tone: Message['tone'] = 'plain', action?: Message['action'], stays = false): void {
  useSession.setState({ message: { text, tone, action, stays } })
}
