import { hiddenBlock, type Pass } from './markdown-blocks.ts'

/** `{#id .class key="value"}` (Pandoc), `{: .class}` (kramdown), at a line's end. */
const attributes = /(?<![ \t])[ \t]*\{:?[ \t]*(?:[#.][\w:.-]{1,100}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200})|-)(?:[ \t]+(?:[#.][\w:.-]{1,100}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200}))){0,10}[ \t]*\}[ \t]*$/

/** A wiki's link to change a section. */
const editLink = /(?<![ \t])[ \t]*\\?\[(?:edit(?: source)?|\[[^[\]\n]{1,40}\]\([^()\s]{0,1000}[?&](?:action|veaction)=edit[^()\s]{0,1000}(?:[ \t]+"[^"\n]{0,200}")?\)(?:[ \t]*\|[ \t]*\[[^[\]\n]{1,40}\]\([^()\n]{0,1000}\))?\\?|\[edit\]\([^()\n]{0,1000}\)\\?)\][ \t]*$/i

/** Headings without their attributes and without the link to change their section; the latter is kept as text that isn't shown. Lines of attributes alone go. */
export const plainHeadings: Pass = lines => lines.flatMap((line, i) => {
  if (/^ {0,3}\{:[^{}\n]{0,300}\}[ \t]*$/.test(line)) return []
  const isHeading = /^ {0,3}#{1,6}[ \t]/.test(line), isUnderlined = line.trim() !== '' && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(lines[i + 1] ?? '')
  if (line.length > 2000 || (!isHeading && !isUnderlined)) return [line]
  const plain = line.replace(attributes, ''), edit = editLink.exec(plain)
  if (!edit || !isHeading) return [plain]
  return [plain.slice(0, edit.index), hiddenBlock(edit[0].replace(/\\?\[{1,2}([^[\]]{1,40})\]?.*$/, '[$1]'))]
})
