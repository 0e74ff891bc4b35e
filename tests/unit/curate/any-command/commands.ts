import { Command, type CommandInput, type CommandType } from '../../../../core/curate/command.ts'
import { documentCommands } from './documents.ts'
import type { Draw, Makers } from './draw.ts'
import { issueCommands } from './issues.ts'
import { itemCommands, themeCommands } from './items.ts'
import { libraryCommands } from './library.ts'

/** Every command there is; the compiler misses one that isn't here. */
const makers: Makers<string> = {
  ...itemCommands,
  ...documentCommands,
  ...themeCommands,
  ...issueCommands,
  ...libraryCommands,
}

export const commandTypes = Object.keys(makers) as readonly CommandType[]

/** A command of this type, given what is drawn. */
export const commandOf = (type: CommandType, draw: Draw): Command =>
  Command.parse({ type, ...makers[type](draw) } as CommandInput)
