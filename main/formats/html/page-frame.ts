import { slugOf, type FrameName } from './frame-names.ts'
import { endsOf } from './page-end.ts'
import type { Draft } from '../structure/ranks.ts'
import { heldBy, isFollowed, isInStory, isJump, ownSums, type Held, type Page, type Sums } from './region-sums.ts'
import { isWithin, type Region } from './regions.ts'
import { isShown, toldIn, wordsOf } from './told.ts'

/**
 * The blocks with those marked as furniture that stand in what frames the page, or lead elsewhere on it. What holds
 * most of the page is no frame, whatever it is called.
 */
export function withFrame(blocks: readonly Draft[]): readonly Draft[] {
  const told = toldIn(blocks)
  const held = heldBy(blocks, told)
  const lengthOf = (those: readonly Draft[]) => those.reduce((sum, { words }) => sum + words.length, 0)
  const shown = lengthOf(blocks.filter(isShown))
  const leads = lengthOf(blocks.filter(block => isShown(block) && isJump(block))) <= shown / 2
  const page: Page = {
    blocks,
    told,
    held,
    own: ownSums(blocks, told, held.keys()),
    shown,
    isWeb: [...held.keys()].some(({ inMain }) => inMain),
  }
  const framed = framesOf(page)
  const ends = page.isWeb ? endsOf(page) : none
  const listing = leads ? overJumps(blocks) : none
  const outside = outsideOf(page)
  return blocks.map(block => {
    const frames =
      ends.has(block) ||
      listing.has(block) ||
      (block.region && framed.has(block.region)) ||
      (leads && isJump(block)) ||
      outside.has(block)
    return frames ? { ...block, hint: 'furniture' as const } : block
  })
}
const none: ReadonlySet<Draft> = new Set()

/**
 * The regions that frame the page and those within. All that do so by what they are called hold no more than half of
 * it: what is called alike and holds most is no frame.
 */
function framesOf(page: Page): ReadonlySet<Region> {
  const refused = new Set<string>()
  for (;;) {
    const framed = framesWithout(refused, page)
    const lengths = new Map<string, number>()
    for (const { region, all } of [...page.held.values()].reverse()) {
      const name = framed.get(region)
      if (region.parent && framed.has(region.parent)) framed.set(region, null)
      else if (name) lengths.set(name, (lengths.get(name) ?? 0) + all)
    }
    let sum = [...lengths.values()].reduce((total, one) => total + one, 0)
    if (sum <= page.shown / 2) return new Set(framed.keys())
    for (const [name, length] of [...lengths].sort((a, b) => b[1] - a[1])) {
      if (sum > page.shown / 2) {
        refused.add(name)
        sum -= length
      }
    }
  }
}

/**
 * The regions that frame the page, each with its name where it does so only by that; without those that are called
 * something refused.
 */
function framesWithout(refused: ReadonlySet<string>, page: Page): Map<Region, string | null> {
  const framed = new Map<Region, string | null>()
  const sums = new Map([...page.own].map(([region, own]) => [region, { ...own }]))
  for (const held of page.held.values()) {
    const { region } = held
    const own = sums.get(region)!
    if (region.kind !== 'page' && region.kind !== 'main' && held.main === 0 && held.all <= page.shown / 2) {
      const name = framesByKind(held, own, page)
        ? null
        : region.names.find(one => !refused.has(one.subject) && framesByName(one, held, own, page))?.subject
      if (name !== undefined) framed.set(region, name)
    }
    if (region.parent) passOn(held, own, sums.get(region.parent)!, framed.has(region))
  }
  return framed
}

function framesByKind(
  { region, all, last }: Held,
  { framed, headings, others, linked, jumps, listed, told }: Sums,
  page: Page,
): boolean {
  if (region.kind === 'frame') return true
  if (region.kind === 'label') return headings === 0 && isWithin(region, 'form')
  if (region.kind === 'form') return told <= (region.fields.asking > 0 ? longestPlea : longestThanks)
  if (region.kind === 'beside' && (!region.inMain || framed >= all / 2)) return true
  // A heading over nothing but a form, with a word of thanks, or a list of contents belongs to it; so does one over
  // links that says they are other pages, behind the stories.
  if (
    framed > 0 &&
    linked === 0 &&
    headings <= 100 &&
    (region.fields.all > 0 ? others <= longestThanks : others === 0 && jumps === framed)
  ) {
    return true
  }
  return (
    page.isWeb &&
    others === 0 &&
    linked > 0 &&
    listed > 0 &&
    listed === headings &&
    !isFollowed(region, last, page) &&
    !isInStory(region.parent, page)
  )
}
/** So many characters a form says of itself, and one that asks for an address. */
const longestThanks = 60
const longestPlea = 300

/**
 * Whether a region is the part of a frame that its name says: where it tells no story, a menu or list of other pages
 * holds mostly links, and such a list stands with no story. An id or label that repeats the region's heading says
 * nothing.
 */
function framesByName(
  { of, slug }: FrameName,
  { region, first, last }: Held,
  { headings, told, plain, links, jumps }: Sums,
  page: Page,
): boolean {
  if (slug !== null && first && slug === slugOf(wordsOf(first))) return false
  if (of === 'sure') return true
  if (told > (region.fields.asking > 0 ? longestPlea : 0)) return false
  if (of === 'any') return true
  if (plain > longestThanks || (links + jumps === 0 && (of !== 'menu' || headings > 0))) return false
  return (
    of === 'menu' ||
    (!isInStory(region.parent, page) && (headings > 0 || (links > 1 && last > (page.told.at(-1)?.at ?? -1))))
  )
}

/** Adds what a region holds to what the one around it does. */
function passOn({ all, region }: Held, sums: Sums, around: Sums, frames: boolean): void {
  if (frames) {
    around.framed += all
    if (sums.jumps > 0 && region.fields.all === 0) around.jumps += all
    return
  }
  for (const key of ['framed', 'headings', 'others', 'linked', 'jumps', 'listed', 'told', 'plain', 'links'] as const) {
    around[key] += sums[key]
  }
}

/**
 * What stands outside the main part where that holds most of the page; beside its first heading, who wrote it, and
 * other parts that tell stories.
 */
function outsideOf({ blocks, told, held, shown }: Page): ReadonlySet<Draft> {
  const main = [...held.values()].reduce((sum, { region, all }) => sum + (region.kind === 'main' ? all : 0), 0)
  if (main <= shown / 2) return none
  const isOutside = ({ region, form }: Draft) => region !== null && !region.inMain && form !== 'hidden'
  const top = blocks.findIndex(block => isShown(block) && block.level === 1)
  const begin = blocks.findIndex(({ region }) => region?.inMain)
  const spared = new Set<Draft | Region>()
  // A page's title stands right over its main part; a site's name has the site's menu under it.
  if (top >= 0 && !blocks.slice(top, begin).some(({ hint }) => hint === 'furniture')) spared.add(blocks[top]!)
  for (const block of blocks.slice(0, begin)) if (block.hint === 'byline') spared.add(block)
  for (const { head, at, region } of told) {
    if (blocks[head]!.region?.inMain) continue
    let part: Region | null = null
    for (let one: Region | null = region; one && one.kind !== 'page' && held.get(one)!.main === 0; one = one.parent) {
      part = one
    }
    if (part) spared.add(part)
    else spared.add(blocks[head]!).add(blocks[at]!)
  }
  const isSpared = (block: Draft) => {
    for (let one: Draft | Region | null = block; one; one = 'words' in one ? one.region : one.parent) {
      if (spared.has(one)) return true
    }
    return false
  }
  return new Set(blocks.filter(block => isOutside(block) && !isSpared(block)))
}

/** Headings over nothing but a list of places on the same page: "In this issue". */
function overJumps(blocks: readonly Draft[]): ReadonlySet<Draft> {
  const found = new Set<Draft>()
  let heading: Draft | null = null
  let count = 0
  const settle = () => {
    if (heading && count >= 2) found.add(heading)
  }
  for (const block of blocks) {
    if (!isShown(block)) continue
    if (block.level !== null) {
      settle()
      heading = block
      count = 0
    } else if (isJump(block)) {
      count++
    } else {
      heading = null
    }
  }
  settle()
  return found
}
