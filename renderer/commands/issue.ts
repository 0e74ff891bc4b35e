import type { DeskCommand } from './command.ts'

/** Commands of the issue space. */
export const issueCommands: readonly DeskCommand[] = []
