import type { RecordKey } from '../../../core/model/records.ts'
import { pathOf } from '../records/record-path.ts'
import type { Records } from '../records/records.ts'

/** Something that isn't as it should be: where, what, and what can be done. */
export interface Finding {
  readonly file: string
  readonly what: string
  readonly advice: string
}

const sentAs = { html: 'mail', text: 'text', document: 'document' } as const

/** What to do about a picture that is gone, and about its bytes. */
const goneAdvice = 'Take the picture out, or undo what removed it.'
const bytesAdvice =
  'What is said of it is whole. Put the file back from a copy of the library, or add the picture again.'

/**
 * What records say of other records that isn't so. Originals are checked by name only; `originals` are their hashes.
 */
export function checkReferences(records: Records, originals: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = []
  const find = (key: RecordKey, what: string, advice: string) => findings.push({ file: pathOf(key), what, advice })
  const tags = new Set((records.get('tags')?.tags ?? []).map(tag => tag.id))

  for (const tag of records.get('tags')?.tags ?? []) {
    if (tag.parent && !tags.has(tag.parent)) {
      find('tags', `The theme “${tag.name}” stands under one that is gone.`, 'Give it another place among the themes.')
    }
  }
  for (const source of records.all('source')) {
    if (source.sha256 && !originals.has(source.sha256)) {
      find(
        `source/${source.id}`,
        `The original of “${source.name}” is missing.`,
        'Its reading is whole. Import the document again to keep its original too.',
      )
    }
    if (source.picture && !records.get('asset', source.picture)) {
      find(`source/${source.id}`, `The picture of “${source.title}” is gone.`, goneAdvice)
    }
  }
  for (const { id, name, file } of records.all('asset')) {
    if (!originals.has(file.sha256)) find(`asset/${id}`, `The file of the picture “${name}” is missing.`, bytesAdvice)
  }
  for (const kind of ['digest', 'template'] as const) {
    for (const { id, name, logo } of records.all(kind)) {
      if (logo && !records.get('asset', logo)) find(`${kind}/${id}`, `The logo of “${name}” is gone.`, goneAdvice)
    }
  }
  for (const curation of records.all('curation')) {
    const key: RecordKey = `curation/${curation.sourceId}`
    const source = records.get('source', curation.sourceId)
    if (!source) {
      find(
        key,
        'It is about a document that is gone.',
        'Nothing shows it any more; it can be deleted once you are sure.',
      )
      continue
    }
    const items = new Set<string>(source.reading.items.map(item => item.id))
    for (const [id, item] of Object.entries(curation.items)) {
      if (!items.has(id)) {
        find(
          key,
          `It has decisions on the item ${id}, which “${source.name}” doesn’t have.`,
          'Nothing shows them; they are kept.',
        )
      }
      const gone = item.tags.filter(tag => !tags.has(tag))
      if (gone.length > 0) {
        find(
          key,
          `The item ${id} carries ${gone.length === 1 ? 'a theme that is' : `${gone.length} themes that are`} gone.`,
          'Tag the item again where it matters.',
        )
      }
    }
  }
  for (const issue of records.all('issue')) {
    const key: RecordKey = `issue/${issue.id}`
    if (issue.digestId && !records.get('digest', issue.digestId)) {
      find(key, `“${issue.title}” belongs to a digest that is gone.`, 'Choose another digest for it.')
    }
    for (const { sha256, format } of [...(issue.earlier ?? []), ...(issue.published ? [issue.published] : [])].flatMap(
      version => version.frozen.sent,
    )) {
      if (!originals.has(sha256)) {
        find(
          key,
          `The ${sentAs[format]} that “${issue.title}” was sent as is missing.`,
          'The issue itself is whole. Put the file back from a copy of the library.',
        )
      }
    }
    for (const { frozen } of [...(issue.earlier ?? []), ...(issue.published ? [issue.published] : [])]) {
      const pictures = [...Object.values(frozen.entries).map(({ entry }) => entry.picture), frozen.logo]
      if (pictures.some(picture => picture && !originals.has(picture.sha256))) {
        find(key, `The file of a picture that “${issue.title}” was sent with is missing.`, bytesAdvice)
      }
    }
    // What is out shows what was frozen, whatever became of its items.
    if (issue.state === 'published' && issue.published) continue
    for (const entry of issue.sections.flatMap(section => section.entries)) {
      if (entry.picture && !records.get('asset', entry.picture)) {
        find(key, `The picture of an entry of “${issue.title}” is gone.`, goneAdvice)
      }
      for (const id of entry.itemIds) {
        if (records.sourceOf(id) === null) {
          find(
            key,
            `An entry of “${issue.title}” shows the item ${id}, which is gone.`,
            'Import its document again, or take the entry out.',
          )
        }
      }
    }
  }
  return findings
}
