import { apply } from '../../../core/curate/apply.ts'
import type { Change } from '../../../core/curate/change.ts'
import { Command, type CommandInput } from '../../../core/curate/command.ts'
import type { ItemCuration } from '../../../core/model/curation.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { countingContext, deskWith, sourceWith } from './memory-desk.ts'

/** A desk with two documents, and commands carried out on it as the service does. */
export function bench(...sources: SourceRecord[]) {
  const desk = deskWith(
    ...(sources.length
      ? sources
      : [
          sourceWith('tide', [
            { headline: 'Harbour court reopens', section: 'Courts' },
            { headline: 'Ferry strike ends', section: 'Transport' },
            { headline: 'A letter about gulls', section: 'Voices' },
          ]),
          sourceWith('quay', [{ headline: 'Bridge toll rises' }, { headline: 'Market moves indoors' }]),
        ]),
  )
  const context = countingContext()
  const attempt = (command: CommandInput) => apply(Command.parse(command), desk, context)
  return {
    desk,
    attempt,
    run(command: CommandInput): Change {
      const change = attempt(command)
      if (!change.ok) throw new Error(change.message)
      desk.do(change.value)
      return change.value
    },
    /** The sentence a command is refused with; it must leave the desk as it was. */
    refused(command: CommandInput): string {
      const before = desk.snapshot()
      const change = attempt(command)
      if (change.ok) throw new Error('It was not refused.')
      if (desk.snapshot() !== before) throw new Error('A refused command changed the desk.')
      return change.message
    },
    curation: (item: string): ItemCuration | undefined =>
      desk.get('curation', desk.sourceOf(item)!)?.items[item as never],
    issue: (id: string): IssueRecord => desk.get('issue', id)!,
    tagNames: (): string[] => desk.get('tags')?.tags.map(tag => tag.name) ?? [],
  }
}
