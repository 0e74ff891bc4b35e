import type { DeskCommand } from './command.ts'

/** Commands of the sources space. */
export const sourceCommands: readonly DeskCommand[] = []
