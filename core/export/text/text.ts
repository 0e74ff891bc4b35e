import { textWidths, type LinkLayout } from '../../model/export-settings.ts'
import { footerMark, marksOf, middot, narrowest } from '../../model/text-layout.ts'
import { wordsOf } from '../../model/words.ts'
import { dateline } from '../dateline.ts'
import { levelIssue } from '../level.ts'
import type { ExportIssue } from '../model.ts'
import { bodyChunks } from './body.ts'
import { entryLines } from './entries.ts'
import { addressLines, blank, outer, spaced, type Page } from './page.ts'

export interface TextOptions {
  /** Columns, and where addresses stand; as the issue says, where nothing is said. */
  readonly width?: number
  readonly links?: LinkLayout
  /** Leaves each field on one line, for a format that breaks lines itself. */
  readonly unbroken?: boolean
}

/**
 * The issue as plain text, in the layout of core/model/text-layout.ts: `width` columns as terminals count them (East
 * Asian characters two, combining ones none), LF, ending in one. The same issue always gives the same text, and
 * core/parse/galley/text.ts reads it back to the same fields.
 */
export function writeText(
  issue: ExportIssue,
  {
    width = issue.layout?.textWidth ?? textWidths.usual,
    links = issue.layout?.links ?? 'footnotes',
    unbroken = false,
  }: TextOptions = {},
): string {
  const levelled = levelIssue(issue)
  const rule = Math.max(width, narrowest)
  const words = wordsOf(levelled.language)
  const page: Page = {
    width: unbroken ? Number.POSITIVE_INFINITY : rule,
    rule,
    words,
    marks: marksOf(words),
    links,
    footnotes: [],
  }
  const sections = levelled.sections.flatMap(section => [
    blank,
    blank,
    ...(section.title ? outer(section.title, page) : []),
    '-'.repeat(page.rule),
    ...entryLines(section.entries, page),
  ])
  const lines = [
    ...top(levelled, page),
    ...sections,
    ...end(levelled, page),
    blank,
    blank,
    footerMark,
    ...footer(levelled, page),
  ]
  return `${lines.join('\n')}\n`
}

function top(issue: ExportIssue, page: Page): string[] {
  const masthead = [issue.masthead, ...dateline(issue)].filter(part => part !== '').join(middot)
  return [
    ...(masthead ? [...outer(masthead, page), blank] : []),
    ...outer(issue.title, page),
    '='.repeat(page.rule),
    ...spaced(bodyChunks(issue.intro, page)),
  ]
}

function end(issue: ExportIssue, page: Page): string[] {
  const chunks = [
    ...bodyChunks(issue.outro, page),
    page.footnotes.flatMap((url, nth) => addressLines(`[${nth + 1}] `, url)),
  ].filter(chunk => chunk.length > 0)
  return chunks.length > 0 ? [blank, blank, '='.repeat(page.rule), ...spaced(chunks)] : []
}

/** What stands under the footer's mark: whose issue it is, and where readers leave. */
const footer = ({ masthead, unsubscribe }: ExportIssue, page: Page): string[] => [
  ...(masthead ? outer(masthead, page) : []),
  ...(unsubscribe ? addressLines(`${page.words.unsubscribe}: `, unsubscribe.address) : []),
]
