import { z } from 'zod'
import { digestCommands } from './digest/commands.ts'
import { entryCommands } from './entry/commands.ts'
import { issueCommands } from './issue/commands.ts'
import { itemCommands } from './item/commands.ts'
import { libraryCommands } from './library/commands.ts'
import { noteCommands } from './note/commands.ts'
import { pictureCommands } from './picture/commands.ts'
import { readingCommands } from './reading/commands.ts'
import { sectionCommands } from './section/commands.ts'
import { sourceCommands } from './source/commands.ts'
import { tagCommands } from './tag/commands.ts'
import { templateCommands } from './template/commands.ts'

/** Each thing a curator does, checked by this schema at the boundary. */
export const Command = z.discriminatedUnion('type', [
  ...itemCommands,
  ...noteCommands,
  ...sourceCommands,
  ...readingCommands,
  ...tagCommands,
  ...issueCommands,
  ...digestCommands,
  ...sectionCommands,
  ...entryCommands,
  ...templateCommands,
  ...pictureCommands,
  ...libraryCommands,
])
export type Command = z.infer<typeof Command>
/** As a caller writes it: defaults may be left out. */
export type CommandInput = z.input<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
