import { isEndHeading, isFrameName, isListHeading } from './frame-names.ts'
import type { Draft } from './ranks.ts'

/**
 * A stretch of a page that is told by its element: `main` is what the page calls its main part; `frame` is called what frames a page;
 * `form` is to be filled in; `beside` stands beside the stories; `box` is any other container.
 */
export interface Region {
  readonly kind: 'page' | 'main' | 'frame' | 'form' | 'beside' | 'box'
  readonly parent: Region | null
  readonly depth: number
  /** Within a main part or an article. */
  readonly inMain: boolean
  readonly sums: Sums
}

/** How many characters a region holds, and of what; filled in when all of the page is known. */
interface Sums { all: number, main: number, framed: number, headings: number, others: number, linked: number, jumps: number, fields: number, listed: number, furniture: boolean }

const region = (kind: Region['kind'], parent: Region | null, inMain: boolean): Region => ({
  kind, parent, depth: (parent?.depth ?? 0) + 1, inMain,
  sums: { all: 0, main: 0, framed: 0, headings: 0, others: 0, linked: 0, jumps: 0, fields: 0, listed: 0, furniture: false },
})

/** The whole of a page. */
export const pageRegion = (): Region => region('page', null, false)

const roles: Readonly<Record<string, Region['kind']>> = {
  main: 'main', dialog: 'frame', alertdialog: 'frame', search: 'frame', banner: 'frame', menu: 'frame', menubar: 'frame', toolbar: 'frame', form: 'form', complementary: 'beside',
}
const elements: Readonly<Record<string, Region['kind']>> = {
  main: 'main', form: 'form', aside: 'beside', dialog: 'frame', label: 'frame', 'amp-sidebar': 'frame', 'amp-consent': 'frame', 'amp-ad': 'frame', div: 'box', section: 'box', details: 'box', table: 'box', td: 'box',
}

/** The region an element opens; that it stands in where it opens none. */
export function regionOf(name: string, attributes: Readonly<Record<string, string>>, parent: Region): Region {
  const kind = isFrameName(name, attributes) || isControl(name, attributes) ? 'frame' : roles[attributes['role'] ?? ''] ?? elements[name]
  if (kind !== undefined) return region(kind, parent, parent.inMain || kind === 'main')
  return name === 'article' && !parent.inMain ? region('box', parent, true) : parent
}

/** A button does something to the page and leads nowhere; one that opens a part of it is that part's title. */
export const isControl = (name: string, attributes: Readonly<Record<string, string>>) => name === 'button' && attributes['aria-expanded'] === undefined && attributes['aria-controls'] === undefined

/** A field that a reader writes in: forms with such sign up, log in or search. */
export function noteField(name: string, attributes: Readonly<Record<string, string>>, { sums }: Region): void {
  if (name === 'input' && !/^(?:hidden|submit|button|image|reset)$/i.test(attributes['type'] ?? '')) sums.fields++
}

/** The blocks with those marked as furniture that stand in what frames the page, or lead elsewhere on it. What holds most of the page is no frame, whatever it is called. */
export function withFrame(blocks: readonly Draft[]): readonly Draft[] {
  const regions = regionsOf(blocks)
  const jumps = (block: Draft) => block.leads === 'within' && block.level === null
  let shown = 0, jumped = 0
  for (const block of blocks) {
    if (!isShown(block)) continue
    const length = block.words.length, sums = block.region?.sums
    shown += length
    if (jumps(block)) jumped += length
    if (!sums) continue
    sums.all += length
    if (block.hint === 'furniture') sums.framed += length
    else if (jumps(block)) { sums.framed += length; sums.jumps += length }
    else if (block.leads === 'away') sums.linked += length
    else if (block.level !== null) { sums.headings += length; if (isListHeading(block.words.slice(block.sign))) sums.listed += length }
    else sums.others += length
  }
  const isPage = regions.some(({ inMain }) => inMain)
  for (const one of regions) { one.sums.furniture = isFrame(one, shown, isPage); passOn(one) }
  const main = regions.reduce((sum, { kind, sums }) => sum + (kind === 'main' ? sums.all : 0), 0)
  const leads = jumped <= shown / 2, divided = main > shown / 2
  for (const { parent, sums } of [...regions].reverse()) sums.furniture ||= parent?.sums.furniture ?? false
  const end = isPage ? endOf(blocks, shown) : Infinity
  const listing = leads ? overJumps(blocks, jumps) : new Set<Draft>()
  return blocks.map((block, i) => {
    const framed = (i >= end && isShown(block)) || listing.has(block) || block.region?.sums.furniture || (leads && jumps(block)) || (divided && block.region && !block.region.inMain && block.form !== 'hidden')
    return framed ? { ...block, hint: 'furniture' as const } : block
  })
}

/** Where the end of a web page begins, by its heading: behind most of the text, with little under it. */
function endOf(blocks: readonly Draft[], shown: number): number {
  let before = 0
  for (const [i, block] of blocks.entries()) {
    if (before >= shown * mostText && (block.level !== null || block.bold) && isEndHeading(block.words.slice(block.sign))) return i
    if (isShown(block)) before += block.words.length
  }
  return Infinity
}
const mostText = 0.65

/** Headings over nothing but a list of places on the same page: "In this issue". */
function overJumps(blocks: readonly Draft[], jumps: (block: Draft) => boolean): ReadonlySet<Draft> {
  const found = new Set<Draft>()
  let heading: Draft | null = null, count = 0
  const settle = () => { if (heading && count >= 2) found.add(heading) }
  for (const block of blocks) {
    if (!isShown(block)) continue
    if (block.level !== null) { settle(); heading = block; count = 0 } else if (jumps(block)) count++
    else heading = null
  }
  settle()
  return found
}

const isShown = ({ form }: Draft) => form !== 'hidden' && form !== 'picture'

/** Regions with blocks, the inner ones first. */
function regionsOf(blocks: readonly Draft[]): Region[] {
  const found = new Set<Region>()
  for (const block of blocks) for (let one = block.region; one && !found.has(one); one = one.parent) found.add(one)
  return [...found].sort((a, b) => b.depth - a.depth)
}

function isFrame({ kind, inMain, sums }: Region, shown: number, isPage: boolean): boolean {
  const { all, main, framed, headings, others, linked, jumps, fields, listed } = sums
  if (kind === 'page' || kind === 'main' || main > 0 || all > shown / 2) return false
  if (kind === 'frame' || kind === 'form') return true
  if (kind === 'beside' && (!inMain || framed >= all / 2)) return true
  // A heading over nothing but a form, with a word of thanks, or a list of contents belongs to it; so does one over links that says they are other pages.
  if (framed > 0 && linked === 0 && headings <= 100 && (fields > 0 ? others <= 60 : others === 0 && jumps === framed)) return true
  return isPage && others === 0 && linked > 0 && listed > 0 && listed === headings
}

/** Adds what a region holds to the one around it. */
function passOn({ kind, parent, sums }: Region): void {
  if (!parent) return
  const own = parent.sums
  own.all += sums.all
  own.main += kind === 'main' ? sums.all : sums.main
  own.fields += sums.fields
  if (sums.furniture) { own.framed += sums.all; if (sums.jumps > 0 && sums.fields === 0) own.jumps += sums.all; return }
  own.framed += sums.framed
  own.headings += sums.headings
  own.others += sums.others
  own.linked += sums.linked
  own.jumps += sums.jumps
  own.listed += sums.listed
}
