import { affixKinds, type Affix } from '../../core/parse/fields/heads/affixes.ts'
import { properByRule } from '../../core/parse/fields/heads/proper-heads.ts'
import { asked, cutAffix, groupsOf } from '../../core/parse/fields/heads/usual-affixes.ts'
import { divide } from '../../core/parse/index.ts'
import { assemble, type Outline } from '../../core/parse/items/items.ts'
import { hintsOf } from '../../core/parse/reading.ts'
import { decideRoles } from '../../core/parse/roles/sequence.ts'
import { look } from '../../core/parse/roles/signals/index.ts'
import type { Stretch } from '../../core/model/stretch.ts'
import type { Gold } from './page.ts'
import type { Judged } from './regression.ts'
import { readWritten } from './written.ts'

/** Rounds in which affixes are looked for behind those that the gold leaves out. */
const rounds = 3

/** What headlines of the written digests have before and behind them in common, and whether the gold leaves it out. */
export const everyAffix = (without: readonly string[]): Judged[] =>
  readWritten()
    .filter(({ writer }) => !without.includes(writer))
    .flatMap(({ text, gold }) => {
      const { blocks, layout, repetition } = divide(text)
      return affixesOf(assemble(decideRoles(look(blocks, layout, repetition))), gold)
    })

/** The cases of one digest: for each group of headlines each kind of affix that several of them have. */
function affixesOf({ sections, drafts }: Outline, gold: Gold): Judged[] {
  const headed = drafts.filter(({ headline }) => headline !== null)
  const headlines = headed.map(({ headline }) => headline!.block.text)
  const numbers = headed.map(({ section }) => section)
  const hints = hintsOf(sections)
  const heads = properByRule(headlines, numbers, hints)
  const proper = headlines.map(headline => properOf(headline, gold))
  const found: Judged[] = []
  for (const group of groupsOf(heads, numbers, hints)) {
    for (let round = 0; round < rounds; round++) {
      const right = asked(group).filter(({ kind, found: affixes, signals }) => {
        // Of those whose headline the gold has: whether it stands clear of what would be cut.
        const judged = group.members.flatMap((i, n) => {
          const affix = affixes[n]
          const own = proper[i]
          return affix && own ? [standsClear(own, heads.left[i]!.start, affix, kind)] : []
        })
        if (judged.length === 0) return false
        const is = judged.filter(Boolean).length > judged.length / 2
        found.push({ on: [...signals], is, weight: Math.min(6, judged.length) / 3 })
        return is
      })
      if (right.length === 0) break
      cutAffix(group.heads, right[0]!)
    }
  }
  return found
}

/** Whether the gold's headline has none of an affix; `from` is where the text begins in which the affix was found. */
function standsClear(own: Proper, from: number, affix: Affix, kind: number): boolean {
  if (affixKinds[kind]!.isBefore) return own.start >= from + affix.end && own.start > from
  return own.end <= from + affix.start && !own.isText(affix.words)
}

/** Where the gold's headline stands in a line, and whether words behind it are its story's text. */
interface Proper extends Stretch {
  readonly isText: (words: string) => boolean
}

/**
 * Where the gold's headline stands in a line that was read as one, and whether words behind it are its story's text;
 * null where the gold has none of it.
 */
function properOf(headline: string, { items }: Gold): Proper | null {
  const words = (text: string) => text.replace(/\s+/gu, ' ').trim()
  const line = words(headline)
  const own = items
    .filter(item => item.headline !== null && line.includes(words(item.headline)))
    .sort((a, b) => b.headline!.length - a.headline!.length)[0]
  if (!own) return null
  // White space in a row is one blank in the gold.
  const pattern = new RegExp(
    words(own.headline!)
      .split(' ')
      .map(word => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
      .join('\\s+'),
    'u',
  )
  const at = pattern.exec(headline)
  return (
    at && {
      start: at.index,
      end: at.index + at[0].length,
      isText: (part: string) => own.body.some(({ text }) => words(text).includes(words(part))),
    }
  )
}
