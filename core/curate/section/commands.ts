import { z } from 'zod'
import { IssueId, SectionId } from '../../model/ids.ts'
import { command } from '../command-shape.ts'

export const sectionCommands = [
  command('section.add', {
    issue: IssueId,
    title: z.string(),
    printed: z.boolean().default(true),
    at: z.int().nonnegative().optional(),
  }),
  command('section.edit', {
    issue: IssueId,
    section: SectionId,
    title: z.string().optional(),
    printed: z.boolean().optional(),
  }),
  command('section.move', { issue: IssueId, section: SectionId, to: z.int().nonnegative() }),
  /** Its entries go with it. */
  command('section.remove', { issue: IssueId, section: SectionId }),
] as const
