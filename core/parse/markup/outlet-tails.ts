import type { Structured } from '../../model/structured.ts'
import { isByline } from '../words/bylines.ts'
import { outletWeight } from '../words/outlets.ts'
import { saysWhen } from '../words/when.ts'

/**
 * Where an outlet begins that stands behind a headline on its line: in brackets, or behind a sign where the headline's
 * link or bold words end. Offsets into the document's text by the block's start; brackets alone, or a name right behind
 * a bullet's link, count only where several lines have them.
 *
 *     "[Bridge opens](…) — The Gazette"   "Bridge opens (The Gazette)"   "* [Bridge opens](…) The Gazette"
 */
export function outletTails({ text, blocks }: Structured): ReadonlyMap<number, number> {
  const tails = new Map<number, number>()
  const loose: (readonly [number, number])[] = []
  const unsigned: (readonly [number, number])[] = []
  for (const block of blocks) {
    const { start, end, sign, lead, links, form, hint, level } = block
    if (
      end - start > 260 ||
      form === 'hidden' ||
      form === 'picture' ||
      form === 'rule' ||
      form === 'quoted' ||
      hint === 'furniture'
    ) {
      continue
    }
    const parted = end - start < 140 && level === null ? /\s[|·•]\s+(?=\S)/u.exec(text.slice(start, end)) : null
    if (parted && parted.index > 3 && isByline(text.slice(start, start + parted.index))) {
      tails.set(start, start + parted.index + parted[0].search(/\S/u))
      continue
    }
    const bracket = /(?:\s[([]|\s?[（【])[^()[\]（）【】]{2,60}[)\]）】]$/u.exec(text.slice(start, end))
    const [link] = links
    const edge = Math.max(
      link && links.length === 1 && link.start <= start + sign + 1 ? link.end : 0,
      lead > 0 ? start + sign + lead : 0,
    )
    const rest = edge > start ? text.slice(edge, end) : ''
    const behind = /^\s*(?:[—–|·•,:]|-(?=\s))\s*(?=\S)/u.exec(rest)
    // Right behind a link no outlet's word is needed in wide brackets, and beside how long it takes: "（日曜食堂）", "(The
    // Lever, 9 min.)".
    const isPlain =
      bracket !== null &&
      edge > start &&
      start + bracket.index >= edge &&
      /^\s?[（【]|,\s?\p{Nd}{1,3}\s?min\.?\s?[)\]]$/u.test(bracket[0])
    if (bracket && (isPlain || (bracket.index >= 8 && outletWeight(bracket[0], 1) >= 1.5))) {
      const at = start + bracket.index + bracket[0].search(/\S/u)
      if (edge > start && at >= edge) tails.set(start, at)
      else loose.push([start, at])
      // "Elm Street: 28 April to 9 May" is an entry of a table.
    } else if (
      behind &&
      edge - start - sign >= 8 &&
      !(behind[0].includes(':') && saysWhen(rest.slice(behind[0].length)) > 0) &&
      outletWeight(rest.slice(behind[0].length), 1) >= 0
    ) {
      tails.set(start, edge + behind[0].search(/\S/u))
    } else if (
      (form === 'bullet' || level === null) &&
      !behind &&
      edge - start - sign >= 8 &&
      /^\s+\p{Lu}/u.test(rest) &&
      outletWeight(rest, 1) >= 0.5 &&
      saysWhen(rest) === 0
    ) {
      unsigned.push([start, edge + rest.search(/\S/u)])
    }
  }
  if (unsigned.length >= 3) for (const [start, at] of unsigned) tails.set(start, at)
  if (loose.length + tails.size >= 3) for (const [start, at] of loose) tails.set(start, at)
  return tails
}
