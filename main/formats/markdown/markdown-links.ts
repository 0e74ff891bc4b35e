import { contentsEntry, frameBlock, type Pass } from './markdown-blocks.ts'
import { beyondCode } from './markdown-code.ts'
import { attributeList } from './markdown-headings.ts'
import type { Hide } from './markdown-kept.ts'

/** Longer lines are not joined. */
const longestLine = 4000

/**
 * Links that a mail's conversion spread over lines, and tables of its layout, which have no row but the one over their
 * rule.
 *
 *     ### [ Gulls move in      →   ### [ Gulls move in](https://…)
 *     ](https://…)
 */
export const joinedLinks: Pass = lines => {
  const made: string[] = []
  lines.forEach((line, i) => {
    const last = made.at(-1) ?? ''
    if (
      last.length <= longestLine &&
      last.trim() !== '' &&
      ((/^[ \t]*\]\(/.test(line) && last.includes('[')) ||
        (/^[ \t]*\((?:https?:|mailto:)[^()\s]{1,2000}\)/.test(line) && /[^\\\s]\][ \t]*$/.test(last)))
    ) {
      made[made.length - 1] = last.trimEnd() + line.trimStart()
    } else if (
      last.length <= longestLine &&
      /(?:^|[\s|])\[[ \t]*$/.test(last.slice(-40)) &&
      /^[ \t]*[^\s\uFDD0\uFDD1]/.test(line)
    ) {
      made[made.length - 1] = last.trimEnd() + line.trimStart()
    } else if (
      /^[ \t]*-{3,}(?:\|-{3,}){1,50}[ \t]*$/.test(line) &&
      last.length <= longestLine &&
      last.trim() !== '' &&
      (lines[i + 1] ?? '').trim() === ''
    ) {
      made.splice(made.length - 1, 1, last.replace(/^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$/g, ''), '')
    } else {
      made.push(line)
    }
  })
  return made
}

/** A list of nothing but links within the document is its contents, and no text. */
export const contentsLists: Pass = lines => {
  const made: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const labels: string[] = []
    for (let found = contentsEntry.exec(lines[i]!); found; found = contentsEntry.exec(lines[i + labels.length] ?? '')) {
      labels.push((found[1]?.split('|').at(-1) ?? found[2])!)
    }
    if (labels.length < 2) {
      made.push(lines[i]!)
      continue
    }
    made.push(frameBlock(labels))
    i += labels.length - 1
  }
  return made
}

/**
 * Links of wikis as they are shown: `[[page|label]]` is its label, `![[quay.jpg|600]]` a picture or what else is
 * attached. Also marked words (`==so==`), spans with attributes (`[so]{.small}`), raised words (`^(so)`); not in code.
 */
export const wikiText = (text: string): string =>
  beyondCode(text, part =>
    part
      .replace(/(!?)\[\[([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\](?!\()/g, wikiLink)
      .replace(/(?<![=\w])==(?=[^\s=])([^=\n]{1,400})(?<=\S)==(?![=\w])/g, '<mark>$1</mark>')
      .replace(spans, '$1')
      .replace(dressed, '')
      .replace(/\^\(([^()\n]{1,400})\)/g, '<sup>$1</sup>'),
  )

const spans = new RegExp(`\\[([^[\\]\\n]{1,300})\\]${attributeList}`, 'g')
const dressed = new RegExp(`(?<=[)*_])${attributeList}`, 'g')

function wikiLink(whole: string, embed: string, target: string, label?: string): string {
  if (/^\d+$/.test(target)) return whole
  const page = target.trim().replace(/#\^[\w-]+$/, '')
  const isSize = /^\d{1,5}(?:x\d{1,5})?$/.test(label?.trim() ?? '')
  if (embed) return `![${(label && !isSize ? label : page.split('/').at(-1)!).trim()}](<${page.replace(/[<>]/g, '')}>)`
  const shown = label?.trim() || page.replace(/^#/, '').replace(/#/g, ' > ')
  return /^https?:\/\//.test(page) ? `[${label?.trim() || page}](<${page.replace(/[<>]/g, '')}>)` : shown
}

/**
 * Lines of nothing but tags (`#peat #2031/w08`), and where a contents list is to stand; comments, and marks to link to.
 */
export const tagLines = (text: string, hide: Hide): string => {
  const headed = /^#{1,6}[ \t]|^={3,}[ \t]*$/m.test(text)
  return text
    .replace(
      /^([ \t]*)(\[\[_?toc_?\]\]|\[toc\]|<!--[ \t]*toc[ \t]*-->)[ \t]*$/gim,
      (_, setIn: string, toc: string) => setIn + hide(toc),
    )
    .replace(
      /^([ \t]*)%%((?:(?!%%|\n[ \t]*\n)[^]){1,2000})%%[ \t]*$/gm,
      (_, setIn: string, inner: string) => setIn + hide(inner),
    )
    .replace(
      /(?<=\S)[ \t]+(\^[a-z\d-]{1,40})[ \t]*$(?=\n[ \t]*(?:\n|$|[-*+][ \t]|\d{1,9}[.)][ \t])|$(?![^]))/gim,
      (_, id: string) => hide(id),
    )
    .replace(
      /^ {0,3}#[\p{L}\p{N}_][\p{L}\p{N}_/-]{0,60}(?:[ \t]+#[\p{L}\p{N}_][\p{L}\p{N}_/-]{0,60}){0,30}[ \t]*$/gmu,
      line => (headed && /\p{L}/u.test(line) ? frameBlock([line]) : line),
    )
}

/**
 * References to addresses that stand elsewhere in the site's files are their words: "a [thread][floats] found",
 * "[Sluice #1204][] waits".
 */
export const looseReferences = (text: string, hide: Hide): string => {
  const labelOf = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase()
  const defined = new Set([...text.matchAll(/^[ \t>]*\[([^[\]\n]{1,200})\]:/gm)].map(([, label]) => labelOf(label!)))
  return beyondCode(text, part =>
    part.replace(
      /(?<![\\[\]!\p{L}\p{N}])\[((?:(?!\n[ \t]*\n)[^[\]]){2,300})\]\[([^[\]\n]{0,200})\](?![[(])/gu,
      (whole, words: string, label: string) =>
        defined.has(labelOf(label || words)) || !/\p{L}{2}/u.test(words)
          ? whole
          : words + (label.trim() === '' ? '' : hide(label)),
    ),
  )
}
