import { noRules, type ReadingRules } from '../../core/model/profile.ts'
import type { Parsed } from '../../core/model/reading.ts'
import type { Stretch } from '../../core/model/stretch.ts'
import { parse } from '../../core/parse/index.ts'
import { precedentsOf } from '../../core/parse/precedents/record.ts'
import { correctedBy } from './corrected.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'

export interface HouseIssue {
  readonly name: string
  readonly text: string
  readonly gold: Gold
  readonly marks: Marks
}

/** Issues by the house that sends them, in their order: "03-harbour-post-2.en.txt" is the second of "harbour-post". */
export function housesOf(issues: readonly HouseIssue[]): Map<string, HouseIssue[]> {
  const houses = new Map<string, HouseIssue[]>()
  for (const issue of [...issues].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const house = /(?:^|\/)\d+-(.+)-\d\.\p{L}{2}\.txt$/u.exec(issue.name)?.[1]
    if (house) houses.set(house, [...(houses.get(house) ?? []), issue])
  }
  return houses
}

/** What a publisher's profile knows once a curator has corrected these issues, and has taught nothing. */
export function profileAfter(issues: readonly HouseIssue[]): ReadingRules {
  return {
    ...noRules,
    issues: Object.fromEntries(
      issues.map(({ name, text, gold, marks }) => {
        const corrected = correctedBy(text, gold, marks)
        return [name, precedentsOf(text, corrected, corrections(corrected, parse(text)))]
      }),
    ),
  }
}

/** The stretches that a curator corrects: fields and titles that weren't read so. */
function corrections(corrected: Parsed, read: Parsed): Stretch[] {
  const places = ({ sections, items }: Parsed) => [
    ...sections.map(({ start, end }) => ({ field: 'title', start, end })),
    ...items.flatMap(({ spans }) => spans),
  ]
  const key = ({ field, start, end }: { field: string; start: number; end: number }) =>
    `${/^[a-z]+/u.exec(field)?.[0]} ${start} ${end}`
  const there = new Set(places(read).map(key))
  return places(corrected).filter(place => !there.has(key(place)))
}
