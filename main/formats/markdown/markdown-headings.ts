import type { Pass } from './markdown-blocks.ts'

const attribute = '(?:[#.][\\w:.-]{1,100}|[\\w-]{1,40}=(?:"[^"\\n]{0,200}"|[^\\s{}"]{1,200}))'
/** `{#id .class key="value"}` (Pandoc), `{: .class}` (kramdown). */
export const attributeList = `\\{:?[ \\t]*(?:${attribute}|-)(?:[ \\t]+${attribute}){0,10}[ \\t]*\\}`
/** At a line's end. */
const attributes = new RegExp(`(?<![ \\t])[ \\t]*${attributeList}[ \\t]*$`)

const alone = /^ {0,3}\{:(?:[ \t]*|[^{}\n]{0,300}[.#=][^{}\n]{0,300})\}[ \t]*$/

/** A wiki's link to change a section. */
const editLink =
  /(?<![ \t])[ \t]*\\?\[(?:edit(?: source)?|\[[^[\]\n]{1,40}\]\([^()\s]{0,300}[?&](?:action|veaction)=edit[^()\s]{0,300}(?:[ \t]+"[^"\n]{0,200}")?\)(?:[ \t]*\|[ \t]*\[[^[\]\n]{1,40}\]\([^()\n]{0,300}\))?\\?|\[edit\]\([^()\n]{0,300}\)\\?)\][ \t]*$/i

/**
 * Headings without their attributes and without the link to change their section; the latter is kept as text that isn't
 * shown. Lines of attributes alone go.
 */
export const plainHeadings: Pass = (lines, hide) =>
  lines.flatMap((line, i) => {
    if (alone.test(line)) return []
    const isHeading = /^ {0,3}#{1,6}[ \t]/.test(line)
    const isUnderlined = line.trim() !== '' && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(lines[i + 1] ?? '')
    if (line.length > 2000 || (!isHeading && !isUnderlined)) return [line]
    const plain = line.replace(attributes, found =>
      hide([...found.matchAll(/="([^"]+)"/g)].map(([, value]) => value).join(' ')),
    )
    const edit = editLink.exec(plain)
    if (!edit || !isHeading) return [plain]
    return [plain.slice(0, edit.index), hide(edit[0].replace(/\\?\[{1,2}([^[\]]{1,40})\]?.*$/, '[$1]'))]
  })
