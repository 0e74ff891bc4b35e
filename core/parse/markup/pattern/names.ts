import { isName } from '../../words/bylines.ts'
import type { Seen } from '../looks-alike.ts'
import type { Kind } from './kinds.ts'

/** Lines of one kind right under headlines that are mostly somebody's name. */
export function namesOf(
  seen: readonly Seen[],
  kinds: readonly Kind[],
  headlines: ReadonlySet<number>,
): ReadonlySet<number> {
  const names = new Set<number>()
  for (const { at, outlet } of kinds) {
    const own = at.filter(i => !headlines.has(i) && headlines.has(i - 1))
    if (outlet || own.length < 2) continue
    const named = own.filter(i => areNames(seen[i]!.text))
    if (named.length >= own.length * 0.8) for (const i of named) names.add(i)
  }
  return names
}

/** "Ann Lee", "Ann Lee and Bo Orr" */
const areNames = (line: string) =>
  line.split(/\s*(?:,|&|·|\||\band\b)\s*/u).every(name => name.includes(' ') && isName(name, false))
