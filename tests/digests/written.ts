import { readMarked, type Marks } from './marked-lines.ts'
import { readMarkedFiles } from './marked-parts.ts'
import type { Gold } from './page.ts'

export interface Written {
  readonly name: string
  readonly writer: string
  readonly text: string
  readonly gold: Gold
  readonly marks: Marks
}

/** The digests of `written/`: each folder by another hand, none of which had seen the parser. */
export const readWritten = (writers?: readonly string[]): Written[] =>
  readMarkedFiles(writers).map(({ name, writer, marked }) => ({ name, writer, ...readMarked(marked) }))
