import type { IssueId } from '../../model/ids.ts'
import type { IssueRecord } from '../../model/issue.ts'
import type { Frozen } from '../../model/publication.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Desk } from '../change.ts'
import { newEntry } from '../entry/make.ts'
import { newSection } from '../section/section.ts'
import { keepNew } from '../targets.ts'
import type { Work } from '../work.ts'
import { noCuration } from '../../model/curation.ts'
import { digestNamed, plainTemplate } from './create.ts'
import { numberIn } from './number-in.ts'
import { photographerIn } from './photographer.ts'
import { countOn } from './number.ts'

/** Records as they stand within a command: what freezing an issue looks up. */
export type Looked = Pick<Desk, 'get' | 'sourceOf'>

export interface AsPublished {
  /** Name of the digest they belong to; an unknown one becomes a new digest. */
  readonly digest: string
  /** Everything the issue shows, as it is now, and the bytes it was sent as. */
  readonly frozen: (issue: IssueRecord, source: SourceRecord, records: Looked) => Frozen
}

/** How many characters at the head of a document may give its number. */
const head = 400

/**
 * Makes a published issue of a document that was sent: a section where the document has one, an entry for each item,
 * which becomes kept. Its title and date are the document's, its number the one it gives itself. The digest counts on
 * from the highest number, and takes its sections from the first issue it gets this way where it has none.
 */
export function makeBackIssue(work: Work, source: SourceRecord, { digest: name, frozen }: AsPublished): IssueRecord {
  const digest = digestNamed(work, name, undefined)
  const number = numberIn([source.title, source.name, source.reading.text.slice(0, head)])
  const sections: IssueRecord['sections'] = []
  for (const item of source.reading.items) {
    const title = item.section ?? ''
    if (sections.at(-1)?.title !== title || sections.length === 0) sections.push(newSection(work, title, title !== ''))
    sections.at(-1)!.entries.push(newEntry(work, [item.id]))
  }
  const id = work.context.newId() as IssueId
  const issue: IssueRecord = {
    id,
    digestId: digest.id,
    title: source.title,
    subject: null,
    preheader: null,
    number,
    date: source.date,
    state: 'draft',
    template: digest.template || plainTemplate,
    intro: '',
    outro: '',
    sections,
    createdAt: work.context.now,
  }
  keepAll(work, source)
  const records: Looked = {
    get: (kind, id) => work.read(kind, id),
    sourceOf: item => (source.reading.items.some(one => one.id === item) ? source.id : work.desk.sourceOf(item)),
  }
  const publication = {
    number: 1,
    at: work.context.now,
    frozen: withPictures(frozen(issue, source, records), sections, source),
  }
  work.create('issue', id, { ...issue, state: 'published', published: publication })
  if (number !== null) countOn(work, digest.id, number)
  if (digest.sections.length === 0) {
    const titles = [...new Set(sections.filter(one => one.printed).map(one => one.title))]
    if (titles.length > 0) work.edit('digest', digest.id)!.sections = titles
  }
  return issue
}

/** With what the document says of its pictures, for the day it is no longer in the library. */
function withPictures(frozen: Frozen, sections: IssueRecord['sections'], source: SourceRecord): Frozen {
  const told = new Map(
    source.reading.items.flatMap(({ id, pictures }) =>
      pictures
        ? [[id, pictures.map(picture => ({ ...picture, credit: picture.credit && photographerIn(picture.credit) }))]]
        : [],
    ),
  )
  const entries = { ...frozen.entries }
  for (const { id, itemIds } of sections.flatMap(section => section.entries)) {
    const pictures = itemIds.flatMap(item => told.get(item) ?? [])
    const kept = entries[id]
    if (kept && pictures.length > 0) entries[id] = { ...kept, entry: { ...kept.entry, pictures } }
  }
  return { ...frozen, entries }
}

function keepAll(work: Work, source: SourceRecord): void {
  const items = Object.fromEntries(
    source.reading.items.map(({ id }) => {
      const curation = { ...noCuration, tags: [], notes: [], edits: {} }
      keepNew(work, curation)
      return [id, curation]
    }),
  )
  work.create('curation', source.id, { sourceId: source.id, items })
}
