import { classAtStart, countWords, isLower, wordsIn } from '../text/letters.ts'
import { endsIn } from '../text/signs.ts'
import { labelStarts, labelWords } from '../words/words.ts'
import { withoutUrl, type Repetition } from './repetition.ts'

/** How much a line looks like a link's label ("Read more", "Weiterlesen »"), from about -6 to 8; 3 is likely. */
export function labelWeight(text: string, repetition: Pick<Repetition, 'times' | 'kin'>): number {
  if (text.length > 2000) return -6
  const line = withoutUrl(text)
  if (line.length > 72) return -6
  const words = countWords(line, 9)
  if (words === 0 || words > 9) return -6
  let weight = words <= 6 ? 0 : -2
  const small = line.toLowerCase()
  const hinted = startsLabel(small)
  const kin = repetition.kin(line) >= 2 && words <= 6
  const arrow = endsIn(line, '»›→⟶➔➡>') || /^(?:→|>>|»|➔|⇒)/u.test(line)
  if (line !== text) weight += hinted || /^\s*[:：→»<([–—-]/u.test(text.slice(line.length)) ? 3 : 0.5
  else if (!hinted && !kin && !arrow && repetition.times(line) < 2) weight -= 1.5
  if (hinted) {
    if (isAllLabel(small)) weight += 4
    else weight += words <= 5 ? 3.3 : 2.5
  }
  if (arrow) weight += 3.5
  else if (line.endsWith('...') || line.endsWith('…')) weight += 1.5
  if (/^[[(<].*[\])>]$/u.test(line)) weight += 1
  if (kin) weight += hinted ? 1.5 : 2
  const times = repetition.times(line)
  if (times >= 2) weight += comesSoOften[Math.min(times, comesSoOften.length - 1)]!
  if (endsIn(line, '.!?') && !line.endsWith('...')) weight -= 3
  if (classAtStart(line) & isLower) weight -= 2
  if (/[:;,]\s/u.test(line)) weight -= 1.5
  return weight
}

/** What it says that a line comes so many times. */
const comesSoOften = [0, 0, 1.5, 3, 4] as const

/** "read more here": nothing but words that labels are made of behind the first. */
const isAllLabel = (line: string) =>
  wordsIn(line)
    .slice(1)
    .every(word => labelWords.has(word) || labelStarts.has(word))

/** First words of labels that count only with their second: "zum" of "zum Artikel". */
const pairedStarts = new Set(
  [...labelStarts].filter(word => word.includes('_')).map(word => word.slice(0, word.indexOf('_'))),
)

/** Whether a line in small letters begins as labels do. */
function startsLabel(line: string): boolean {
  const [first, second = ''] = wordsIn(line, 2)
  return labelStarts.has(first!) || (pairedStarts.has(first!) && labelStarts.has(`${first!}_${second}`))
}
