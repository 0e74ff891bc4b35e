import { readDocument } from '../host/read-document.ts'
import { Refused, type Desk } from './desk.ts'
import { counted, type Outcome } from './outcome.ts'

/** `galley tag QUERY --add NAME… --remove NAME…` */
export async function tagItems(
  desk: Desk,
  query: string,
  add: readonly string[],
  remove: readonly string[],
): Promise<Outcome> {
  const { total, problem } = await desk.ask('items.window', { query, sort: 'newest', offset: 0, limit: 1 })
  if (problem !== null) throw new Refused(problem)
  if (total === 0) return { json: { changed: 0 }, text: 'No items match.' }
  const done = await desk.run({ type: 'item.tag', items: { query, except: [] }, add: [...add], remove: [...remove] })
  return {
    json: { changed: done.count },
    text: done.count === 0 ? 'Nothing changed.' : `${counted(done.count, 'item')} changed.`,
  }
}

/** `galley note ITEM --text TEXT` */
export async function noteItem(desk: Desk, item: string, text: string): Promise<Outcome> {
  const done = await desk.run({ type: 'note.add', item: item as never, text })
  return { json: { item, note: done.created[0] ?? null }, text: 'Noted.' }
}

/** `galley fill-links SOURCE FILE` */
export async function fillLinks(desk: Desk, source: string, path: string): Promise<Outcome> {
  const read = await readDocument(path)
  if (!read.ok) throw new Refused(read.message)
  const file = desk.service.accept(read.value.name, read.value.bytes).token
  const { count } = await desk.ask('source.fillLinks', { source: source as never, file })
  return { json: { changed: count }, text: `${counted(count, 'item')} changed.` }
}

/** `galley sources` */
export async function listSources(desk: Desk): Promise<Outcome> {
  const { sources } = await desk.ask('sources.list', {})
  return {
    json: { sources },
    text:
      sources.map(({ id, name, items, title }) => `${id}  ${title || name}: ${counted(items, 'item')}`).join('\n') ||
      'No sources yet.',
  }
}
