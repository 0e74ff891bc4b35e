import { admonitions, callouts, definitions, fencedDivs, type Pass } from './markdown-blocks.ts'
import { plainHeadings } from './markdown-headings.ts'
import { contentsLists, joinedLinks, tagLines, wikiText } from './markdown-links.ts'
import { withoutTemplates } from './markdown-templates.ts'

/**
 * Markdown as Hugo, Jekyll, Eleventy, Obsidian, Pandoc, kramdown, MkDocs and converters of mail write it → the Markdown that CommonMark and GFM know, with HTML for what
 * these lack. What is shown stays as written. Code in fences is left alone.
 */
export function plainMarkdown(markdown: string): string {
  const made: string[] = []
  let stretch: string[] = [], fence = ''
  const close = () => { if (stretch.length > 0) made.push(read(stretch)); stretch = [] }
  for (const line of markdown.split(/\r\n|[\n\r]/)) {
    const [, mark = ''] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      made.push(line)
      if (mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark) fence = ''
    } else if (mark !== '' && !(mark[0] === '`' && line.trim().slice(mark.length).includes('`'))) { close(); made.push(line); fence = mark } else stretch.push(line)
  }
  close()
  return made.join('\n')
}

const read = (lines: readonly string[]): string => wikiText(tagLines(passes.reduce<readonly string[]>((left, pass) => pass(left), withoutTemplates(lines.join('\n')).split('\n')).join('\n')))
const passes: readonly Pass[] = [joinedLinks, lines => callouts(lines), admonitions, contentsLists, fencedDivs, definitions, plainHeadings]
