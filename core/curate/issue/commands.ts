import { z } from 'zod'
import { ExportSettingsGiven } from '../../model/export-settings.ts'
import { DigestId, IssueId } from '../../model/ids.ts'
import { IssueState } from '../../model/issue.ts'
import { Frozen } from '../../model/publication.ts'
import { command, day } from '../command-shape.ts'

const issueFields = {
  title: z.string().optional(),
  subject: z.string().nullable().optional(),
  preheader: z.string().nullable().optional(),
  number: z.int().positive().nullable().optional(),
  date: day.nullable().optional(),
  state: IssueState.optional(),
  template: z.string().optional(),
  intro: z.string().optional(),
  outro: z.string().optional(),
  digest: DigestId.nullable().optional(),
  /** What isn't given stays. */
  export: ExportSettingsGiven.optional(),
}
export const issueCommands = [
  /**
   * `digest` is a name; an unknown one becomes a new digest. The digest gives number, template and sections where
   * unset.
   */
  command('issue.create', {
    title: z.string().trim().min(1),
    digest: z.string().optional(),
    number: z.int().positive().optional(),
    date: day.optional(),
    template: z.string().optional(),
  }),
  command('issue.edit', { issue: IssueId, fields: z.object(issueFields) }),
  command('issue.remove', { issue: IssueId }),
  /**
   * Sends an issue out: it is dated, frozen with all it needs, and takes no more edits. `frozen` is gathered by the
   * service, whatever a caller gives; `core/curate` refuses to publish without it.
   */
  command('issue.publish', { issue: IssueId, today: day.optional(), frozen: Frozen.optional() }),
  /**
   * Opens a published issue to be corrected: the version that is out is kept, and the next issue of its digest (its
   * newest draft, or a new one) gets an entry that says what was wrong.
   */
  command('issue.correct', { issue: IssueId, words: z.string().trim().min(1) }),
  /** Leaves a preflight finding as it is for this issue, or takes that back. */
  command('issue.leave', { issue: IssueId, finding: z.string().min(1).max(400), left: z.boolean().default(true) }),
] as const
