import type { CommandInput } from '../../curate/command.ts'
import type { EntryId, SectionId, TemplateId } from '../../model/ids.ts'
import type { EntryFacts, SectionFacts } from './facts.ts'

/** The field of an entry that a finding leads to. */
export type Field = 'headline' | 'blurb' | 'links' | 'credit' | 'alt' | 'caption' | 'photographer'

/** One thing to look at before an issue leaves. It warns and never blocks. */
export interface Finding {
  /** Stays the same while what it is about does, so that a curator can leave it as it is. */
  readonly key: string
  readonly check: string
  readonly entry: EntryId | null
  readonly section: SectionId | null
  readonly field: Field | null
  /** The template it is about, where it is about one. */
  readonly template?: TemplateId
  /** What is to be looked at, in one sentence. */
  readonly words: string
  /** What would settle it, in words for a button, as one step that can be undone. */
  readonly fix?: { readonly words: string; readonly command: CommandInput }
}

/** What a check says; its name is added by the list of checks. `about` is what the finding hangs on. */
export interface Said {
  readonly entry?: EntryFacts
  readonly section?: SectionFacts
  readonly template?: TemplateId
  readonly field?: Field
  readonly words: string
  readonly about?: string
  readonly fix?: Finding['fix']
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 120)}…${text.slice(-39)}` : text)

export function findingOf(check: string, { entry, section, template, field, words, about = '', fix }: Said): Finding {
  const place = entry?.id ?? section?.id ?? 'issue'
  return {
    key: [check, place, field ?? '', shortened(about)].join('|'),
    check,
    entry: entry?.id ?? null,
    section: section?.id ?? entry?.section ?? null,
    field: field ?? null,
    words,
    ...(template && { template }),
    ...(fix && { fix }),
  }
}
