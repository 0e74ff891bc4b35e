import { z } from 'zod'
import { SourceId } from '../../model/ids.ts'
import { Doubtful } from '../../model/source.ts'
import { command, day } from '../command-shape.ts'

export const sourceCommands = [
  command('source.edit', {
    source: SourceId,
    title: z.string().trim().min(1).optional(),
    outlet: z.string().optional(),
    date: day.nullable().optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullable()
      .optional(),
  }),
  /** What Galley guessed of a document is right. */
  command('source.confirm', { source: SourceId, what: z.array(Doubtful).min(1) }),
  /** Its items leave every draft; notes and tags come back with undo. */
  command('source.remove', { sources: z.array(SourceId).min(1) }),
] as const
