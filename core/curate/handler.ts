import type { Result } from '../model/result.ts'
import type { CommandOf, CommandType } from './command.ts'
import type { Done, Work } from './work.ts'

/** Carries out one command on the records of `work`, or refuses in a sentence; a refusal leaves nothing behind. */
export type Handler<T extends CommandType> = (work: Work, command: CommandOf<T>) => Result<Done>
