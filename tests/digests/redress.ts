import { wrapped } from './changed.ts'
import { readMarked, type Marks } from './marked-lines.ts'
import { markedOf, partsOfMarked, type Part } from './marked-parts.ts'
import { Chance } from './chance.ts'
import { reordered } from './redress-order.ts'
import { asBullet, asByline, asHeadline, asLabel, asTitle, coreOf } from './redress-parts.ts'
import { drawWays, type Ways } from './redress-ways.ts'
import type { Gold } from './page.ts'

/**
 * A marked digest in other clothes, which change its layout through and through: other gaps, wrap, indents, other ways
 * to set titles, headlines, bullets, bylines and labels, without its masthead or foot, some items without text. What is
 * learned of many such holds for layouts that nobody wrote. `n` chooses the clothes; null where the digest can't wear
 * them.
 */
export function redressed(marked: string, n: number): { text: string; gold: Gold; marks: Marks } | null {
  try {
    return readMarked(markedAnew(marked, n))
  } catch {
    return null
  }
}

export function markedAnew(marked: string, n: number): string {
  const chance = new Chance(n * 7919 + 13)
  const ways = drawWays(chance, /[a-z]/u.test(marked) && /[A-Z]/u.test(marked))
  return `${markedOf(spaced(chance, ways, dressed(chance, ways, reordered(thinned(chance, partsOfMarked(marked)), ways.order))))}\n`
}

const opens = new Set(['!', 'i', 'k'])

/** Without masthead or foot, without titles, some items without their text. */
function thinned(chance: Chance, parts: Part[]): Part[] {
  let kept = parts
  const first = kept.findIndex(({ sign }) => sign !== '.')
  const last = kept.findLastIndex(({ sign }) => sign !== '.')
  if (chance.is(0.35)) kept = kept.slice(0, last + 1)
  if (chance.is(0.35)) kept = kept.slice(Math.max(0, first))
  if (chance.is(0.08)) kept = kept.filter(({ sign }) => sign !== '=')
  const bare = chance.of([0, 0, 0, 0.2, 0.4])
  const noLinks = chance.is(0.2)
  const noUrls = chance.is(0.3)
  let dropping = false
  return kept.filter(({ sign, text }) => {
    if (sign === '!') dropping = chance.is(bare) && text !== null
    else if (sign === '*' || sign === '=' || opens.has(sign)) dropping = false
    if (dropping && /^[pq\-~o%]/u.test(sign)) return false
    return !(noLinks && (sign === '+' || sign === 'u')) && !(noUrls && sign === 'u')
  })
}

function dressed(chance: Chance, ways: Ways, parts: Part[]): Part[] {
  const made: Part[] = []
  let number = 0
  let bullets = 0
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    const next = parts[at + 1]
    bullets = part.sign === '-' ? bullets + 1 : 0
    if (part.text === null) {
      made.push(part)
      continue
    }
    switch (part.sign) {
      case '=': {
        if (ways.title === 'kept') made.push(line(part, part.lines))
        else made.push(...asTitle(part, ways, ++number))
        break
      }
      case '!': {
        number++
        if (ways.runIn && next?.sign === 'p' && next.text !== null && !/[⟪⟫]/u.test(next.text)) {
          const head = coreOf(part.text)
          const stop = ways.runIn === '.' && !/[.!?]$/u.test(head) ? '.' : ''
          made.push(
            wrap(
              ways,
              { ...part, sign: '*', text: null },
              `⟪!${head}${stop}⟫${ways.runIn === '.' ? '' : ways.runIn} ⟪p${next.text}⟫`,
            ),
          )
          at++
        } else if (ways.outlet && next?.sign === 'o' && next.text !== null && fits(ways, part.text + next.text)) {
          const outlet = coreOf(next.text).replace(/^[([]|[)\]]$/gu, '')
          made.push({
            ...part,
            sign: '*',
            text: null,
            lines: [
              `${ways.headline === 'numbered' ? `${number}. ` : ways.headline === 'bullet' ? '* ' : ''}⟪!${coreOf(part.text)}⟫${ways.outlet}⟪o${outlet}⟫${ways.outlet === ' (' ? ')' : ways.outlet === ' [' ? ']' : ''}`,
            ],
          })
          at++
        } else {
          made.push(
            ...asHeadline(part, ways, number).map(one => (one.sign === '!' ? wrap(ways, one, one.lines[0]!) : one)),
          )
        }
        break
      }
      case '-':
      case 'k':
        made.push(wrap(ways, part, asBullet(part.text, ways, bullets), 2))
        break
      case '+': {
        const url = next?.sign === 'u' && ways.joined ? next.text : null
        made.push(asLabel(chance, part, ways, url))
        if (url !== null) at++
        break
      }
      case '@':
      case '@<':
        made.push(asByline(part, ways))
        break
      case 'p':
      case 'q':
      case 'i':
      case '~':
        if (
          part.sign === 'p' &&
          ways.glued &&
          next?.sign === '+' &&
          next.text !== null &&
          fits(ways, part.text + next.text) &&
          /[.!?]["”]?$/u.test(part.text) &&
          !part.text.includes('⟪')
        ) {
          made.push({
            ...part,
            sign: '*',
            text: null,
            lines: [`⟪p${part.text}⟫${ways.glued}⟪+${coreOf(next.text)}⟫${ways.glued === ' [' ? ']' : ''}`],
          })
          at++
        } else {
          made.push(wrap(ways, part, part.text))
        }
        break
      default:
        made.push(line(part, part.lines))
    }
  }
  return made
}

const fits = ({ width }: Ways, text: string) => width === 0 || text.length + 8 <= width

const line = (part: Part, lines: string[]): Part => ({ ...part, lines })

/** The text in lines of the digest's width, behind its indent. */
function wrap({ width, indents }: Ways, part: Part, text: string, hang = 0): Part {
  const indent = ' '.repeat(
    part.sign === '!' ? indents[0] : part.sign === 'p' || part.sign === 'q' || part.sign === '-' ? indents[1] : 0,
  )
  if (width === 0) return line(part, [indent + text])
  const rows = wrapped(text, width - indent.length).split('\n')
  if (rows.slice(1).some(row => row.includes('⟪'))) return line(part, [indent + text])
  // Brackets close with the line that they open in; what goes on needs none.
  const open = rows.map(row => row.lastIndexOf('⟪') > row.lastIndexOf('⟫'))
  return line(
    part,
    rows.map((row, i) => {
      if (i === 0) return indent + row + (open[0] ? '⟫' : '')
      return `c ${indent}${' '.repeat(hang)}${row.replace(/⟫$/u, '')}`
    }),
  )
}

/** Other blank lines: the same between parts of the same kinds, but for a slip. */
function spaced(chance: Chance, { gaps, slips }: Ways, parts: Part[]): Part[] {
  return parts.map((part, i) => {
    const before = parts[i - 1]
    if (!before) return part
    const own = kindOf(part)
    const over = kindOf(before)
    let gap =
      own === 'title'
        ? gaps.title
        : over === 'title'
          ? gaps.underTitle
          : own === 'item'
            ? gaps.item
            : over === 'head' || (over === 'item' && isHead(before))
              ? gaps.head
              : own === 'bullet' && over === 'bullet'
                ? gaps.bullets
                : own === 'text'
                  ? gaps.text
                  : own === 'end'
                    ? gaps.end
                    : part.gap
    if (own === 'frame' || over === 'frame') {
      gap = Math.max(part.gap, own === 'item' || over === 'end' || own === 'title' ? gap : 0)
    }
    if (chance.is(slips)) gap = Math.max(0, gap + (chance.is(0.5) ? 1 : -1))
    return { ...part, gap }
  })
}

const isHead = ({ sign }: Part) => sign === '!'
function kindOf({ sign, lines }: Part): 'title' | 'item' | 'head' | 'text' | 'bullet' | 'end' | 'frame' {
  if (sign === '*') return /⟪[!ik]/u.test(lines[0]!) ? 'item' : /⟪p/u.test(lines[0]!) ? 'text' : 'end'
  if (sign === '=') return 'title'
  if (opens.has(sign)) return 'item'
  if (sign === '~' || sign === '@' || sign === 'o') return 'head'
  if (sign === 'p' || sign === 'q' || sign === 'x') return 'text'
  if (sign === '-') return 'bullet'
  return sign === '.' ? 'frame' : 'end'
}
