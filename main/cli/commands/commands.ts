import type { Command } from 'commander'
import type { Result } from '../../../core/model/result.ts'
import { withDesk, type Desk } from '../desk.ts'
import type { Outcome, Terminal } from '../outcome.ts'

/** What a command's end is handed to: prints it and sets the exit code. */
export type Finish = (result: Result<Outcome>, json: boolean) => void

/** Options that every command has. */
export interface Common {
  library?: string
  json?: boolean
}

/** The command line as it grows, with what its commands have alike. */
export class Commands {
  readonly root: Command
  readonly terminal: Terminal
  readonly #finish: Finish

  constructor(root: Command, terminal: Terminal, finish: Finish) {
    this.root = root
    this.terminal = terminal
    this.#finish = finish
  }

  /** Adds the options that every command has. */
  common(command: Command): Command {
    return command
      .option('--library <dir>', 'folder of the library (default: the per-user one)')
      .option('--json', 'print one JSON document and nothing else')
  }

  /** Does work over the library and hands on what came of it; `make` makes one where there is none. */
  async over(options: Common, work: (desk: Desk) => Promise<Outcome>, make = false): Promise<void> {
    this.end(options, await withDesk(options.library, work, { make }))
  }

  /** The same for work that changes nothing. */
  async reading(options: Common, work: (desk: Desk) => Promise<Outcome>): Promise<void> {
    this.end(options, await withDesk(options.library, work, { reads: true }))
  }

  /** Hands on what came of it. */
  end(options: Common, result: Result<Outcome>): void {
    this.#finish(result, options.json === true)
  }
}
