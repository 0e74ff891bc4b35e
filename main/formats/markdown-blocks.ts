/** Lines of Markdown → lines of Markdown. */
export type Pass = (lines: readonly string[]) => readonly string[]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Lines that are shown and belong to the letter's frame, as a block of HTML. */
export const frameBlock = (lines: readonly string[]): string => `\n\n<nav>${lines.filter(line => line.trim() !== '').map(line => `<div>${escaped(line.trim())}</div>`).join('')}</nav>\n\n`

/** Text that is in the document and not shown, as a block of HTML. */
export const hiddenBlock = (text: string): string => `\n\n<div hidden>${escaped(text.replace(/\s+/g, ' ').trim())}</div>\n\n`

/** A title that stands in a line of its own; what is marked up in it stays so. */
const titleLines = (title: string) => (title.trim() === '' ? [] : ['', `<b>${title.trim()}</b>`, ''])

/** An entry of a contents list, which leads to a place in the document. */
const isEntry = (line: string) => /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[(?:\[#[^[\]]{1,300}\]\]|[^[\]]{1,300}\]\(#[^()\s]{0,300}\))[ \t]*$/.test(line)

/** Callouts deeper than this are quotations. */
const deepest = 4

/**
 * A callout's title is a line in bold and its content is text; of a quotation, it stays one.
 *
 *     > [!info]- Lock closed     →   **Lock closed**
 *     > Until May.                   Until May.
 */
export const callouts = (lines: readonly string[], depth = 0): readonly string[] => {
  const made: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const [, kind, title = ''] = /^ {0,3}> {0,3}\[!([\w-]{1,40})(?:\|[^\]\n]{0,80})?\][+-]?(?:[ \t]+(.*))?$/.exec(lines[i]!) ?? []
    if (!kind) { made.push(lines[i]!); continue }
    const inner: string[] = []
    while (i + 1 < lines.length && /^ {0,3}>/.test(lines[i + 1]!)) inner.push(lines[++i]!.replace(/^ {0,3}> ?/, ''))
    const isQuote = /^(?:quote|cite)$/i.test(kind), content = depth < deepest ? callouts(inner, depth + 1) : inner
    if (content.some(isEntry) && content.every(line => line.trim() === '' || isEntry(line))) { made.push(frameBlock([title]), ...content, ''); continue }
    made.push('', ...titleLines(title), ...(isQuote ? content.map(line => `> ${line}`) : content), '')
  }
  return made
}

/** `!!! note "Title"` over lines set in by four (Python-Markdown): as of callouts. */
export const admonitions: Pass = lines => {
  const made: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const [, title = ''] = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]{1,40}(?:[ \t]+[\w-]{1,40}){0,4}(?:[ \t]+"(.*)")?[ \t]*$/.exec(lines[i]!) ?? [null]
    const isOpen = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]/.test(lines[i]!) && /^(?: {4}|\t)\S/.test(lines[i + 1] ?? '')
    if (!isOpen) { made.push(lines[i]!); continue }
    made.push(...titleLines(title ?? ''))
    while (i + 1 < lines.length && (/^(?: {4}|\t)/.test(lines[i + 1]!) || lines[i + 1]!.trim() === '')) made.push(lines[++i]!.replace(/^(?: {4}|\t)/, ''))
    made.push('')
  }
  return made
}

/** `::: {.warning}` … `:::` (Pandoc, VuePress, directives): a block of the page, called as its class. */
export const fencedDivs: Pass = lines => {
  let open = 0
  return lines.flatMap(line => {
    const [fence, rest = ''] = /^ {0,3}:{3,}[ \t]*([^:\s].{0,300})?$/.exec(line) ?? []
    if (fence === undefined) return [line]
    if (rest.trim() === '') return open > 0 ? (open--, ['', '</div>', '']) : [line]
    open++
    const attributes = /\{([^{}]*)\}/.exec(rest)?.[1], name = /^[\w-]+/.exec(rest)?.[0] ?? ''
    const classes = attributes === undefined ? name : `${name} ${[...attributes.matchAll(/\.([\w-]+)/g)].map(([, one]) => one).join(' ')}`.trim()
    const title = rest.slice(name.length).replace(/\{[^{}]*\}/, '').replace(/[ \t:]+$/, '').trim()
    return ['', `<div class="${classes}">`, '', ...titleLines(title.replace(/^\[(.*)\]$/, '$1'))]
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
      const at = made.at(-1)?.trim() === '' ? made.length - 2 : made.length - 1, term = made[at] ?? '', isTerm: boolean = !inside && /^ {0,3}[^\s#>|*+:<-].{0,200}$/.test(term) && (made[at - 1] ?? '').trim() === ''
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
