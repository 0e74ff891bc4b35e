import type { DeskCommand } from './command.ts'

/** Commands of the library space. */
export const libraryCommands: readonly DeskCommand[] = []
