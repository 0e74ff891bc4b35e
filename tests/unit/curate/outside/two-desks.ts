import { apply } from '../../../../core/curate/apply.ts'
import { Command, type CommandInput } from '../../../../core/curate/command.ts'
import { idOf } from '../../../../core/curate/outside/differences.ts'
import { compare, settle } from '../../../../core/curate/outside/keep.ts'
import { tell } from '../../../../core/curate/outside/words.ts'
import type { IssueRecord } from '../../../../core/model/issue.ts'
import type { RecordKey } from '../../../../core/model/records.ts'
import { countingContext, deskWith, MemoryDesk, sourceWith } from '../memory-desk.ts'

/** Carries out commands, those that are refused left out. */
export function work(desk: MemoryDesk, commands: readonly CommandInput[], prefix = 'id'): MemoryDesk {
  const context = countingContext(prefix)
  for (const command of commands) {
    const change = apply(Command.parse(command), desk, context)
    if (change.ok) desk.do(change.value)
  }
  return desk
}

export function copyOf(desk: MemoryDesk): MemoryDesk {
  const copy = new MemoryDesk()
  copy.records = new Map(structuredClone([...desk.records]))
  return copy
}

const items = { ids: ['ebb-1', 'ebb-2', 'ebb-3'] } as never
const begin: CommandInput[] = [
  { type: 'item.tag', items: { ids: ['ebb-1'] } as never, add: ['Harbour', 'Courts', 'Birds'], remove: [] },
  { type: 'issue.create', title: 'Low tide', digest: 'Letter' },
  { type: 'entry.add', issue: 'id5' as never, items, section: { title: 'News' } },
  { type: 'template.create', name: 'Own', base: 'wire' },
]

/** A document, three themes, an issue of its items and a template. */
export const deskBegun = (): MemoryDesk =>
  work(
    deskWith(
      sourceWith('ebb', [
        { headline: 'Ferry strike ends' },
        { headline: 'Court reopens' },
        { headline: 'Gulls learn locks' },
      ]),
    ),
    begin,
  )

/** One desk that goes two ways, as on two machines. */
export function parted(ours: readonly CommandInput[] = [], theirs: readonly CommandInput[] = []) {
  const desk = deskBegun()
  return { ours: work(copyOf(desk), ours, 'our'), theirs: work(copyOf(desk), theirs, 'their') }
}

export const issueOf = (desk: MemoryDesk): IssueRecord => [...desk.all('issue')][0]!
export const issueKey = (desk: MemoryDesk): RecordKey => `issue/${issueOf(desk).id}` as RecordKey
/** The differences of a record in the words of a curator. */
export const words = (ours: MemoryDesk, key: RecordKey, theirs: unknown) => {
  const [kind, id] = key.split('/') as ['issue', string]
  return compare(ours, key, theirs)!.map(each =>
    tell({ desk: ours, key, ours: ours.get(kind, id)!, theirs: theirs as never }, each),
  )
}
/** The record as it is once these differences, by their words, are taken from theirs. */
export function settled(
  ours: MemoryDesk,
  key: RecordKey,
  theirs: unknown,
  take: (words: string) => boolean,
): MemoryDesk {
  const told = words(ours, key, theirs)
  const chosen = compare(ours, key, theirs)!
    .filter((_, at) => take(told[at]!.words))
    .map(idOf)
  const change = settle(ours, countingContext(), key, theirs, chosen)
  if (!change.ok) throw new Error(change.message)
  const desk = copyOf(ours)
  desk.do(change.value)
  return desk
}
