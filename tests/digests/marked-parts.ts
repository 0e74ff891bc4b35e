import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A part of a marked digest: its sign, its lines as they stand behind the signs, and the blank lines before it. */
export interface Part {
  sign: string
  /** Its text, lines joined; null of lines of several fields, whose `lines` stay as they are. */
  text: string | null
  lines: string[]
  gap: number
}

/** A marked digest as its parts; lines that go on are joined. */
export function partsOfMarked(marked: string): Part[] {
  const parts: Part[] = []
  let gap = 0
  for (const line of marked.replace(/\n+$/, '').split('\n')) {
    if (line.trim() === '') {
      gap++
      continue
    }
    const own = line.startsWith('@<')
    const sign = own ? '@<' : line[0]!
    const shown = own ? line.slice(3) : line.slice(2)
    // A page's foot and head may stand within a paragraph.
    const last = sign === 'c' || sign === 'C' ? parts.findLast(part => part.sign !== '.') : undefined
    if (last) {
      last.lines.push(`${sign} ${shown}`)
      const plain = shown.replace(/[⟪⟫]/gu, '').trim()
      if (last.text !== null) {
        last.text =
          sign === 'C' || /[⟪⟫]/u.test(shown)
            ? null
            : last.text.endsWith('⟫')
              ? `${last.text.slice(0, -1)} ${plain}⟫`
              : last.text.includes('⟫')
                ? null
                : `${last.text} ${plain}`
      }
    } else {
      parts.push({ sign, text: sign === '*' ? null : shown.trim(), lines: [shown], gap })
    }
    gap = 0
  }
  return parts
}

/** Parts as a marked digest again. */
export const markedOf = (parts: readonly Part[]): string =>
  parts
    .map(
      ({ sign, lines, gap }, i) =>
        '\n'.repeat(i === 0 ? 0 : gap) + [`${sign} ${lines[0]!}`, ...lines.slice(1)].join('\n'),
    )
    .join('\n')
    .replace(/^\n+/, '')

const folder = join(import.meta.dirname, 'written')

/** The marked digests as they were written. */
export const readMarkedFiles = (
  writers: readonly string[] = readdirSync(folder).sort(),
): { name: string; writer: string; marked: string }[] =>
  writers.flatMap(writer =>
    readdirSync(join(folder, writer))
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => ({ name: `${writer}/${name}`, writer, marked: readFileSync(join(folder, writer, name), 'utf8') })),
  )
