import { properTitles } from '../../core/parse/fields/proper-titles.ts'
import { plainMarkdown } from '../../main/formats/markdown/markdown-dialects.ts'
import { sizes } from './desk.ts'
import { signsInTitles, titlesOf, unclosed } from './hostile-texts.ts'
import { Report, timed } from './report.ts'

/**
 * Texts made to stall who reads them: each of SIZES characters beside a quarter of it, which takes a quarter of the time
 * where the time is linear and a sixteenth where it is quadratic. node tests/bench/hostile.ts 80000
 */
const report = new Report()

/** What four times as much may take; more than four as some of it is measured in fractions of a millisecond. */
const most = 8
/** Shorter times say nothing. */
const least = 5

for (const size of sizes(80_000)) {
  report.heading(`Markdown that opens what nothing closes, ${size} characters`)
  for (const piece of unclosed) {
    await compare(JSON.stringify(piece), length => plainMarkdown(piece.repeat(length / piece.length)), size)
  }
  report.heading(`Titles of a sign over and over, ${size} characters`)
  for (const sign of signsInTitles) {
    await compare(JSON.stringify(sign), length => properTitles([...titlesOf(sign, length / sign.length), 'News']), size)
  }
}
report.end()

async function compare(what: string, work: (length: number) => unknown, size: number): Promise<void> {
  const quarter = await fastestOf(() => work(size / 4))
  const whole = await fastestOf(() => work(size))
  if (whole < least) report.note(what, whole)
  else report.atMost(what, whole, most, quarter, 'a quarter of it')
}

async function fastestOf(work: () => unknown): Promise<number> {
  let fastest = Infinity
  for (let n = 0; n < 3; n++) fastest = Math.min(fastest, (await timed(work)).ms)
  return fastest
}
