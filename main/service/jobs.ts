import { fail, type Result } from '../../core/model/result.ts'

/** Long work that runs under a name of the renderer's, by which it can be cancelled. */
export class Jobs {
  readonly #running = new Map<string, AbortController>()

  async run<T>(name: string, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#running.has(name)) return fail('That is already running.')
    const stop = new AbortController()
    this.#running.set(name, stop)
    try {
      return await work(stop.signal)
    } finally {
      this.#running.delete(name)
    }
  }

  cancel(name: string): void {
    this.#running.get(name)?.abort()
  }
}
