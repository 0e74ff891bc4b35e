import type { Stretch } from '../../model/stretch.ts'
import { looksLikeCredit } from '../lines/credits.ts'
import { trimmed } from '../text/lines.ts'
import { isLabel } from '../words/adorned.ts'
import { isByline, isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { outletWeight } from '../words/outlets.ts'
import { creditWords } from '../words/words.ts'

/** What one part of a line says of its story. */
export interface Fact extends Stretch {
  readonly is: 'label' | 'name' | 'credit' | 'other'
}

/** Longer lines are sentences. */
const longest = 240
const dividers = /\s+(?:[|·•◆◇■▪¦‖∙~/→+*]|\/\/|[–—]|--|\+{2,3})\s+|;\s+/gu
/** How long a label is, in a pair of brackets behind it: "Listen (4:12)". */
const measure = /\s*[([][^()[\]]{1,24}[)\]]$/u

/**
 * The facts of a line that says several of its story, parted by signs: where it is from, who wrote it, whose picture it
 * has, what leads on. Null where the line is of one kind throughout. `role` is what the line is as a whole.
 *
 *     "The Gazette, 11 May ◆ Ann Lee ◆ read it"   "By Ann Lee | Full story | Pictures"   "Read on at the Star · image Bo Orr"
 */
export function factsOf(text: string, role: 'label' | 'byline' | 'outlet' | 'credit'): readonly Fact[] | null {
  if (text.length > longest) return null
  const parts: Stretch[] = []
  let start = 0
  for (const found of text.matchAll(dividers)) {
    parts.push({ start, end: found.index })
    start = found.index + found[0].length
  }
  if (start === 0) return null
  parts.push({ start, end: text.length })
  const facts = parts.flatMap(part => {
    const own = trimmed(text, part)
    return own ? [{ ...own, is: kindOf(text.slice(own.start, own.end), role) }] : []
  })
  const labels = facts.filter(({ is }) => is === 'label').length
  const others = facts.filter(({ is }) => is === 'other').length
  if (role === 'label' && labels === 0 && others !== 1) return null
  // A picture's maker may be two, or somebody at an agency.
  if (role === 'credit' && labels === 0) return null
  // "Watch – Ann Lee" leads on to somebody, who wrote nothing.
  if (
    role === 'label' &&
    facts.length < 3 &&
    facts.some(({ is, start, end }) => is === 'name' && !isByline(text.slice(start, end)))
  ) {
    return null
  }
  const told =
    role === 'label' && labels === 0
      ? facts.map(fact => (fact.is === 'other' ? { ...fact, is: 'label' as const } : fact))
      : facts
  return new Set(told.map(({ is }) => is)).size > 1 && told.some(({ is }) => is !== 'other' && is !== own[role])
    ? told
    : null
}

/** What a line of one fact is in these words. */
const own = { label: 'label', byline: 'name', outlet: 'other', credit: 'credit' } as const

function kindOf(part: string, role: keyof typeof own): Fact['is'] {
  const bare = part.replace(/^[([→»›>\s]+|[)\]→»›>\s]+$/gu, '')
  const words = bare.replace(measure, '')
  if (looksLikeCredit(part) || looksLikeCredit(bare) || isPictureBy(bare)) return 'credit'
  if (isLabel(words) && words.length <= 60) return 'label'
  if (isByline(bare) || isPerson(bare)) return 'name'
  return role === 'label' && outletWeight(bare, 1) < 1.5 ? 'label' : 'other'
}

/** "image Ann Lee" */
const isPictureBy = (words: string) =>
  creditWords.has(/^\p{L}+(?=\s\p{Lu}\p{Ll})/u.exec(words)?.[0].toLowerCase() ?? '')

/** "Ann Lee", "R. Orr", "Ann Lee and Bo Orr" */
function isPerson(words: string): boolean {
  const first = words.split(/,\s|\s(?:and|und|et|y|e|en|och|og|i|&)\s/u)[0]!
  return (
    isName(first, false) &&
    outletWeight(words, 1) < 1.5 &&
    (givenNameAt(first) === 0 || /^\p{Lu}\.\s?(?:\p{Lu}\.\s?)*\p{Lu}/u.test(first))
  )
}
