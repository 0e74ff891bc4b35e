import { create } from 'zustand'
import type { ReadingChange } from '../../core/curate/reading/commands.ts'
import type { SourceId } from '../../core/model/ids.ts'
import { focusOn } from '../commands/focus.ts'
import { linesOf } from './contents.ts'
import type { Answer } from './question.ts'
import { previewTeaching, runReading } from './rereading.ts'
import { say } from './session.ts'
import type { Sheet } from './sheet.ts'
import { useSources } from './sources.ts'
import {
  besideLine,
  boundsOf,
  linesWithin,
  partOf,
  startOf,
  endOf,
  stepped,
  trimmedStretch,
  wholeLines,
  type Stretch,
  type Unit,
} from './stretch.ts'

interface Correcting {
  /** What the curator selected to say what it is: lines, or a part of them; null where nothing is. */
  stretch: Stretch | null
  /** The question takes the keyboard as soon as it stands there. */
  wanted: boolean
  /** What an answer would change in all documents of the publisher, shown before it is done. */
  teaching: {
    readonly answer: Answer
    readonly outlet: string
    readonly places: number
    readonly documents: number
  } | null
  /** The publisher whose profile is open. */
  profile: string | null
}

export const useCorrecting = create<Correcting>(() => ({ stretch: null, wanted: false, teaching: null, profile: null }))
const { getState, setState } = useCorrecting

const select = (stretch: Stretch): void => setState({ stretch, wanted: true, teaching: null })

/** The text and what of it can be asked about; null where nothing of it can. */
function askable(): { sheet: Sheet; chosen: readonly [number, number] | null } | null {
  const { detail, sheet, chosen } = useSources.getState()
  if (!detail || !sheet) return null
  if (detail.source.format === 'hand') {
    say('What was made by hand is corrected in the library.')
    return null
  }
  const range = chosen && linesOf(chosen, detail, sheet)
  return { sheet, chosen: range && (chosen.type === 'item' ? [range[0], range[0]] : range) }
}

/** Asks what lines are: those given, else what is selected, else the first of what is chosen. */
export function askAbout(lines?: readonly [number, number]): void {
  const about = askable()
  const range = lines ?? about?.chosen
  if (!about || (!lines && !getState().stretch && !range)) return
  select(!lines && getState().stretch ? getState().stretch! : wholeLines(about.sheet, ...range!))
}

/** Asks what a part of the text is, as it was marked with the mouse; blanks around it don't count. */
export function askAboutPart(start: number, end: number): void {
  const about = askable()
  if (about && about.sheet.text.slice(start, end).trim() !== '') select(trimmedStretch(about.sheet.text, start, end))
}

/**
 * Selects a line without bringing the keyboard to the question about it: a section's title belongs to no item that
 * could be chosen.
 */
export function showLine(line: number): void {
  const about = askable()
  if (about && (about.sheet.roles[line - 1] ?? null) !== null) {
    setState({ stretch: wholeLines(about.sheet, line, line), wanted: false, teaching: null })
  }
}

/** Selects on to a line, from the lines selected or the first of what is chosen. */
export function askUpTo(line: number): void {
  const about = askable()
  if (!about) return
  const { stretch } = getState()
  const from = stretch ? linesWithin(about.sheet, stretch)[0] : (about.chosen?.[0] ?? line)
  askAbout([Math.min(from, line), Math.max(from, line)])
}

/** Goes to the next line that has words, or with `extend` selects on to its end. */
export function moveLines(step: 1 | -1, extend: boolean): void {
  const { stretch } = getState()
  const { sheet } = useSources.getState()
  if (!stretch || !sheet) return
  const [first, last] = linesWithin(sheet, stretch)
  const line = (from: number) => besideLine(sheet, from, step)
  if (!extend) {
    select(wholeLines(sheet, line(step > 0 ? last : first), line(step > 0 ? last : first)))
  } else {
    select({
      anchor: startOf(stretch),
      focus: Math.max(startOf(stretch), boundsOf(sheet, Math.max(first, line(last)))[1]),
    })
  }
}

/** Moves one end of what is selected by a letter or a word; without `extend` what is selected becomes a caret there. */
export function moveEnd(step: 1 | -1, unit: Unit, extend: boolean): void {
  const { stretch } = getState()
  const { sheet } = useSources.getState()
  if (!stretch || !sheet) return
  if (extend) {
    select({ anchor: stretch.anchor, focus: stepped(sheet.text, stretch.focus, step, unit) })
    return
  }
  const at =
    stretch.anchor === stretch.focus
      ? stepped(sheet.text, stretch.focus, step, unit)
      : step > 0
        ? endOf(stretch)
        : startOf(stretch)
  select({ anchor: at, focus: at })
}

/** Moves one end to where the words of its line begin or end. */
export function moveToEdge(step: 1 | -1, extend: boolean): void {
  const { stretch } = getState()
  const { sheet } = useSources.getState()
  if (!stretch || !sheet) return
  const [first, last] = linesWithin(sheet, stretch)
  const at = step > 0 ? boundsOf(sheet, last)[1] : boundsOf(sheet, first)[0]
  select({ anchor: extend ? stretch.anchor : at, focus: at })
}

/** The words selected, where they are a part of lines. */
export function selectedPart(): string | null {
  const { stretch } = getState()
  const { sheet } = useSources.getState()
  const part = stretch && sheet && partOf(sheet, stretch)
  return part ? sheet.text.slice(part.start, part.end) : null
}

/** Brings the keyboard to the question about what is chosen. */
export const wantQuestion = (): void => setState({ stretch: null, wanted: true, teaching: null })

export function leaveQuestion(): void {
  setState({ stretch: null, wanted: false, teaching: null })
  focusOn('list')
}

/** Corrects this document. */
export async function answer(change: ReadingChange): Promise<void> {
  if (await runReading(change)) leaveQuestion()
}

/** Shows what reading the publisher so from now on would change. */
export async function considerTeaching(answer: Answer): Promise<void> {
  const told = await previewTeaching(answer.change)
  if (told) setState({ teaching: { answer, ...told } })
}

export async function teach(): Promise<void> {
  const { teaching } = getState()
  if (teaching && (await runReading({ type: 'reading.teach', change: teaching.answer.change }))) leaveQuestion()
}

/** Reads a document as if nothing had been corrected in it. */
export async function resetReading(source: SourceId): Promise<void> {
  await runReading({ type: 'reading.reset', source })
}

/** Reads documents again as Galley reads today; corrections hold. */
export async function readAgain(sources: readonly SourceId[]): Promise<void> {
  const done = await runReading({ type: 'reading.again', sources: [...sources] })
  if (done?.count === 0) say('Read again: nothing reads differently.')
}

/** Reads a document as one story, or as a digest of several. */
export async function readAsStory(source: SourceId, story: boolean): Promise<void> {
  await runReading({ type: 'reading.story', source, story })
}
