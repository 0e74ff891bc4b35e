import type { Line } from '../text/lines.ts'
import { bulletLength, endsInStop, isRule, isUrlLine, numberLength } from '../text/signs.ts'
import { isSalutation } from '../words/salutation.ts'
import { advertWords, contentsWords, furnitureWords, issueWords, senderWords } from '../words/words.ts'
import { isClosing } from './frame.ts'
import { isField } from './mail-headers.ts'
import type { Said } from './said.ts'

/** Fewer groups of lines, or lines, are too few to have anything around them. */
const fewest = 5
const fewestLines = 15
/** How many groups from either end are looked at. */
const reach = 8

/** Lines without a blank one between. */
class Group {
  readonly first: number
  readonly last: number
  readonly lines: readonly Line[]
  #text: string | null = null

  constructor(first: number, lines: readonly Line[]) {
    this.first = first
    this.last = first + lines.length - 1
    this.lines = lines
  }

  /** Its first lines joined. */
  get text(): string {
    return (this.#text ??= this.lines
      .slice(0, 12)
      .map(line => line.text.slice(0, 300))
      .join(' '))
  }

  get words(): ReadonlySet<string> {
    return new Set(this.text.toLowerCase().match(/[\p{L}\p{M}.°-]*[\p{L}\p{M}]/gu))
  }
}

/**
 * Lines that were sent along with the stories, by index: the head a mail was forwarded with, what stands under the
 * masthead, greetings, advertisements that say so, and from the end upwards how the letter closes, who sends it and how
 * to leave it. `known` are the lines that tell outlets: what holds one is a story.
 */
export function findSurrounds(lines: readonly Line[], known: ReadonlyMap<number, Said>): ReadonlySet<number> {
  const groups = groupsOf(lines)
  const found = new Set<number>()
  if (groups.length < fewest || lines.length < fewestLines || lines.filter(({ gap }) => gap > 0).length < fewest - 1) {
    return found
  }
  const take = ({ first, last }: Group) => {
    for (let i = first; i <= last; i++) found.add(i)
  }
  const linked = lines.filter(({ text }) => isUrlLine(text)).length >= fewest
  const isStory = ({ first, last }: Group) => {
    for (let i = first; i <= last; i++) if (known.has(i) || (linked && isUrlLine(lines[i]!.text))) return true
    return false
  }
  const top = headOf(
    groups,
    isStory,
    new Set(lines.filter(({ text }) => text.length <= 60).map(({ text }) => text.toLowerCase())),
  )
  for (const group of groups.slice(0, top)) {
    if (!isProse(group.text) || isSponsor(group) || isMailHead(group)) take(group)
  }
  groups.forEach((group, n) => {
    if (isStory(group) || !isAdvert(group)) return
    take(group)
    const next = groups[n + 1]
    if (group.lines.length === 1 && group.text.length <= 40 && next && next.lines.length <= 5 && !isStory(next)) {
      take(next)
    }
  })
  const title = titleWords(groups[0]!)
  const from = footOf(groups, isStory, title, linked || known.size > 0)
  for (const group of groups.slice(from)) take(group)
  return found
}

function groupsOf(lines: readonly Line[]): Group[] {
  const groups: Group[] = []
  for (let first = 0; first < lines.length;) {
    if (isRule(lines[first]!.text)) {
      first++
      continue
    }
    let last = first
    while (last + 1 < lines.length && lines[last + 1]!.gap === 0 && !isRule(lines[last + 1]!.text)) last++
    groups.push(new Group(first, lines.slice(first, last + 1)))
    first = last + 1
  }
  return groups
}

/**
 * How many groups stand over the stories, as far as they show it: a mail's head, a masthead with its lines, greetings,
 * what the issue holds.
 */
function headOf(groups: readonly Group[], isStory: (group: Group) => boolean, whole: ReadonlySet<string>): number {
  let top = 0
  for (let n = 0; n < Math.min(reach, groups.length - 3); n++) {
    const group = groups[n]!
    if (isStory(group) || group.lines.length > 6) break
    if (isHead(group, n) || isListing(group, whole)) {
      top = n + 1
    } else if (
      !(n === 0 && group.lines.length === 1 && group.text.length <= 60 && isHead(groups[1]!, 1)) &&
      !isProse(group.text)
    ) {
      break
    }
  }
  return top
}

function isHead(group: Group, n: number): boolean {
  const { lines, text } = group
  if (isMailHead(group)) return true
  if (
    lines.some(line => line.text.length > 110 || bulletLength(line.text) > 0 || isUrlLine(line.text)) ||
    numberLength(text) > 0
  ) {
    return isSponsor(group)
  }
  if (lines.length === 1 && (isSalutation(text) || /^-{3,}\s*\p{L}/u.test(text))) return true
  if (
    isSponsor(group) ||
    (n > 0 && n <= 4 && lines.length === 1 && text.length <= 30 && /\p{L}[.!！,，]$/u.test(text))
  ) {
    return true
  }
  if (lines.some(line => isProse(line.text))) return false
  if (hits(group, contentsWords) > 0 && /[:：]/u.test(text) && lines.length <= 2) return true
  if ((n === 0 ? lines.length > 1 : n <= 2 && lines.length <= 2) && lines.some(line => isDated(line.text))) return true
  return n > 0 && n <= 3 && lines.length <= 3 && /\S@\S+\.\p{L}/u.test(text)
}

/** The head of a forwarded mail. */
function isMailHead({ lines }: Group): boolean {
  const fields = lines.filter(isField).length
  return fields >= 2 && fields >= lines.length * 0.7
}

/** "Today: Coast, Village, Trade": a line whose parts stand by themselves further down. */
function isListing({ lines, text }: Group, whole: ReadonlySet<string>): boolean {
  const parts = text
    .slice(text.search(/[:：]/u) + 1)
    .split(/\s*[,;|·•]\s*/u)
    .map(part => part.trim().toLowerCase())
  return lines.length <= 2 && parts.length >= 3 && parts.filter(part => whole.has(part)).length >= parts.length * 0.7
}

/** "No. 41", "Thursday 8 May 2031": a number with a word for issues, or a year. */
function isDated(text: string): boolean {
  return (
    /\p{Nd}/u.test(text) &&
    text.length <= 100 &&
    (/(?:^|\D)(?:19|20)\d\d(?!\d)|[\p{Nd}]年|第.{1,6}[号期]/u.test(text) ||
      (text.toLowerCase().match(/[\p{L}\p{M}°]+\.?/gu) ?? []).some(word => issueWords.has(word)))
  )
}

/** Index of the first group of the letter's foot. */
function footOf(
  groups: readonly Group[],
  isStory: (group: Group) => boolean,
  title: readonly string[],
  told: boolean,
): number {
  let from = groups.length
  for (let n = groups.length - 1; n >= Math.max(3, groups.length - reach); n--) {
    const group = groups[n]!
    if (isStory(group) || group.text.length > 1200 || isField(group.lines[0]!)) break
    const behind = told ? 1.2 : 0
    const weight = footWeight(group, title) + behind
    if (weight >= 3) {
      from = n
    } else if (from !== n + 1 || from === groups.length || weight < 2) {
      // A line or two between parts of the foot may be anything.
      const above = groups[n - 1]
      if (behind > 0 && from === n + 1 && isSigned(group)) {
        from = n
        continue
      }
      if (
        behind === 0 ||
        !above ||
        group.lines.length > 2 ||
        group.text.length > 90 ||
        isStory(above) ||
        footWeight(above, title) + behind < 3
      ) {
        break
      }
    } else if (behind > 0) {
      from = n
    }
  }
  return from
}

/** "Until next Thursday, / Ann": a short sentence over a name. */
function isSigned({ lines, text }: Group): boolean {
  return (
    lines.length === 2 &&
    text.length <= 90 &&
    /[.!,，]$/u.test(lines[0]!.text) &&
    /^\p{Lu}[^.!?]{1,28}$/u.test(lines[1]!.text)
  )
}

function footWeight(group: Group, title: readonly string[]): number {
  const { lines, text, words } = group
  let weight = Math.min(3, hits(group, furnitureWords)) * 2 + Math.min(3, hits(group, senderWords)) * 1.1
  if (/©|\(c\)\s/iu.test(text)) weight += 4
  if (/\S@\S+\.\p{L}/u.test(text)) weight += 1.5
  if (lines.some(line => /(?:https?:\/\/|www\.)/iu.test(line.text) && !isUrlLine(line.text))) weight += 1
  if (/\b\d{5}\b|\b\d{4}\s?\p{Lu}{2}\b|\b\p{Lu}{1,2}\d{1,2}\s\d\p{Lu}{2}\b|\+\d{2}\s?\d/u.test(text)) weight += 1.2
  if (/\p{L}\s\d{1,4}[a-z]?,|,\s\d{1,4}\s\p{L}/u.test(text)) weight += 1
  if (lines.some(line => isClosing(line.text) || isSalutation(line.text))) weight += 2.5
  if (title.length > 0 && title.every(word => words.has(word))) weight += 1.5
  if (isSponsor(group)) weight += 2.5
  if (bulletLength(text) > 0 || numberLength(text) > 0) weight -= 1.5
  if (lines.length > 1 && lines.filter(line => line.text.length > 60 && isProse(line.text)).length === lines.length) {
    weight -= 0.5
  }
  return weight - Math.max(0, text.length - 400) / 150
}

/** The longer words of the document's first line, if it is short. */
function titleWords({ lines }: Group): string[] {
  const { text } = lines[0]!
  return text.length > 60 || isProse(text) ? [] : (text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []).slice(0, 3)
}

/** "ANZEIGE", "Advertisement: …" over or before few lines. */
function isAdvert({ lines }: Group): boolean {
  const { text } = lines[0]!
  const word = /^[\s*[(–—=-]{0,8}([\p{L}\p{M}]{2,24})(?=[\s*\])–—=:-]{0,8}$|\s?[:：|])/u.exec(text)
  return (
    word !== null &&
    lines.length <= 6 &&
    advertWords.has(word[1]!.toLowerCase()) &&
    (lines.length <= 3 || !/\p{L}\s?[:：|]\s*\S/u.test(text))
  )
}

const paidBy =
  /(?:supported|sponsored|presented|brought to you) by\s|(?:unterstützt|präsentiert) von\s|offert[ao] da\s|patrocinad[oa] por\s|parrainée? par\s|met steun van\s|при поддержке\s|w ramach współpracy z\s|med stöd av\s/iu
/** Who pays for the issue. */
const isSponsor = ({ lines, text }: Group) => lines.length <= 4 && text.length <= 260 && paidBy.test(text.slice(0, 120))

const hits = ({ words }: Group, list: ReadonlySet<string>) => {
  let n = 0
  for (const word of words) if (list.has(word)) n++
  return n
}
const isProse = (text: string) => text.length > 140 || (text.length > 40 && endsInStop(text))
