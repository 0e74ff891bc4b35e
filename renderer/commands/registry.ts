import type { DeskCommand } from './command.ts'
import { deskCommands } from './desk.ts'
import { issueCommands } from './issue.ts'
import { libraryCommands } from './library.ts'
import { sourceCommands } from './sources.ts'

/** Every command of the desk. */
export const commands: readonly DeskCommand[] = [
  ...deskCommands,
  ...libraryCommands,
  ...issueCommands,
  ...sourceCommands,
]
