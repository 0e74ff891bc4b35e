import { endOf } from './frame-names.ts'
import type { Draft } from '../structure/ranks.ts'
import type { Region } from './regions.ts'
import { isShown, wordsOf, type Told } from './told.ts'

/** What a region holds, inner ones with it, however much of it turns out to frame the page. */
export interface Held {
  readonly region: Region
  /** How many characters: of all, and of those in main parts. */
  all: number
  main: number
  /** The first heading in it. */
  first: Draft | null
  /** Where in the page its last block is, and the last that tells a story. */
  last: number
  lastTold: number
}

/**
 * How many characters of a region are what, beside in how many lines something leads away; `plain` are those of no
 * heading and no link.
 */
export interface Sums {
  framed: number
  headings: number
  others: number
  linked: number
  jumps: number
  listed: number
  told: number
  plain: number
  links: number
}

/** What is known of a page when its frame is told. */
export interface Page {
  readonly blocks: readonly Draft[]
  readonly told: readonly Told[]
  /** Inner ones first. */
  readonly held: ReadonlyMap<Region, Held>
  readonly own: ReadonlyMap<Region, Sums>
  /** How many characters of it are shown. */
  readonly shown: number
  /** A web page, not a letter: something in it is called its main part or an article. */
  readonly isWeb: boolean
}

/** The regions that hold blocks, inner ones first, with what they hold. */
export function heldBy(blocks: readonly Draft[], told: readonly Told[]): ReadonlyMap<Region, Held> {
  const found = new Map<Region, Held>()
  for (const [at, block] of blocks.entries()) {
    for (let one = block.region; one && !found.has(one); one = one.parent) {
      found.set(one, { region: one, all: 0, main: 0, first: null, last: -1, lastTold: -1 })
    }
    const own = block.region && found.get(block.region)
    if (!own || !isShown(block)) continue
    own.all += block.words.length
    if (block.level !== null) own.first ??= block
    own.last = at
  }
  for (const { at, region } of told) {
    const own = found.get(region)
    if (own) own.lastTold = Math.max(own.lastTold, at)
  }
  const sorted = [...found.values()].sort((a, b) => b.region.depth - a.region.depth)
  const places = new Map(blocks.map((block, at) => [block, at]))
  for (const { region, all, main, first, last, lastTold } of sorted) {
    const around = region.parent && found.get(region.parent)
    if (!around) continue
    around.all += all
    around.main += region.kind === 'main' ? all : main
    if (first && (!around.first || places.get(first)! < places.get(around.first)!)) around.first = first
    around.last = Math.max(around.last, last)
    around.lastTold = Math.max(around.lastTold, lastTold)
  }
  return new Map(sorted.map(one => [one.region, one]))
}

/** Whether more is told behind a place in the region, or around it in the same main part. */
export function isFollowed(region: Region | null, last: number, { held }: Page): boolean {
  for (let one = region; one?.inMain; one = one.parent) if (held.get(one)!.lastTold > last) return true
  return false
}

/** Whether a region is one of several stories' own part, or within such. */
export function isInStory(region: Region | null, { held, shown }: Page): boolean {
  for (let one = region; one && one.kind !== 'page' && one.kind !== 'main'; one = one.parent) {
    const { lastTold, all, main } = held.get(one)!
    if (lastTold >= 0 && main === 0 && all <= shown / 2) return true
  }
  return false
}

/** A line that leads to another place on the same page. */
export const isJump = (block: Draft) => block.leads === 'within' && block.level === null

/** What stands in each region itself, not in those within it. */
export function ownSums(
  blocks: readonly Draft[],
  told: readonly Told[],
  regions: Iterable<Region>,
): ReadonlyMap<Region, Sums> {
  const found = new Map<Region, Sums>()
  for (const region of regions) {
    found.set(region, {
      framed: 0,
      headings: 0,
      others: 0,
      linked: 0,
      jumps: 0,
      listed: 0,
      told: 0,
      plain: 0,
      links: 0,
    })
  }
  for (const block of blocks) {
    const sums = block.region && found.get(block.region)
    const { length } = block.words
    if (!sums || !isShown(block)) continue
    const away = block.leads === 'away' ? length : block.links.reduce((sum, { start, end }) => sum + end - start, 0)
    if (block.hint === 'furniture') {
      sums.framed += length
    } else if (isJump(block)) {
      sums.framed += length
      sums.jumps += length
    } else if (block.leads === 'away') {
      sums.linked += length
    } else if (block.level !== null) {
      sums.headings += length
      if (isOfList(block)) sums.listed += length
    } else {
      sums.others += length
    }
    if (block.level === null && block.hint !== 'furniture' && !isJump(block)) sums.plain += length - away
    if (away > 0) sums.links++
  }
  for (const { at, region } of told) {
    const sums = found.get(region)
    if (sums) sums.told += blocks[at]!.words.length
  }
  return found
}

const isOfList = (block: Draft) => endOf(wordsOf(block)) === 'list'
