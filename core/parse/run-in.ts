import type { Block } from './blocks.ts'
import { withoutUrl } from './repetition.ts'
import { withoutTag } from './tails.ts'
import { abbreviations } from './words.ts'

/** Where a block's own headline ends, and where its text begins. */
type Cut = { readonly end: number; readonly rest: number }

const longest = 110
/** A block shorter than this holds no headline and text behind it. */
const least = 50

/** How headlines are set off in the first line of a text, the surest first. */
const ways = ['capitals', 'colon', 'dash', 'stop'] as const
type Way = (typeof ways)[number]

/**
 * Cuts the headline off blocks that open with their own, where the document's blocks do so and it has few headlines otherwise.
 *
 *     "TRIAL OPENS IN ORRIN. A court has …"    "Ferry late: The boat from …"    "Cannery shuts – Forty people …"
 */
export function cutRunInHeads(blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.filter(isText)
  if (texts.length < 3) return blocks
  const heads = blocks.filter(isHeadLike).length
  const way = ways.find(one => isUsual(one, texts, heads))
  if (!way) return blocks
  return blocks.flatMap(block => {
    const cut = isText(block) ? cutOf(block.text, way) : null
    return cut ? twoBlocks(block, cut) : [block]
  })
}

const isText = (block: Block) => (block.form === 'text' || block.form === 'bullet') && !block.said && !block.decorated && block.text.length >= least && /[.!?…。！？"”»)]$/u.test(withoutTag(withoutUrl(block.text)))
const isHeadLike = (block: Block) =>
  block.form === 'text' && !block.decorated && (block.said?.part !== 'furniture' || block.said.beside === true) && block.text.length >= 12 && block.text.length <= 200 && /\p{Ll}|\p{Lo}/u.test(block.text) && !/[.!:…。！：]["”»)]?$/u.test(withoutUrl(block.text))

function isUsual(way: Way, texts: readonly Block[], heads: number): boolean {
  const cuts = texts.flatMap(({ text }) => { const cut = cutOf(text, way); return cut ? [text.slice(0, cut.end)] : [] })
  if (cuts.length < 3 || new Set(cuts).size < cuts.length * 0.8) return false
  const share = cuts.length / texts.length
  if (way === 'capitals') return share >= 0.25 && middle(cuts.map(cut => cut.split(' ').length)) >= 2.5
  if (heads > texts.length * (way === 'stop' ? 0.4 : 0.6)) return false
  if (way !== 'stop') return share >= 0.5
  // A short first sentence is nothing unusual: it must be one almost everywhere, and shorter than sentences are.
  return share >= 0.6 && middle(cuts.map(cut => cut.length)) <= 58 && heads < cuts.length * 0.5
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

function cutOf(text: string, way: Way): Cut | null {
  const start = text.slice(0, longest + 60)
  const found = { capitals: afterCapitals, colon: (line: string) => behind(line, /^[^.!?。]{8,100}?[!?؟]?\s?[:：]\s+(?=[\p{Lu}\p{Lo}\d"“„«¿¡])/u), dash: (line: string) => behind(line, /^[^.!?。]{8,110}?[!?؟]?\s(?:[–—]|--?)\s+(?=[\p{Lu}\p{Lo}\d"“„«¿¡])/u), stop: afterSentence }[way](start)
  return found && found.end <= longest && text.length - found.rest >= 20 ? found : null
}

/** The sign that sets off isn't part of the headline. */
function behind(line: string, pattern: RegExp): Cut | null {
  const found = pattern.exec(line)?.[0]
  if (!found || !/\S\s+\S|\p{Lo}{6}/u.test(found)) return null
  return { end: found.replace(/\s*(?:[:：–—]|--?)\s*$/u, '').length, rest: found.length }
}

/** A headline in capitals ends where a sign stands before the first word that has small letters. */
function afterCapitals(line: string): Cut | null {
  const small = line.search(/\p{Ll}/u)
  const capitals = small < 0 ? '' : line.slice(0, small).replace(/\S*$/u, '')
  const sign = /^(.*\S)(\s*)([.:!?]|\s(?:[–—]|--?))(\s+)(?:\S{1,2}\s+)?\S*$/su.exec(`${capitals}x`)
  if (!sign || (sign[1]!.match(/\p{Lu}/gu)?.length ?? 0) < 8) return null
  const rest = sign[1]!.length + sign[2]!.length + sign[3]!.length
  return { end: /[.!?]/u.test(sign[3]!) ? rest : sign[1]!.length, rest: rest + sign[4]!.length }
}

/** The first sentence, its stop included. */
function afterSentence(line: string): Cut | null {
  const end = /[.?!]["”»]?\s+(?=["“„«]?[\p{Lu}\d])|[。？！](?=\S)|[.?!؟]\s+(?=\p{Lo})/gu
  for (let found = end.exec(line); found; found = end.exec(line)) {
    const word = /[\p{L}\p{M}.]*$/u.exec(line.slice(0, found.index))![0]
    if (/^\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase()) || /\d$/.test(line.slice(0, found.index))) continue
    return found.index >= 7 && found.index <= 75 ? { end: found.index + found[0].trimEnd().length, rest: found.index + found[0].length } : null
  }
  return null
}

/** A block as its headline and its text; what sets off is a sign of the headline. */
function twoBlocks(block: Block, { end, rest }: Cut): Block[] {
  const head = slice(block, 0, end), between = slice(block, end, rest), text = slice(block, rest, block.text.length)
  const signs = between.pieces.filter(piece => piece.end > piece.start)
  return [
    { ...head, form: 'text', hint: 'headline', signs: [...block.signs, ...signs], lastLine: block.firstLine },
    { ...text, form: 'text', hint: 'paragraph', signs: [], gap: 0 },
  ]
}

/** A part of a block's text; white space at its ends is left out. */
function slice(block: Block, from: number, to: number): Block {
  const pieces: Block['pieces'][number][] = [], glue: Block['glue'][number][] = []
  let at = 0
  block.pieces.forEach((piece, i) => {
    if (i > 0 && block.glue[i - 1] === 'space') at++
    const length = piece.end - piece.start - (block.glue[i] === 'soft' ? 1 : 0)
    let start = Math.max(from, at), stop = Math.min(to, at + length)
    while (start < stop && /\s/u.test(block.text[start]!)) start++
    while (stop > start && /\s/u.test(block.text[stop - 1]!)) stop--
    if (start < stop) {
      if (pieces.length > 0) glue.push(block.glue[i - 1]!)
      const soft = block.glue[i] === 'soft' && stop === at + length ? 1 : 0
      pieces.push({ start: piece.start + start - at, end: piece.start + stop - at + soft })
    }
    at += length
  })
  return { ...block, pieces, glue, text: block.text.slice(from, to).trim() }
}
