import type { Chance } from '../chance.ts'
import type { Manner } from '../manner.ts'
import type { Digest } from '../stories.ts'

/** The lines over the stories as some letters have them: a name alone, or with its number. */
export function masthead(chance: Chance, { title, issue }: Digest, text: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex(line => line.trim() === issue)
  if (at !== 1 || !lines[0]!.toLowerCase().includes(title.toLowerCase())) return text
  if (chance.is(0.4)) lines.splice(1, 1)
  if (chance.is(0.3)) lines[0] += ` ${chance.from(2, 900)}`
  return lines.join('\n')
}

/**
 * Lines of wrapped texts joined here and there, as pasting does; texts of an unwrapped digest broken here and there.
 */
export function unwrappedUnevenly(chance: Chance, text: string, { wrap }: Manner): string {
  if (!chance.is(0.25)) return text
  if (wrap > 0) {
    return text.replace(/(\p{Ll},?)\n(?=\p{Ll})/gu, (whole, end: string) => (chance.is(0.4) ? `${end} ` : whole))
  }
  return text
    .split('\n')
    .map(line => {
      if (line.length < 150 || !chance.is(0.5)) return line
      const words = line.split(' ')
      const rows: string[] = ['']
      const width = chance.from(55, 75)
      const stop = chance.from(2, 5)
      for (const word of words) {
        const last = rows.at(-1)!
        if (rows.length <= stop && last !== '' && last.length + word.length + 1 > width) rows.push(word)
        else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return rows.join('\n')
    })
    .join('\n')
}

/** A blank line forgotten, or one too many. */
export function slips(chance: Chance, text: string): string {
  const rate = chance.of([0, 0, 0.02, 0.05])
  return rate === 0
    ? text
    : text
        .replace(/\n\n+/g, gap => (chance.is(rate) ? `${gap}\n` : gap))
        .replace(/([.!?”])\n\n(?=\S)/g, (whole, end: string) => (chance.is(rate / 2) ? `${end}\n` : whole))
}
