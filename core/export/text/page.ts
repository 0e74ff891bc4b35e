import type { LinkLayout } from '../../model/export-settings.ts'
import { indent, looksLaidOut, type MarkName } from '../../model/text-layout.ts'
import type { IssueWords } from '../../model/words.ts'
import { wrap, wrapGuarded } from '../wrap.ts'

/** Chunks are divided by a blank line. */
export type Chunk = readonly string[]

/** What every line of an issue depends on. */
export interface Page {
  /** Columns of running text, and of a rule. */
  readonly width: number
  readonly rule: number
  readonly words: IssueWords
  readonly marks: Readonly<Record<MarkName, string>>
  readonly links: LinkLayout
  /** Addresses in the order of their numbers, from 1; none where they stand under their labels. */
  readonly footnotes: string[]
}

export const margin = ' '.repeat(indent)
export const blank = ''

/** A line that stands at the left: a title, a headline. */
export const outer = (text: string, page: Page): string[] => wrapGuarded(text, page.width, looksLaidOut)

/** Each chunk with a blank line before it. */
export const spaced = (chunks: readonly Chunk[]): string[] => chunks.flatMap(chunk => [blank, ...chunk])

/** An address stays on one line, however long. */
export const addressLines = (before: string, url: string): string[] =>
  wrap(url, Number.POSITIVE_INFINITY).map(line => before + line)
