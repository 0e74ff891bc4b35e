import type { Part } from './marked-parts.ts'
import type { Chance } from './mixed.ts'
import { coreOf } from './redress-ways.ts'

/** A line of several fields that is wrapped as texts are. */
export type Dressed = Part & { readonly wraps?: true }

const outlets = ['Harbour Gazette', 'Morning Post', 'The Lever', 'Radio Valcresse', 'El Faro', 'Küstenbote', 'Dagens Havn', 'Quay Post', 'La Dépêche', 'Evening Beacon', 'Strand Courier', 'Channel 6', 'Business Ledger', 'Голос долины', '海港日报']
const places = ['PORT LAUREL', 'OSTERHAVN', 'VERNA', 'UPPER DRAY', 'Sant Orrin', 'GREAT SKERRY', 'Lusk', 'NEW ANNAN', 'Mill Crossing', 'TALLOW ISLAND', 'ЛУМИНСК', 'Kestrow']

/**
 * What single sections or single lines of a digest may be made of, where all else stays: short news that open with a word or two in front of their text, texts
 * that open with their place, bullets that end with where they are from.
 *
 *     "Justice. The former treasurer …"      "VERNA - The provincial court …"      "• Nurses will be paid for handover time. (Harbour Gazette)"
 */
export function withBriefs(chance: Chance, parts: readonly Part[], cased: boolean): Dressed[] {
  const kind = chance.next()
  if (kind < 0.24) return briefs(chance, parts, cased)
  if (kind < 0.34) return datelines(chance, parts)
  if (kind < 0.42) return outletsBehind(chance, parts)
  return [...parts]
}

const several = (part: Part, line: string): Dressed => ({ ...part, sign: '*', text: null, lines: [line], wraps: true })
const isPlain = (part: Part | undefined): part is Part & { text: string } => part !== undefined && part.text !== null && !/[⟪⟫]/u.test(part.text)

function briefs(chance: Chance, parts: readonly Part[], cased: boolean): Dressed[] {
  const made: Dressed[] = [], style = chance.of(['.', '.', '.', '.', ':', ':', ' –', ' -', ' —', '。']), capitals = cased && chance.is(0.25), most = chance.of([1, 2, 2, 3, 4]), all = !parts.some(({ sign }) => sign === '=')
  let on = all && chance.is(0.4)
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (part.sign === '=') on = chance.is(0.45)
    const text = part.sign === '!' && part.text !== null && on ? nextText(parts, at) : -1
    if (text < 0) { made.push(part); continue }
    const words = coreOf(part.text!).replace(/[.:;,!?…。：]+$/u, '').split(/\s+/u), head = words.slice(0, chance.from(1, most)).join(' ').replace(/[.:;,!?…–—-]+$/u, '') || words[0]!
    const shown = capitals ? head.toUpperCase() : head, stop = style === '.' || style === '。' ? style : ''
    made.push(several(part, `⟪!${shown}${stop}⟫${stop === '' ? style : ''}${style === '。' ? '' : ' '}⟪p${parts[text]!.text!}⟫`))
    at = text
  }
  return made
}

/** The text of an item behind nothing but who wrote it and where it is from; -1 where it has none. */
function nextText(parts: readonly Part[], at: number): number {
  let text = at + 1
  while (parts[text] && '@o~%'.includes(parts[text]!.sign) && parts[text]!.text !== null) text++
  return parts[text]?.sign === 'p' && isPlain(parts[text]) ? text : -1
}

function datelines(chance: Chance, parts: readonly Part[]): Dressed[] {
  const sign = chance.of([' - ', ' – ', ' — ', ' -- ', ' (Wire) — ', '. ', ', 3 May – ', ': '])
  return parts.map((part, at) => {
    const opens = part.sign === 'i' || (part.sign === 'p' && '!@o~'.includes(parts[at - 1]?.sign ?? ''))
    return opens && isPlain(part) && chance.is(0.9) ? { ...part, text: `${chance.of(places)}${sign}${part.text}`, lines: [`${chance.of(places)}${sign}${part.text}`] } : part
  })
}

function outletsBehind(chance: Chance, parts: readonly Part[]): Dressed[] {
  const style = chance.of([' (', ' (', ' — ', ' – ', ' [']), close = style === ' (' ? ')' : style === ' [' ? ']' : '', bullet = chance.of(['•', '-', '*', '–'])
  return parts.map(part => (part.sign === '-' || part.sign === 'k') && isPlain(part) ? several(part, `${bullet} ⟪${part.sign}${part.text.replace(/^[•*–—▪·o-]\s+/u, '')}⟫${style}⟪o${chance.of(outlets)}⟫${close}`) : part)
}
