import type { DigestId, IssueId, SectionId } from '../../model/ids.ts'
import type { DigestRecord } from '../../model/digest.ts'
import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { sameName } from '../tag/find.ts'
import { countOn } from './number.ts'
import type { Work } from '../work.ts'

/** The template of issues whose digest names none. */
export const plainTemplate = 'broadsheet'

/** Makes a draft. Its digest, made where the name is new, gives number, template and sections, and counts on. */
export const createIssue: Handler<'issue.create'> = (work, { title, digest: name, number, date, template }) => {
  const digest = name?.trim() ? digestNamed(work, name.trim(), template) : null
  const id = work.context.newId() as IssueId
  const its = number ?? digest?.nextNumber ?? null
  work.create('issue', id, {
    id,
    digestId: digest?.id ?? null,
    title,
    subject: null,
    preheader: null,
    number: its,
    date: date ?? null,
    state: 'draft',
    template: template ?? digest?.template ?? plainTemplate,
    intro: '',
    outro: '',
    sections: (digest?.sections ?? []).map(one => ({
      id: work.context.newId() as SectionId,
      title: one,
      printed: true,
      entries: [],
    })),
    createdAt: work.context.now,
  })
  if (digest && its !== null) countOn(work, digest.id, its)
  return ok({ label: `Make issue ${quoted(title)}`, count: 1, created: [id] })
}

/** The digest of that name as it stands, or a new one. */
export function digestNamed(work: Work, name: string, template: string | undefined): DigestRecord {
  for (const { id } of work.all('digest')) {
    const digest = work.read('digest', id)
    if (digest && sameName(digest.name, name)) return digest
  }
  const id = work.context.newId() as DigestId
  return work.create('digest', id, {
    id,
    name,
    masthead: name,
    language: 'en',
    sections: [],
    template: template ?? plainTemplate,
    nextNumber: 1,
  })
}
