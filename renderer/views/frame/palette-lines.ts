import { fold } from '../../../core/search/fold.ts'

/** Something the palette offers: a command, or a place to go to. */
export interface PaletteLine {
  readonly id: string
  readonly group: string
  readonly words: string
  readonly keys?: string
  readonly run: () => void | Promise<void>
}

/**
 * Lines that hold every typed word at the beginning of one of theirs (without case and accents), best first: those
 * whose words begin with what was typed, then the others, each as they came. With nothing typed, all of them.
 */
export function matchLines(lines: readonly PaletteLine[], typed: string, most = 60): PaletteLine[] {
  const wanted = fold(typed).trim()
  if (!wanted) return lines.slice(0, most)
  const words = wanted.split(/\s+/)
  const found = lines
    .map(line => ({ line, text: fold(`${line.words} ${line.group}`) }))
    .filter(({ text }) => words.every(word => text.startsWith(word) || text.includes(` ${word}`)))
  const rank = (text: string) => (text.startsWith(wanted) ? 0 : 1)
  return found
    .sort((a, b) => rank(a.text) - rank(b.text))
    .slice(0, most)
    .map(({ line }) => line)
}
