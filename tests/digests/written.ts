import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMarked } from './marked-lines.ts'
import type { Gold } from './page.ts'

export interface Written { readonly name: string; readonly writer: string; readonly text: string; readonly gold: Gold; readonly outlets: ReadonlySet<number> }

const folder = join(import.meta.dirname, 'written')

/** The digests of `written/`: each folder by another hand, none of which had seen the parser. */
export const readWritten = (writers: readonly string[] = readdirSync(folder).sort()): Written[] => writers.flatMap(writer => readdirSync(join(folder, writer)).filter(name => name.endsWith('.txt')).sort().map(name => {
  const { text, gold, outlets } = readMarked(readFileSync(join(folder, writer, name), 'utf8'))
  return { name: `${writer}/${name}`, writer, text, gold, outlets }
}))
