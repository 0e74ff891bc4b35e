import { produceWithPatches, enablePatches, type Draft } from 'immer'
import type { Change, Context, Edit } from '../../../core/curate/change.ts'
import type { LibraryPort } from '../../../main/service/ports/library.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import { keyOf } from '../../../main/library/records/record-path.ts'

enablePatches()

let made = 0
export const context: Context = { now: '2026-03-02T09:30:00.000Z', newId: () => `id${++made}` }

export const change = (label: string, ...edits: Edit[]): Change => ({ label, edits, created: [], count: edits.length })

/** An edit as a command would make it, from what the library holds now. */
export function patch<T = Record<string, unknown>>(
  library: LibraryPort,
  key: RecordKey,
  recipe: (draft: Draft<T>) => void,
): Edit {
  const [kind, id] = key.split('/') as ['issue', string]
  const [, patches, undo] = produceWithPatches(library.desk.get(kind, id) as T, recipe)
  return { key, op: 'patch', patches, undo }
}

export const issue = (id: string, title = 'Harbour letter') => ({
  id,
  digestId: null,
  title,
  subject: null,
  preheader: null,
  number: null,
  date: null,
  state: 'draft',
  template: 'plain',
  intro: '',
  outro: '',
  sections: [],
  createdAt: context.now,
})
export const createIssue = (id: string, title?: string): Edit => ({
  key: keyOf('issue', id),
  op: 'create',
  body: issue(id, title),
})

/** A document of one item whose text is `text`. */
export const source = (id: string, text = 'The ferry ran late again.') => ({
  id,
  name: `${id}.txt`,
  title: 'Quayside weekly',
  outlet: 'Quayside',
  date: '2026-02-27',
  language: 'en',
  format: 'text',
  encoding: 'utf-8',
  sha256: null,
  importedAt: context.now,
  reading: {
    text,
    sections: [],
    unclaimed: [],
    notices: [],
    items: [
      {
        id: `${id}-item`,
        section: null,
        kind: 'story',
        headline: null,
        deck: null,
        byline: [],
        body: [{ type: 'paragraph', text }],
        links: [],
        credit: null,
        lines: [1, 1],
        spans: [{ field: 'body[0]', start: 0, end: text.length }],
        confidence: 1,
        check: [],
      },
    ],
  },
})
export const createSource = (id: string, text?: string): Edit => ({
  key: keyOf('source', id),
  op: 'create',
  body: source(id, text),
})

export const titleOf = (library: LibraryPort, id: string): string | undefined => library.desk.get('issue', id)?.title
export const retitle = (library: LibraryPort, id: string, title: string): Edit =>
  patch<{ title: string }>(library, keyOf('issue', id), draft => {
    draft.title = title
  })
