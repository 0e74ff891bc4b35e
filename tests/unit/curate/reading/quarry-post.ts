import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apply } from '../../../../core/curate/apply.ts'
import type { Change, Context } from '../../../../core/curate/change.ts'
import { Command, type CommandInput } from '../../../../core/curate/command.ts'
import type { ItemId, SourceId } from '../../../../core/model/ids.ts'
import type { Reading } from '../../../../core/model/reading.ts'
import type { SourceRecord } from '../../../../core/model/source.ts'
import { parse } from '../../../../core/parse/index.ts'
import { countingContext, deskWith, type MemoryDesk } from '../memory-desk.ts'

/** An issue of the ‘Quarry Post’; 7, 8 and 9 are alike in how they are made. */
export const textOf = (number: number): string =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/taught/quarry-post-${number}.txt`), 'utf8')

function document(id: string, text: string): SourceRecord {
  const parsed = parse(text)
  return {
    id: id as SourceId,
    name: `${id}.txt`,
    title: id,
    outlet: 'Quarry Post',
    date: null,
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2031-03-14T08:00:00.000Z',
    reading: { ...parsed, items: parsed.items.map((item, i) => ({ ...item, id: `${id}-${i}` as ItemId })) },
  }
}

export interface Opened {
  readonly desk: MemoryDesk
  readonly context: Context
}

/** A desk with two issues: ‘seven’, which tests correct, and ‘eight’. */
export const opened = (): Opened => ({
  desk: deskWith(document('seven', textOf(7)), document('eight', textOf(8))),
  context: countingContext('new'),
})

/** Carries out a command, which must not be refused. */
export function run({ desk, context }: Opened, command: CommandInput): Change {
  const done = apply(Command.parse(command), desk, context)
  if (!done.ok) throw new Error(done.message)
  desk.do(done.value)
  return done.value
}

export const seven = 'seven' as SourceId
export const readingOn = (desk: MemoryDesk, id = 'seven'): Reading => desk.get('source', id)!.reading

/** The item of ‘seven’ whose headline starts so. */
export const itemOn = (desk: MemoryDesk, start: string): Reading['items'][number] | undefined =>
  readingOn(desk).items.find(one => one.headline?.startsWith(start))

/** The number of the line of ‘seven’ that starts so. */
export const line = (start: string): number =>
  textOf(7)
    .split('\n')
    .findIndex(one => one.startsWith(start)) + 1

const lineAs = <As extends 'title' | 'label'>(start: string, as: As) =>
  ({ type: 'reading.mark', source: seven, first: line(start), last: line(start), as }) as const
/** What curators say of ‘seven’, and teach: a line is a section's title … */
export const makeTitle = lineAs('What the carrier', 'title')
/** … and another the label of a link. */
export const makeLabel = lineAs('Sounds', 'label')
