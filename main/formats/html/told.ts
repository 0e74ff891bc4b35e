import { endOf } from './frame-names.ts'
import type { Draft } from '../structure/ranks.ts'
import type { Region } from './regions.ts'

/** Prose under a heading, by where both stand in a page. */
export interface Told {
  readonly head: number
  readonly at: number
  readonly region: Region
}

export const isShown = ({ form }: Draft) => form !== 'hidden' && form !== 'picture'
export const wordsOf = (block: Draft) => block.words.slice(block.sign)

/** A heading, in the markup or by being bold throughout and no sentence. */
const isHead = (block: Draft) =>
  block.level !== null ||
  (block.bold &&
    block.form === 'text' &&
    block.words.length <= 120 &&
    block.leads !== 'within' &&
    /\p{L}{2}.*[^.:…。：,;]$/u.test(block.words))

/** A sentence or more; what leads away throughout is a link's title unless it is long. */
function isProse(block: Draft): boolean {
  const { words, level, hint, leads } = block
  if (level !== null || hint === 'furniture' || hint === 'byline' || hint === 'label' || leads === 'within') {
    return false
  }
  return (
    (words.length >= (leads === 'away' ? 80 : 20) &&
      /[.!?…。！？؟।](?=[\s"'”’»)\]]|$)/u.test(words.replace(/^\d+\.\s/u, ''))) ||
    (words.length >= 10 && /[。！？]/u.test(words))
  )
}

/**
 * The stories of a page, as far as they can be told before anything is known of it: prose under headings that aren't
 * those of its end. It belongs to the region that holds the heading and the prose, or all of the prose.
 */
export function toldIn(blocks: readonly Draft[]): readonly Told[] {
  const found: Told[] = []
  let head = -1
  let own: number[] = []
  const settle = () => {
    const top = blocks[head]
    if (top && own.length > 0) {
      const all = own
        .flatMap(at => blocks[at]!.region ?? [])
        .reduce<Region | null>((one, other) => (one ? shared(one, other) : other), null)
      for (const at of own) {
        const here = blocks[at]!.region
        const region = here && top.region && shared(here, top.region)
        if (region) {
          found.push({ head, at, region: all && all.depth > region.depth && (top.level ?? 1) > 1 ? all : region })
        }
      }
    }
    own = []
  }
  for (const [at, block] of blocks.entries()) {
    if (!isShown(block)) continue
    if (isHead(block)) {
      settle()
      head = block.hint === 'furniture' || endOf(wordsOf(block)) === 'talk' ? -1 : at
    } else if (head >= 0 && isProse(block) && !(block.leads === 'away' && endOf(wordsOf(blocks[head]!)) !== null)) {
      own.push(at)
    }
  }
  settle()
  return found
}

/** The innermost region that holds both. */
function shared(one: Region, other: Region): Region {
  let a = one
  let b = other
  while (a !== b) {
    if (a.depth >= b.depth && a.parent) a = a.parent
    else if (b.parent) b = b.parent
    else break
  }
  return a
}
