import { create } from 'zustand'
import type { ReadingChange } from '../../core/curate/command.ts'
import type { SourceId } from '../../core/model/ids.ts'
import type { ReadingRules } from '../../core/model/profile.ts'
import { focusOn } from '../commands/focus.ts'
import { linesOf } from './contents.ts'
import { ask, call, run, say } from './session.ts'
import { useSources } from './sources.ts'

interface Correcting {
  /** Lines the curator selected to say what they are, 1-based and inclusive; null where none are. */
  lines: readonly [number, number] | null
  /** The question takes the keyboard as soon as it stands there. */
  wanted: boolean
  /** What an answer would change in all documents of the publisher, shown before it is done. */
  teaching: { readonly change: ReadingChange; readonly outlet: string; readonly places: number; readonly documents: number } | null
  /** The publisher whose profile is open. */
  profile: string | null
}

export const useCorrecting = create<Correcting>(() => ({ lines: null, wanted: false, teaching: null, profile: null }))
const { getState, setState } = useCorrecting

/** Asks what lines are: those given, else those selected, else the first of what is chosen. */
export function askAbout(lines?: readonly [number, number]): void {
  const { detail, sheet, chosen } = useSources.getState()
  if (!detail || !sheet) return
  if (detail.source.format === 'hand') { say('What was made by hand is corrected in the library.'); return }
  const range = chosen && linesOf(chosen, detail, sheet)
  const about = lines ?? getState().lines ?? (range && [range[0], chosen.type === 'item' ? range[0] : range[1]] as const)
  if (about) setState({ lines: about, wanted: true, teaching: null })
}

/** Selects on to a line, from the lines selected or the first of what is chosen. */
export function askUpTo(line: number): void {
  const { detail, sheet, chosen } = useSources.getState()
  const from = getState().lines?.[0] ?? (chosen && detail && sheet ? linesOf(chosen, detail, sheet)?.[0] : undefined) ?? line
  askAbout([Math.min(from, line), Math.max(from, line)])
}

/** Moves the selected lines, or the last of them alone. */
export function moveLines(step: 1 | -1, extend: boolean): void {
  const { lines } = getState()
  const { sheet } = useSources.getState()
  if (!lines || !sheet) return
  const within = (line: number) => Math.max(1, Math.min(sheet.lines, line))
  setState({ lines: extend ? [lines[0], Math.max(lines[0], within(lines[1] + step))] : [within(lines[0] + step), within(lines[0] + step)], wanted: true, teaching: null })
}

/** Brings the keyboard to the question about what is chosen. */
export const wantQuestion = (): void => setState({ lines: null, wanted: true, teaching: null })

export function leaveQuestion(): void {
  setState({ lines: null, wanted: false, teaching: null })
  focusOn('list')
}

/** Corrects this document. */
export async function answer(change: ReadingChange): Promise<void> {
  if (await run(change)) leaveQuestion()
}

/** Shows what reading the publisher so from now on would change. */
export async function considerTeaching(change: ReadingChange): Promise<void> {
  const told = await call('reading.preview', { change })
  if (told) setState({ teaching: { change, ...told } })
}

export async function teach(): Promise<void> {
  const { teaching } = getState()
  if (teaching && await run({ type: 'reading.teach', change: teaching.change })) leaveQuestion()
}

/** How a publisher's documents read; null where the desk can't say. */
export async function rulesOf(outlet: string) {
  const told = await ask('profile.get', { outlet })
  return told.ok ? told.value.rules : null
}

export const openProfile = (outlet: string): void => setState({ profile: outlet })
export const closeProfile = (): void => setState({ profile: null })

/** Keeps how a publisher's documents read; they are read again. */
export async function keepRules(outlet: string, rules: ReadingRules): Promise<void> {
  await run({ type: 'profile.edit', outlet, rules })
}

/** Reads a document as if nothing had been corrected in it. */
export async function resetReading(source: SourceId): Promise<void> {
  await run({ type: 'reading.reset', source })
}
