import type { IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** A section that nothing stands under; it isn't printed. */
export const emptySection = (issue: IssueFacts): Said[] =>
  issue.sections
    .filter(section => section.entries.length === 0)
    .map(section => ({
      section,
      words: `${section.title ? `“${section.title}”` : 'The untitled section'} has no entries, so it is not printed.`,
      fix: { words: 'Remove the section', command: { type: 'section.remove', issue: issue.id, section: section.id } },
    }))
