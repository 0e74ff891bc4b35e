import type { Stretch } from '../../model/stretch.ts'
import type { Line } from '../text/lines.ts'
import { bulletLength, endsIn, endsInStop, isRule, isUrlLine } from '../text/signs.ts'
import { isByline, isName } from '../words/bylines.ts'
import { outletName, outletWeight } from '../words/outlets.ts'
import { outletWords } from '../words/words.ts'
import { sayingOf, type Said } from './said.ts'

/** Lines that must be alike before they count. */
const fewest = 3
/** Groups of lines that show how a document is written. */
const enough = 200
/** Longer lines name no outlet. */
const longest = 90

/** A line that may name an outlet: how it is written, and where among the lines around it. */
interface Candidate {
  readonly at: number
  readonly form: string
  readonly place: 'second' | 'last'
  readonly name: string
  readonly person: boolean
}

/**
 * Lines that name where each story is from, by index: written alike and standing at the same place in most groups of
 * lines, right under the headline or behind the text. The lines over one under a headline are that headline.
 *
 *     "Ferry runs all night, says" / "the board" / "The Gazette, 4 May" / "It …"      "Ferry late" / "It …" / "(Quay Post)"
 */
export function findOutletLines(lines: readonly Line[]): ReadonlyMap<number, Said> {
  const known = new Map<number, Said>()
  const starts = lines.flatMap((line, i) => (i === 0 || line.gap > 0 || isRule(lines[i - 1]!.text) ? [i] : []))
  const groups = starts
    .map((start, n) => ({ start, end: (starts[n + 1] ?? lines.length) - 1 }))
    .filter(({ start, end }) => end > start)
  // A document that doesn't do so in its first groups doesn't do it.
  const best =
    groups.length > enough && bestOf(lines, groups.slice(0, enough)).length < enough * 0.3 ? [] : bestOf(lines, groups)
  if (best.length < fewest || best.length < groups.length * 0.4 || !areOutlets(best)) return known
  for (const { at, place } of best) {
    known.set(at, {
      part: place === 'second' ? 'byline' : 'credit',
      place: null,
      by: sayingOf('outlets', at),
      outlet: true,
      shown: true,
    })
    if (place === 'second') {
      for (let i = headFrom(lines, at); i < at; i++) {
        known.set(i, { part: 'headline', place: null, by: sayingOf('headlines by outlets', at), shown: true })
      }
    }
  }
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length <= 132 ? text.length : 0), 0)
  const last = new Set(best.map(({ at }) => at))
  if (best[0]!.place === 'last') {
    for (const { start, end } of groups) {
      const head = lines[start]!.text
      const named = last.has(end) ? end : last.has(end - 1) ? end - 1 : -1
      if (
        named >= start + 2 &&
        head.length <= Math.min(110, widest * 0.8) &&
        !/[.!。։۔।:：]$/u.test(head) &&
        bulletLength(head) === 0 &&
        !/^\p{Ll}/u.test(lines[start + 1]!.text) &&
        endsInStop(lines[named - 1]!.text)
      ) {
        known.set(start, { part: 'headline', place: null, by: sayingOf('headlines by outlets', start), shown: true })
      }
    }
  }
  return known
}

/** The lines written alike at the same place in most groups. */
function bestOf(lines: readonly Line[], groups: readonly Stretch[]): readonly Candidate[] {
  const kinds = new Map<string, Candidate[]>()
  const times = new Map<string, number>()
  for (const { start, end } of groups) {
    for (let i = start + 1; i <= end; i++) {
      const name = mayName(lines[i]!.text) ? nameOf(lines[i]!.text) : null
      if (name !== null) times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
  for (const { start, end } of groups) {
    const found = candidateIn(lines, start, end, times)
    const kind = found && `${found.form} ${found.place}`
    const same = kind === null ? undefined : kinds.get(kind)
    if (same) same.push(found!)
    else if (kind) kinds.set(kind, [found!])
  }
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

const mayName = (text: string) => text.length <= longest && !endsIn(text, '.!?;。։۔।,')

/** The line of a group that may be an outlet's. */
function candidateIn(
  lines: readonly Line[],
  start: number,
  end: number,
  times: ReadonlyMap<string, number>,
): Candidate | null {
  let last = end
  while (last > start && isUrlLine(lines[last]!.text)) last--
  for (const [at, place] of [
    [start + 1, 'second'],
    [start + 2, 'second'],
    [last, 'last'],
  ] as const) {
    if (
      at > last ||
      at <= start ||
      (place === 'second' &&
        ((at === last && end === last) ||
          lines.slice(start, at).some(({ text }) => text.length > 110 || /[.!。։۔।]$/u.test(text))))
    ) {
      continue
    }
    const { text } = lines[at]!
    // The end of a source in brackets that was wrapped is no line by itself.
    if (
      !mayName(text) ||
      isRule(text) ||
      text.split(/[([（【]/u).length !== text.split(/[)\]）】]/u).length ||
      /^\p{Ll}/u.test(text)
    ) {
      continue
    }
    const form = formOf(text)
    const bare = form === 'dash' ? text.slice(bulletLength(text)) : text
    if (isByline(text) || (text.match(/[:：]/gu)?.length ?? 0) > (form === 'opener' ? 1 : 0)) continue
    const name = nameOf(text)
    const weight = outletWeight(bare, times.get(name) ?? 1) + (form === 'dash' ? 1.5 : 0)
    if (weight >= (form === 'plain' ? 2.5 : 1.2) && /\p{L}{2}/u.test(name)) {
      return { at, form, place, name, person: isName(bare.replace(/^[([]|[)\]]$/gu, ''), false) }
    }
  }
  return null
}

/** "(…)", "— …", "Source: …", "…, 3 May" or none of these. */
function formOf(text: string): string {
  if (/^[([（【][^()]*[)\]）】]$/u.test(text)) return 'brackets'
  if (/^[-–—]{1,2}\s?\p{L}/u.test(text)) return 'dash'
  if (/^\p{L}{2,14}\s?[:：]\s*\S/u.test(text)) return 'opener'
  return /\p{Nd}/u.test(text) ? 'dated' : 'plain'
}

/** Rather than writers: outlets come again, and few of them are written as people's names are. */
function areOutlets(lines: readonly Candidate[]): boolean {
  if (lines[0]!.form === 'opener' || lines[0]!.form === 'dated') return true
  const names = new Set(lines.map(({ name }) => name)).size
  const people = lines.filter(
    ({ person, name }) => person && !name.split(/\s+/u).some(word => outletWords.has(word)),
  ).length
  return people <= lines.length * 0.3 || (people <= lines.length * 0.6 && names <= lines.length * 0.7)
}

/** The first line of the headline over an outlet: one line higher where that breaks off. */
function headFrom(lines: readonly Line[], at: number): number {
  const head = lines[at - 1]!
  const over = lines[at - 2]
  if (head.gap > 0 || !over || isRule(over.text)) return at - 1
  const shouted = (text: string) => !/\p{Ll}/u.test(text)
  return shouted(over.text) === shouted(head.text) && (over.text.length >= 36 || /^\p{Ll}/u.test(head.text))
    ? at - 2
    : at - 1
}

const nameOf = (text: string) => outletName(text.slice(/^[-–—]/u.test(text) ? bulletLength(text) : 0))
