import type { Result } from '../model/result.ts'
import type { CommandOf, CommandType } from './command.ts'
import type { Done, Work } from './work.ts'

/** Carries out one command on the records of `work`, or refuses in a sentence; a refusal leaves nothing behind. */
export type Handler<T extends CommandType> = (work: Work, command: CommandOf<T>) => Result<Done>

/** The same of a command that may take long: yields where it may be interrupted. */
export type SlowHandler<T extends CommandType> = (work: Work, command: CommandOf<T>) => Generator<void, Result<Done>>
