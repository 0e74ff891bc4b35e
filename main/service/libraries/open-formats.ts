import { writeJson } from '../../../core/export/json.ts'
import { writeMarkdown } from '../../../core/export/markdown.ts'
import { itemsCsv, itemsJson, notesCsv, notesJson, type ItemLine } from '../../../core/export/open/tables.ts'
import { toExportIssue } from '../../../core/export/resolve/export-issue.ts'
import { writeText } from '../../../core/export/text/text.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { Publication } from '../../../core/model/publication.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { deliver, type Destinations } from '../files.ts'
import { addressed, filesOf } from '../issues/issue-pictures.ts'
import { itemsOfIssue, recordsOf, recordsOfItems } from '../looks-at.ts'
import type { Area, Workshop } from '../workshop.ts'

/** A day every zip can hold: the same library gives the same bytes. */
const day = new Date(1980, 0, 1)

const about = `Everything a curator made in this Galley library, in formats any program reads.

items.csv, items.json    every item with its themes, status and where it was used
notes.csv, notes.json    every note, with the item it is on
themes.json, digests.json, documents.json
issues/                  each issue as Markdown, text, JSON, mail and web page, its pictures beside them; with what was sent, version by version, where it was published
pictures.json            every picture with what is said of it; its file stands among the originals
originals/               the documents and pictures as they came, named by the SHA-256 of their bytes

In the CSV files a cell that a spreadsheet would take for a formula begins with an apostrophe; the JSON files have the words exactly.
`

export const openFormatRequests = (workshop: Workshop, destinations: Destinations): Area<'library.write'> => ({
  'library.write': async ({ to }) => {
    const destination = destinations.take(to)
    if (!destination) return fail('Where to save it is no longer known; export again.')
    const files = await gather(workshop)
    if (!files.ok) return files
    const delivered = await deliver(workshop, destination, await zipped(files.value))
    return delivered.ok ? ok({ ...delivered.value, files: Object.keys(files.value).length }) : delivered
  },
})

type Files = Record<string, Uint8Array>
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`)

/** Off the main thread, so that the desk goes on meanwhile. */
async function zipped(files: Files): Promise<Uint8Array> {
  const { zip } = await import('fflate')
  return new Promise((resolve, reject) => {
    zip(files, { level: 6, mtime: day }, (error, bytes) => {
      if (error) reject(error)
      else resolve(bytes)
    })
  })
}

async function gather(workshop: Workshop): Promise<Result<Files>> {
  const {
    library: { desk },
    shelf,
  } = workshop
  const themes = new Map((desk.get('tags')?.tags ?? []).map(tag => [tag.id as string, tag.name] as const))
  const lines: ItemLine[] = []
  const documents: unknown[] = []
  for (const { id } of shelf.sources()) {
    const release = await workshop.library.hold(recordsOf([id]))
    const record = desk.get('source', id)
    if (record) {
      const { reading: _reading, ...source } = record
      documents.push(source)
      lines.push(
        ...shelf
          .itemsOf(id)
          .map(({ item, issues }) => ({
            item,
            source,
            themes: item.curation.tags.flatMap(tag => themes.get(tag) ?? []),
            usedIn: issues.map(issue => issue.title),
          })),
      )
    }
    release()
  }
  const files: Files = {
    'about.txt': utf8(about),
    'items.csv': utf8(itemsCsv(lines)),
    'items.json': json(itemsJson(lines)),
    'notes.csv': utf8(notesCsv(lines)),
    'notes.json': json(notesJson(lines)),
    'themes.json': json(desk.get('tags')?.tags ?? []),
    'digests.json': json([...desk.all('digest')]),
    'pictures.json': json([...desk.all('asset')]),
    'documents.json': json(documents),
  }
  const taken = new Set<string>()
  for (const issue of desk.all('issue')) {
    const written = await issueFiles(workshop, issue, folderOf(issue, taken))
    if (!written.ok) return written
    Object.assign(files, written.value)
  }
  for (const { sha256, name } of shelf.sources()) {
    const bytes = sha256 === null ? null : await workshop.library.original(sha256)
    if (bytes) files[`originals/${sha256}.${/\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt'}`] = bytes
  }
  for (const {
    file: { sha256, type },
  } of desk.all('asset')) {
    const bytes = await workshop.library.original(sha256)
    if (bytes) files[`originals/${sha256}.${type === 'jpeg' ? 'jpg' : type}`] = bytes
  }
  return ok(files)
}

/** An issue in every open format, and each version of it that went out. */
async function issueFiles({ library, writers }: Workshop, issue: IssueRecord, folder: string): Promise<Result<Files>> {
  const release = await library.hold(recordsOfItems(library.desk, itemsOfIssue(library.desk, issue.id)))
  const model = toExportIssue(issue, library.desk)
  release()
  const files: Files = {
    [`${folder}/issue.md`]: utf8(writeMarkdown(model)),
    [`${folder}/issue.txt`]: utf8(writeText(model)),
    [`${folder}/issue.json`]: utf8(writeJson(model)),
    [`${folder}/record.json`]: json(issue),
  }
  const pictures = await filesOf({ library }, model)
  for (const { name, bytes } of pictures) files[`${folder}/pictures/${name}`] = bytes
  const beside = addressed(pictures.map(({ sha256, name }) => [sha256, `pictures/${name}`]))
  for (const [flavour, name] of [
    ['mail', 'mail.html'],
    ['web', 'page.html'],
  ] as const) {
    const html = await writers.html(model, flavour, undefined, beside)
    if (!html.ok) return html
    files[`${folder}/${name}`] = utf8(html.value)
  }
  const versions: readonly Publication[] = [...(issue.earlier ?? []), ...(issue.published ? [issue.published] : [])]
  for (const { number, frozen } of versions) {
    for (const { sha256, format, extension } of frozen.sent) {
      const bytes = await library.original(sha256)
      if (bytes) files[`${folder}/sent-${number}.${extension ?? (format === 'html' ? 'html' : 'txt')}`] = bytes
    }
  }
  return ok(files)
}

/** "issues/2026-11-24-no-48-the-marsh-comes-back", each once. */
function folderOf(issue: IssueRecord, taken: Set<string>): string {
  const words =
    issue.title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const name =
    [issue.date, issue.number === null ? null : `no-${issue.number}`, ...words]
      .filter(Boolean)
      .join('-')
      .slice(0, 80) || 'issue'
  const free = taken.has(name) ? `${name}-${issue.id}` : name
  taken.add(free)
  return `issues/${free}`
}
