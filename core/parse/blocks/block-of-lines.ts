import type { Stretch } from '../../model/stretch.ts'
import { glueBetween, type Glue } from '../lines/glue.ts'
import type { IsBroken } from '../lines/hyphens.ts'
import type { Layout } from '../lines/layout.ts'
import type { Repetition } from '../lines/repetition.ts'
import type { Said } from '../lines/said.ts'
import type { Line } from '../text/lines.ts'
import {
  bulletLength,
  decoration,
  emphasis,
  endsIn,
  footnoteOf,
  isRule,
  isUrlLine,
  letterC,
  numberLength,
} from '../text/signs.ts'
import { suspendedBefore } from '../words/words.ts'
import type { Block } from './block.ts'

/** A line that was divided inside a word is whole again where its pieces belong together after all. */
export function mended(text: string, group: readonly Line[]): readonly Line[] {
  if (!group.some((line, i) => i > 0 && line.start === group[i - 1]!.end)) return group
  return group.reduce<Line[]>((lines, line) => {
    const last = lines.at(-1)
    return last && last.end === line.start
      ? [...lines.slice(0, -1), { ...last, end: line.end, next: line.next, text: text.slice(last.start, line.end) }]
      : [...lines, line]
  }, [])
}

/** What a group of lines is as a block: its form, its text joined, and what of it are signs. */
export function blockOf(
  text: string,
  group: readonly Line[],
  layout: Layout,
  { bullet }: Repetition,
  form: Block['form'],
  said: Said | null,
  hyphens: IsBroken,
  initials: ReadonlyMap<number, Glue>,
): Block {
  const first = group[0]!
  const signs: Stretch[] = []
  let decorated = false
  const stress = form === 'text' && group.length <= 4 ? emphasis(group.map(line => line.text).join(' ')) : 0
  const pieces = group
    .map((line, i): Stretch => {
      const cut = (before: number, after: number) => {
        const start = line.start + before
        const end = line.end - after
        if (before > 0) signs.push({ start: line.start, end: line.start + line.text.slice(0, before).trimEnd().length })
        if (after > 0) {
          signs.push({ start: line.end - line.text.slice(line.text.length - after).trimStart().length, end: line.end })
        }
        return { start, end }
      }
      if (form === 'quoted') return cut(/^[>\s]*/u.exec(line.text)![0].length, 0)
      if (form === 'bullet' && i === 0) {
        return cut(bulletLength(line.text, bullet) || numberLength(line.text) || letterC(line.text), 0)
      }
      const around = form === 'text' && group.length === 1 ? decoration(line.text) : null
      if (around && stress === 0) {
        decorated = true
        return cut(around.before, around.after)
      }
      if (stress > 0) return cut(i === 0 ? stress : 0, i === group.length - 1 ? stress : 0)
      return { start: line.start, end: line.end }
    })
    .filter(piece => piece.end > piece.start)
  if (pieces.length === 0) {
    pieces.push(...group.map(({ start, end }) => ({ start, end })))
    signs.length = 0
  }
  const glue = pieces
    .slice(1)
    .map((piece, i) => initials.get(pieces[i]!.start) ?? glueBetween(text, pieces[i]!, piece, suspendedBefore, hyphens))
  const block: Block = {
    said,
    form,
    pieces,
    glue,
    signs,
    decorated,
    text: signs.length === 0 && group.length === 1 ? first.text : joined(text, pieces, glue),
    firstLine: first.no,
    lastLine: group.at(-1)!.no,
    gap: first.gap,
    indent: Math.max(0, first.indent - layout.indent),
    column: first.indent,
  }
  const sign =
    form === 'bullet' && signs[0]
      ? {
          bullet: text
            .slice(signs[0].start, signs[0].end)
            .replace(/\p{Nd}+/u, '#')
            .replace(/[a-h](?=\))/u, 'a'),
        }
      : null
  return sign || said?.outlet ? { ...block, ...sign, ...(said?.outlet ? { outlet: true } : {}) } : block
}

/** A rule or footnote of which something was said is text; an address stays one only as a link. */
export function formSaid({ part }: Said, form: Block['form']): Block['form'] {
  if (form === 'bullet' || form === 'quoted' || (form === 'url' && (part === 'label' || part === null))) return form
  return 'text'
}

/** What lines are by the signs they begin with. */
export function formOf(group: readonly Line[], bullet: string | null): Block['form'] {
  const line = group[0]!.text
  if (isRule(line)) return 'rule'
  if (isUrlLine(line)) return 'url'
  if (footnoteOf(line)) return 'footnote'
  if (group.length === 1 && mayBeSet(line) && decoration(line)) return 'text'
  if (line.startsWith('>')) return 'quoted'
  return bulletLength(line, bullet) > 0 ? 'bullet' : 'text'
}

/** Begins as a bullet or a quotation does, and ends in a sign as nothing but a title does. */
const mayBeSet = (line: string) => line.length <= 160 && endsIn(line, line.startsWith('>') ? '<' : '<~=◆◇■□●○▪•★☆*–—-')

function joined(text: string, pieces: readonly Stretch[], glue: readonly Glue[]): string {
  if (pieces.length === 1) return text.slice(pieces[0]!.start, pieces[0]!.end)
  const parts: string[] = []
  pieces.forEach(({ start, end }, i) => {
    if (i > 0 && glue[i - 1] === 'space') parts.push(' ')
    parts.push(text.slice(start, glue[i] === 'soft' ? end - 1 : end))
  })
  return parts.join('')
}
