import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestInput, RequestName, RequestOutput } from '../../../core/contract/requests.ts'
import type { CommandInput } from '../../../core/curate/command.ts'
import type { IssueId, ItemId } from '../../../core/model/ids.ts'
import { dispatch } from '../../../main/service/dispatch.ts'
import { openService } from '../../../main/service/open.ts'

const host = { kind: 'web', mac: false, pickFiles: null, saveFile: null, openExternal: null, pages: '/page/' } as const

/**
 * A library as it looks in the middle of a week: the sample letters read, themes put on, an issue half made. Answers
 * with its folder.
 */
export async function workedLibrary(): Promise<string> {
  const library = join(mkdtempSync(join(tmpdir(), 'galley-worked-')), 'Tidewater Weekly')
  const opened = await openService({ library, host })
  if (!opened.ok) throw new Error(opened.message)
  const service = opened.value
  const ask = async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> => {
    const answer = await dispatch(service, name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`)
    return answer.value as RequestOutput<N>
  }
  const run = (command: CommandInput) => ask('command.run', { command })
  const all = (query: string) => ({ query, except: [] })
  const find = async (words: string): Promise<ItemId> =>
    (await ask('items.window', { query: `"${words}"`, sort: 'source', offset: 0, limit: 1 })).rows[0]!.id

  await ask('import.samples', { job: 'samples' })
  for (const [name, colour] of [
    ['Coast & sea', 'blue'],
    ['Wetlands', 'teal'],
    ['Railways', 'green'],
    ['Harbours & trade', 'ochre'],
    ['People', 'plum'],
    ['Archives', 'brown'],
  ] as const) {
    await run({ type: 'tag.create', name, colour })
  }
  const tags = (await ask('frame.get', {})).tags
  await run({
    type: 'tag.edit',
    tag: tags.find(tag => tag.name === 'Wetlands')!.id,
    parent: tags.find(tag => tag.name === 'Coast & sea')!.id,
  })
  const themes: readonly (readonly [string, string])[] = [
    ['section:nature', 'Wetlands'],
    ['section:"harbour and trade"', 'Harbours & trade'],
    ['section:rail', 'Railways'],
    ['section:"voices from the bank"', 'People'],
    ['section:"in the stacks"', 'Archives'],
    ['"night heron"', 'People'],
  ]
  for (const [query, name] of themes) await run({ type: 'item.tag', items: all(query), add: [name], remove: [] })
  await run({ type: 'item.star', items: { ids: [await find('Seal count')] }, starred: true })
  await run({ type: 'item.status', items: all('section:"pictures of the week"'), status: 'aside' })
  await run({
    type: 'note.add',
    item: await find('Salt marsh returns'),
    text: 'Ask the survey office for the figure’s year before we run it.',
  })
  await run({ type: 'search.save', name: 'Not run yet', query: '-is:used' })

  const made = await run({
    type: 'issue.create',
    title: 'The marsh comes back',
    digest: 'Tidewater Weekly',
    number: 48,
    date: '2026-11-24',
  })
  const issue = made.created[0] as IssueId
  await run({
    type: 'issue.edit',
    issue,
    fields: { intro: 'A week of decisions on the water’s edge, and one walk along it.' },
  })
  const sections: readonly (readonly [string, boolean, readonly string[]])[] = [
    ['Opening', false, ['Salt marsh returns']],
    ['Decisions', true, ['Harbour dues frozen', 'Ropewalk roof', 'Byelaw on jet skis']],
    ['Voices', true, ['We lost the path', 'The ferryman’s last winter', 'Leave the mud alone']],
    ['Photos of the week', true, ['Tamsin Roe']],
  ]
  for (const [title, printed, words] of sections) {
    const section = (await run({ type: 'section.add', issue, title, printed })).created[0]!
    for (const word of words) {
      await run({ type: 'entry.add', issue, section: { id: section as never }, items: { ids: [await find(word)] } })
    }
  }
  const view = await ask('issues.get', { id: issue })
  await run({
    type: 'entry.edit',
    issue,
    entry: view.sections[0]!.entries[0]!.id,
    fields: { headline: 'Salt marsh returns to Corran Flats', level: 'lead' },
  })
  await run({
    type: 'entry.edit',
    issue,
    entry: view.sections[1]!.entries[0]!.id,
    fields: {
      blurb:
        'Boats under six metres pay what they paid last year; the trust will look again when the quay wall is done.',
      note: 'The full table of dues is pinned up in the harbour office.',
    },
  })
  await service.close()
  return library
}
