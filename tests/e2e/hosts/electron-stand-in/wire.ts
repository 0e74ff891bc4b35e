/** One end of a line between the stand-in's main process and the test: calls by name, each answered, both ways. */
export interface Wire {
  call(name: string, ...args: unknown[]): Promise<unknown>
  answer(name: string, handler: (...args: never[]) => unknown): void
  /** The other end is gone: all that wait fail with this sentence, and whoever calls from now on. */
  end(why: string): void
}

interface Message {
  readonly id: number
  readonly call?: string
  readonly args?: unknown[]
  readonly value?: unknown
  readonly error?: string
}
interface End {
  send(message: Message): void
  listen(onMessage: (message: Message) => void): void
}

/**
 * Messages cross by `child_process` with advanced serialization, which is structured clone, as between Electron's
 * processes.
 */
export function wire(end: End): Wire {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const handlers = new Map<string, (...args: never[]) => unknown>()
  let count = 0
  let over: string | null = null

  async function handle({ id, call = '', args = [] }: Message): Promise<void> {
    try {
      const handler = handlers.get(call)
      if (!handler) throw new Error(`Nobody answers “${call}”.`)
      end.send({ id, value: await handler(...(args as never[])) })
    } catch (error) {
      end.send({ id, error: error instanceof Error ? error.message : String(error) })
    }
  }

  end.listen(message => {
    if (message.call !== undefined) return void handle(message)
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error !== undefined) caller?.reject(new Error(message.error))
    else caller?.resolve(message.value)
  })
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (over !== null) return reject(new Error(over))
        const id = ++count
        waiting.set(id, { resolve, reject })
        end.send({ id, call: name, args })
      }),
    answer: (name, handler) => {
      handlers.set(name, handler)
    },
    end(why) {
      over = why
      for (const { reject } of waiting.values()) reject(new Error(why))
      waiting.clear()
    },
  }
}
