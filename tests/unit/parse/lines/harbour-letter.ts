import { noRules, type ReadingRules } from '../../../../core/model/profile.ts'
import { parse } from '../../../../core/parse/index.ts'
import type { Forced } from '../../../../core/parse/lines/said.ts'

export const letter = `HARBOUR LETTER

Tides

Ferry to run later in winter

The last boat leaves at nine from Monday.

Carry on reading

Lock keepers meet in Orrin

Three hundred came to the hall

Words Ann Lee

They spoke about the gates for most of the evening.

p. 3 harbour letter
`
/** Number of the line that begins so. */
export const at = (start: string) => letter.split('\n').findIndex(line => line.startsWith(start)) + 1
export const force = (what: Forced['what'], start: string, end = start): Forced => ({
  what,
  first: at(start),
  last: at(end),
})
export const read = (...forced: Forced[]) => parse(letter, { forced })
export const taught = (rules: Partial<ReadingRules>) => parse(letter, { profile: { ...noRules, ...rules } })
export const headlines = (parsed: ReturnType<typeof parse>) => parsed.items.map(item => item.headline)
