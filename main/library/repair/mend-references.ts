import { produceWithPatches, enablePatches } from 'immer'
import type { Desk, Edit } from '../../../core/curate/change.ts'
import type { RecordKey, RecordKind, RecordOf } from '../../../core/model/records.ts'

enablePatches()

/**
 * The edits that take out references which lead nowhere and can't come to lead anywhere: themes, parents of themes,
 * digests and pictures that are gone. Decisions on items that are gone stay, as do entries of issues: their document
 * may be imported again.
 */
export function mendReferences(desk: Desk): Edit[] {
  const edits: Edit[] = []
  const mend = <K extends RecordKind>(key: RecordKey, record: RecordOf<K>, recipe: (draft: RecordOf<K>) => void) => {
    const [, patches, undo] = produceWithPatches(record as object, recipe as (draft: object) => void)
    if (patches.length > 0) edits.push({ key, op: 'patch', patches, undo })
  }
  const tags = desk.get('tags')
  const known = new Set<string>(tags?.tags.map(tag => tag.id))
  if (tags) {
    mend<'tags'>('tags', tags, draft => {
      for (const tag of draft.tags) if (tag.parent && !known.has(tag.parent)) tag.parent = null
    })
  }
  for (const curation of desk.all('curation')) {
    mend<'curation'>(`curation/${curation.sourceId}`, curation, draft => {
      for (const item of Object.values(draft.items)) {
        if (item.tags.some(tag => !known.has(tag))) item.tags = item.tags.filter(tag => known.has(tag))
      }
    })
  }
  for (const issue of desk.all('issue')) {
    if (issue.digestId && !desk.get('digest', issue.digestId)) {
      mend<'issue'>(`issue/${issue.id}`, issue, draft => {
        draft.digestId = null
      })
    }
    if (issue.state !== 'published') {
      mend<'issue'>(`issue/${issue.id}`, issue, draft => {
        for (const entry of draft.sections.flatMap(section => section.entries)) {
          if (entry.picture && !desk.get('asset', entry.picture)) delete entry.picture
        }
      })
    }
  }
  for (const { id, picture } of desk.sources()) {
    const source = picture && !desk.get('asset', picture) ? desk.get('source', id) : null
    if (source) {
      mend<'source'>(`source/${id}`, source, draft => {
        delete draft.picture
      })
    }
  }
  const withoutLogo = (draft: { logo?: unknown }) => {
    delete draft.logo
  }
  for (const digest of desk.all('digest')) {
    if (digest.logo && !desk.get('asset', digest.logo)) mend<'digest'>(`digest/${digest.id}`, digest, withoutLogo)
  }
  for (const template of desk.all('template')) {
    if (template.logo && !desk.get('asset', template.logo)) {
      mend<'template'>(`template/${template.id}`, template, withoutLogo)
    }
  }
  return edits
}
