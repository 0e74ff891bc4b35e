import { readDocument } from '../../host/read-document.ts'
import { Refused, type Desk } from '../desk.ts'
import { findIssue } from '../find-issue.ts'
import type { Outcome } from '../outcome.ts'
import { entryOf } from './within.ts'

export interface PictureOptions {
  readonly file?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/**
 * `galley issue picture ISSUE ENTRY [FILE] [--alt T] [--caption T] [--credit T]`: without a file, what is said of the
 * one there is.
 */
export async function pictureInIssue(
  desk: Desk,
  named: string,
  entry: string,
  { file, ...words }: PictureOptions,
): Promise<Outcome> {
  const view = await desk.ask('issues.get', { id: (await findIssue(desk, named)).id })
  const found = entryOf(view, entry)
  if (file === undefined) {
    if (!found.picture) throw new Refused('That entry has no picture yet; name a file.')
    await desk.run({ type: 'picture.edit', picture: found.picture.id, fields: words })
    return { json: { id: view.record.id, entry: found.id, picture: found.picture.id }, text: 'Written.' }
  }
  const read = await readDocument(file)
  if (!read.ok) throw new Refused(read.message)
  const { token } = desk.service.accept(read.value.name, read.value.bytes)
  const done = await desk.run({ type: 'picture.add', to: { issue: view.record.id, entry: found.id }, token, ...words })
  return {
    json: { id: view.record.id, entry: found.id, picture: done.created[0] },
    text: words.alt ? 'Added.' : 'Added; say what it shows with --alt.',
  }
}
