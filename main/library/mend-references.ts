import { produceWithPatches, enablePatches } from 'immer'
import type { Desk, Edit } from '../../core/curate/change.ts'
import type { RecordKey, RecordKind, RecordOf } from '../../core/model/records.ts'

enablePatches()

/**
 * The edits that take out references which lead nowhere and can't come to lead anywhere: themes, parents of themes and digests that are
 * gone. Decisions on items that are gone stay, as do entries of issues: their document may be imported again.
 */
export function mendReferences(desk: Desk): Edit[] {
  const edits: Edit[] = []
  const mend = <K extends RecordKind>(key: RecordKey, record: RecordOf<K>, recipe: (draft: RecordOf<K>) => void) => {
    const [, patches, undo] = produceWithPatches(record as object, recipe as (draft: object) => void)
    if (patches.length > 0) edits.push({ key, op: 'patch', patches, undo })
  }
  const tags = desk.get('tags')
  const known = new Set<string>(tags?.tags.map(tag => tag.id))
  if (tags) mend<'tags'>('tags', tags, draft => { for (const tag of draft.tags) if (tag.parent && !known.has(tag.parent)) tag.parent = null })
  for (const curation of desk.all('curation')) {
    mend<'curation'>(`curation/${curation.sourceId}`, curation, draft => {
      for (const item of Object.values(draft.items)) if (item.tags.some(tag => !known.has(tag))) item.tags = item.tags.filter(tag => known.has(tag))
    })
  }
  for (const issue of desk.all('issue')) {
    if (issue.digestId && !desk.get('digest', issue.digestId)) mend<'issue'>(`issue/${issue.id}`, issue, draft => { draft.digestId = null })
  }
  return edits
}
