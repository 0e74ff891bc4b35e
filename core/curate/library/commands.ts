import { z } from 'zod'
import { SearchId } from '../../model/ids.ts'
import { command } from '../command-shape.ts'

export const libraryCommands = [
  command('library.edit', { name: z.string().trim().min(1).optional(), samplesAnswered: z.boolean().optional() }),
  command('search.save', { name: z.string().trim().min(1), query: z.string() }),
  command('search.remove', { search: SearchId }),
] as const
