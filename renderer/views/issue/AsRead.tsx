import { Button } from '../../components/Button.tsx'
import { drafts, onIssue } from '../../store/issue.ts'
import type { EntryView } from '../../store/issue-order.ts'
import { draftName } from './useEntryFields.ts'

/** Puts a field of an entry back to what its item says, where the issue says otherwise. */
export function AsRead({ entry, field, what }: { entry: EntryView; field: keyof EntryView['own']; what: string }) {
  if (entry.itemIds.length === 0 || !entry.own[field]) return null
  return (
    <Button
      look="quiet"
      aria-label={`${what} as read`}
      onPress={() => {
        drafts.drop(draftName(entry, field))
        void onIssue(issue => ({ type: 'entry.edit', issue, entry: entry.id, fields: { [field]: null } }))
      }}
    >
      as read
    </Button>
  )
}
