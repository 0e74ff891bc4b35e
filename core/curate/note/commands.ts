import { z } from 'zod'
import { Anchor } from '../../model/curation.ts'
import { ItemId, NoteId } from '../../model/ids.ts'
import { command } from '../command-shape.ts'

export const noteCommands = [
  command('note.add', { item: ItemId, text: z.string().trim().min(1), anchor: Anchor.nullable().default(null) }),
  command('note.edit', { item: ItemId, note: NoteId, text: z.string().trim().min(1) }),
  command('note.remove', { item: ItemId, note: NoteId }),
] as const
