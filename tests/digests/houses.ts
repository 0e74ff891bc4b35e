import { noRules, type ReadingRules } from '../../core/model/profile.ts'
import { precedentsOf } from '../../core/parse/precedents/record.ts'
import { correctedBy } from './corrected.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'

export interface HouseIssue { readonly name: string; readonly text: string; readonly gold: Gold; readonly marks: Marks }

/** Issues by the house that sends them, in their order: "03-harbour-post-2.en.txt" is the second of "harbour-post". */
export function housesOf(issues: readonly HouseIssue[]): Map<string, HouseIssue[]> {
  const houses = new Map<string, HouseIssue[]>()
  for (const issue of [...issues].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const house = /(?:^|\/)\d+-(.+)-\d\.\p{L}{2}\.txt$/u.exec(issue.name)?.[1]
    if (house) houses.set(house, [...houses.get(house) ?? [], issue])
  }
  return houses
}

/** What a publisher's profile knows once a curator has corrected these issues, and has taught nothing. */
export function profileAfter(issues: readonly HouseIssue[]): ReadingRules {
  return { ...noRules, issues: Object.fromEntries(issues.map(({ name, text, gold, marks }) => [name, precedentsOf(text, correctedBy(text, gold, marks), [])])) }
}
