import { admonitions, callouts, definitions, fencedDivs, type Pass } from './markdown-blocks.ts'
import { withCode } from './markdown-code.ts'
import { plainHeadings } from './markdown-headings.ts'
import { Kept } from './markdown-kept.ts'
import { contentsLists, joinedLinks, looseReferences, tagLines, wikiText } from './markdown-links.ts'
import { withoutTemplates } from './markdown-templates.ts'

/**
 * Markdown as Hugo, Jekyll, Eleventy, Obsidian, Pandoc, kramdown, MkDocs and converters of mail write it → the Markdown
 * that CommonMark and GFM know, with HTML for what these lack. What is shown stays as written. Code is left alone: in
 * fences, set in by four blanks, and in spans.
 */
export function plainMarkdown(markdown: string): string {
  const kept = new Kept()
  const lines = withCode(Kept.free(markdown).split(/\r\n|[\n\r]/), kept.code)
  const blocks = passes.reduce<readonly string[]>(
    (left, pass) => pass(left, kept.hide),
    withoutTemplates(lines.join('\n'), kept.hide).split('\n'),
  )
  return kept.restored(wikiText(looseReferences(tagLines(blocks.join('\n'), kept.hide), kept.hide)))
}

const passes: readonly Pass[] = [
  joinedLinks,
  (lines, hide) => callouts(lines, hide),
  admonitions,
  contentsLists,
  fencedDivs,
  definitions,
  plainHeadings,
]
