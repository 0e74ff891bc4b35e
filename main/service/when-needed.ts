import type { RequestName } from '../../core/contract/requests.ts'
import type { serial } from './serial.ts'
import type { Area, Handlers } from './workshop.ts'

/** Handlers of an area that is loaded with the first request it is asked. */
type WhenNeeded = <N extends RequestName>(names: readonly N[], load: () => Promise<Area<NoInfer<N>>>) => Area<N>

/**
 * Lets areas be loaded when they are first needed, since a desk may be open for days without one: code takes several
 * times its size in memory. Requests to all of them are begun in the order they came, so that whoever cancels a job
 * finds it begun.
 */
export function loading(inOrder: ReturnType<typeof serial>): WhenNeeded {
  return <N extends RequestName>(names: readonly N[], load: () => Promise<Area<N>>) => {
    let loaded: Promise<Area<N>> | null = null
    const handler = (name: N) => async (input: never) =>
      ((await inOrder(() => (loaded ??= load()))) as unknown as Handlers)[name](input)
    return Object.fromEntries(names.map(name => [name, handler(name)])) as unknown as Area<N>
  }
}
