import type { Parsed } from '../model/reading.ts'
import { groupLines } from './blocks.ts'
import { readGalleyText } from './galley-text.ts'
import { assemble } from './items.ts'
import { measureLayout } from './layout.ts'
import { splitLines } from './lines.ts'
import { unquote } from './quoting.ts'
import { readOutline } from './reading.ts'
import { findRepetition } from './repetition.ts'
import { weighRoles } from './roles.ts'
import { decideRoles } from './sequence.ts'

/**
 * Reads a digest's text into sections and items; an issue that Galley itself wrote, by its own layout. Nothing is lost:
 * every character that isn't blank is in one span of an item, one section, or one unclaimed stretch. Takes time linear to
 * the text and never fails.
 *
 *     splitLines      "By Ann Lee\r\n"                  line ends, blank lines, places      lines.ts
 *     unquote         "> By Ann Lee"                    signs of mail quoted as a whole      quoting.ts
 *     measureLayout   where it wraps, how wide gaps are; findRepetition: what comes again    layout.ts, repetition.ts
 *     groupLines      lines that go on with each other  signs.ts, glue.ts                    blocks.ts
 *     weighRoles      title? headline? label? credit?   shape.ts, frame.ts, manner.ts        roles.ts
 *     decideRoles     the same, neighbours heard                                             sequence.ts
 *     assemble        which blocks make an item, and under which section                     items.ts
 *     readOutline     fields, spans, kind, doubts       fields.ts, kinds.ts, doubts.ts       reading.ts
 */
export function parse(text: string): Parsed {
  const own = readGalleyText(text)
  if (own) return own
  const { lines, marks } = unquote(text, splitLines(text))
  const layout = measureLayout(lines)
  const repetition = findRepetition(lines)
  const blocks = groupLines(text, lines, layout, repetition)
  const roles = decideRoles(weighRoles(blocks, layout, repetition))
  return readOutline(text, assemble(roles), blocks, marks, repetition)
}
