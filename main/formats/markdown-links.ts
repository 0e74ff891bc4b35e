import { frameBlock, hiddenBlock, type Pass } from './markdown-blocks.ts'

/** Longer lines are not joined. */
const longestLine = 4000

/**
 * Links that a mail's conversion spread over lines, and tables of its layout, which have no row but the one over their rule.
 *
 *     ### [ Gulls move in      →   ### [ Gulls move in](https://…)
 *     ](https://…)
 */
export const joinedLinks: Pass = lines => {
  const made: string[] = []
  lines.forEach((line, i) => {
    const last = made.at(-1) ?? ''
    if (last.length <= longestLine && last.trim() !== '' && ((/^[ \t]*\]\(/.test(line) && last.includes('[')) || (/^[ \t]*\((?:https?:|mailto:)[^()\s]{1,2000}\)/.test(line) && /[^\\\s]\][ \t]*$/.test(last)))) made[made.length - 1] = last.trimEnd() + line.trimStart()
    else if (last.length <= longestLine && /(?:^|[\s|])\[[ \t]*$/.test(last.slice(-40)) && line.trim() !== '') made[made.length - 1] = last.trimEnd() + line.trimStart()
    else if (/^[ \t]*-{3,}(?:\|-{3,}){1,50}[ \t]*$/.test(line) && last.length <= longestLine && last.trim() !== '' && (lines[i + 1] ?? '').trim() === '') made.splice(made.length - 1, 1, last.replace(/^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$/g, ''), '')
    else made.push(line)
  })
  return made
}

const inPage = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[\[#([^[\]\n]{1,300})\]\]|\[([^[\]\n]{1,300})\]\(#[^()\s]{0,300}\))[ \t]*$/

/** A list of nothing but links within the document is its contents, and no text. */
export const contentsLists: Pass = lines => {
  const made: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const labels: string[] = []
    for (let found = inPage.exec(lines[i]!); found; found = inPage.exec(lines[i + labels.length] ?? '')) labels.push((found[1]?.split('|').at(-1) ?? found[2])!)
    if (labels.length < 2) { made.push(lines[i]!); continue }
    made.push(frameBlock(labels))
    i += labels.length - 1
  }
  return made
}

/**
 * Links of wikis as they are shown: `[[page|label]]` is its label, `![[quay.jpg|600]]` a picture or what else is attached.
 * Also marked words (`==so==`), spans with attributes (`[so]{.small}`), raised words (`^(so)`); not in code.
 */
export const wikiText = (text: string): string => text.split(codeSpan).map((part, i) => (i % 2 === 1 ? part : part
  .replace(/(!?)\[\[([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\](?!\()/g, wikiLink)
  .replace(/(?<![=\w])==(?=[^\s=])([^=\n]{1,400})(?<=\S)==(?![=\w])/g, '<mark>$1</mark>')
  .replace(/\[([^[\]\n]{1,300})\]\{:?[ \t]?[.#][^{}\n]{1,200}\}/g, '$1')
  .replace(/(?<=[)*_])\{:?[ \t]?[.#][^{}\n]{1,200}\}/g, '')
  .replace(/\^\(([^()\n]{1,400})\)/g, '<sup>$1</sup>'))).join('')

const codeSpan = /(``[^\n]{1,400}?``|`[^`\n]{1,400}`)/

function wikiLink(whole: string, embed: string, target: string, label?: string): string {
  if (/^\d+$/.test(target)) return whole
  const page = target.trim().replace(/#\^[\w-]+$/, ''), isSize = /^\d{1,5}(?:x\d{1,5})?$/.test(label?.trim() ?? '')
  if (embed) return `![${(label && !isSize ? label : page.split('/').at(-1)!).trim()}](<${page.replace(/[<>]/g, '')}>)`
  const shown = label?.trim() || page.replace(/^#/, '').replace(/#/g, ' > ')
  return /^https?:\/\//.test(page) ? `[${label?.trim() || page}](<${page.replace(/[<>]/g, '')}>)` : shown
}

/** Lines of nothing but tags (`#peat #2031/w08`), and where a contents list is to stand; comments, and marks to link to. */
export const tagLines = (text: string): string => {
  const headed = /^#{1,6}[ \t]|^={3,}[ \t]*$/m.test(text)
  return text
    .replace(/^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|<!--[ \t]*toc[ \t]*-->)[ \t]*$/gim, line => hiddenBlock(line))
    .replace(/^[ \t]*%%((?:(?!%%)[^]){1,2000})%%[ \t]*$/gm, (_, inner: string) => hiddenBlock(inner))
    .replace(/(?<=\S)[ \t]+\^[a-z][\w-]{1,40}[ \t]*$/gim, '')
    .replace(/^ {0,3}#[\p{L}\p{N}_][\p{L}\p{N}_/-]{0,60}(?:[ \t]+#[\p{L}\p{N}_][\p{L}\p{N}_/-]{0,60}){0,30}[ \t]*$/gmu, line => (headed && /\p{L}/u.test(line) ? frameBlock([line]) : line))
}
