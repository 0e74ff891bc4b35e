import { escaped, type Hide } from './markdown-kept.ts'

/** Lines of Markdown → lines of Markdown. */
export type Pass = (lines: readonly string[], hide: Hide) => readonly string[]

/** Lines that are shown and belong to the letter's frame, as a block of HTML. */
export const frameBlock = (lines: readonly string[]): string =>
  `\n\n<nav>${lines
    .filter(line => line.trim() !== '')
    .map(line => `<div>${escaped(line.trim())}</div>`)
    .join('')}</nav>\n\n`

/** A title that stands in a line of its own; what is marked up in it stays so. */
const titleLines = (title: string) => (title.trim() === '' ? [] : ['', `<b>${title.trim()}</b>`, ''])

/** An entry of a contents list, which leads to a place in the document; its label is the first or second group. */
export const contentsEntry =
  /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[\[#([^[\]\n]{1,300})\]\]|\[([^[\]\n]{1,300})\]\(#[^()\s]{0,300}\))[ \t]*$/

/** Callouts deeper than this are quotations, admonitions text set in. */
const deepest = 4

/** What tools know as kinds of callouts, admonitions and divisions. A kind beyond these may be a word of the text. */
const kinds =
  /^(?:note|abstract|summary|tl-?dr|info|information|todo|tip|hint|important|success|check|done|question|help|faq|warn|warning|caution|attention|fail|failure|missing|danger|error|bug|example|quote|cite|seealso|admonition|details|primary|secondary)$/i

/** The title of what has a kind: a kind that no tool knows is the title where there is none, and else not shown. */
const titled = (kind: string, title: string, hide: Hide) =>
  kinds.test(kind) ? titleLines(title) : title.trim() === '' ? titleLines(kind) : [hide(kind), ...titleLines(title)]

const callout = /^ {0,3}> {0,3}\[!([\w-]{1,40})(?:\|[^\]\n]{0,80})?\][+-]?(?:[ \t]+(.*))?$/

/**
 * A callout's title is a line in bold and its content, up to where the next one opens, is text; of a quotation, it
 * stays one.
 *
 *     > [!info]- Lock closed     →   **Lock closed**
 *     > Until May.                   Until May.
 */
export const callouts = (lines: readonly string[], hide: Hide, depth = 0): readonly string[] => {
  const made: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const [, kind, title = ''] = callout.exec(lines[i]!) ?? []
    if (!kind) {
      made.push(lines[i]!)
      continue
    }
    const inner: string[] = []
    while (i + 1 < lines.length && /^ {0,3}>/.test(lines[i + 1]!) && !callout.test(lines[i + 1]!)) {
      inner.push(lines[++i]!.replace(/^ {0,3}> ?/, ''))
    }
    const isQuote = /^(?:quote|cite)$/i.test(kind)
    const content = depth < deepest ? callouts(inner, hide, depth + 1) : inner
    const isContents =
      content.some(line => contentsEntry.test(line)) &&
      content.every(line => line.trim() === '' || contentsEntry.test(line))
    if (isContents) made.push(frameBlock([title]))
    else made.push('', ...titled(kind, title, hide))
    for (const line of content) made.push(isQuote && !isContents ? `> ${line}` : line)
    made.push('')
  }
  return made
}

const setIn = Array.from({ length: deepest + 2 }, (_, depth) => new RegExp(`^(?: {4}|\\t){${depth}}`))

/**
 * `!!! note "Title"` over lines set in by four (Python-Markdown): as of callouts. Words that aren't in quotation marks
 * make it none.
 */
export const admonitions: Pass = (lines, hide) => {
  const made: string[] = []
  let depth = 0
  lines.forEach((line, i) => {
    const isBlank = line.trim() === ''
    const before = depth
    while (depth > 0 && !isBlank && !setIn[depth]!.test(line)) depth--
    if (depth < before) made.push('')
    const own = line.replace(setIn[depth]!, '')
    const next = lines[i + 1] ?? ''
    const [, kind, title = ''] =
      /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]{1,40})(?:[ \t]+(?:inline|end|annotate|highlight|blink)){0,3}(?:[ \t]+"(.*)")?[ \t]*$/.exec(
        own,
      ) ?? []
    if (kind === undefined || depth >= deepest || !setIn[depth + 1]!.test(next) || next.trim() === '') {
      made.push(own)
      return
    }
    made.push('', ...titled(kind, title, hide))
    depth++
  })
  return made
}

/** Divisions that are open at once; of those beyond, only the title is kept. */
const mostOpen = 50

/** `::: {.warning}` … `:::` (Pandoc, VuePress, directives): a block of the page, called as its class. */
export const fencedDivs: Pass = (lines, hide) => {
  let open = 0
  return lines.flatMap(line => {
    const [fence, rest = ''] = /^ {0,3}:{3,}[ \t]*([^:\s].{0,300})?$/.exec(line) ?? []
    if (fence === undefined) return [line]
    if (rest.trim() === '') return open > 0 ? (open-- > mostOpen ? [''] : ['', '</div>', '']) : [line]
    const attributes = /\{([^{}]*)\}/.exec(rest)?.[1]
    const name = /^[\w-]+/.exec(rest)?.[0] ?? ''
    const classes =
      attributes === undefined
        ? name
        : `${name} ${[...attributes.matchAll(/\.([\w-]+)/g)].map(([, one]) => one).join(' ')}`.trim()
    const title = rest
      .slice(name.length)
      .replace(/\{[^{}]*\}/, '')
      .replace(/[ \t:]+$/, '')
      .trim()
      .replace(/^\[(.*)\]$/, '$1')
    const unshown = [
      title === '' || kinds.test(name) ? '' : name,
      ...[...(attributes ?? '').matchAll(/="[^"]*"/g)].map(([value]) => value.slice(2, -1)),
    ].join(' ')
    return [
      '',
      ...(open++ < mostOpen ? [`<div class="${classes}">`, ''] : []),
      ...titleLines(title),
      ...(unshown.trim() === '' ? [] : [hide(unshown)]),
    ]
  })
}

/**
 * A term over what it means.
 *
 *     214            →   **214**
 *     :   Swans.         Swans.
 */
export const definitions: Pass = lines => {
  const made: string[] = []
  let inside = false
  for (const line of lines) {
    const [, meaning] = /^ {0,3}:[ \t]{1,4}(\S.*)$/.exec(line) ?? []
    if (meaning !== undefined) {
      const at = made.at(-1)?.trim() === '' ? made.length - 2 : made.length - 1
      const term = made[at] ?? ''
      const isTerm: boolean =
        !inside && /^ {0,3}[^\s#>|*+:<\uFDD0\uFDD1-].{0,200}$/.test(term) && (made[at - 1] ?? '').trim() === ''
      if (isTerm) made.splice(at, made.length - at, ...titleLines(term), meaning)
      else made.push(...(inside ? ['', meaning] : [line]))
      inside ||= isTerm
      continue
    }
    if (inside && line.trim() !== '' && !/^[ \t]/.test(line) && made.at(-1)?.trim() === '') inside = false
    made.push(inside ? line.replace(/^(?: {1,4}|\t)/, '') : line)
  }
  return made
}
