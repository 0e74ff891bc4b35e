import type { IssueRow } from '../../core/contract/views.ts'
import { Refused, type Desk } from './desk.ts'

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The issue a curator means: its id, its number or its title, else the one whose title or id begins so. */
export async function findIssue(desk: Desk, named: string): Promise<IssueRow> {
  const { issues } = await desk.ask('issues.list', {})
  const wanted = fold(named)
  const ways: ((issue: IssueRow) => boolean)[] = [
    issue => issue.id === named,
    issue => issue.number !== null && String(issue.number) === wanted.replace(/^#/, ''),
    issue => fold(issue.title) === wanted,
    issue => wanted !== '' && (fold(issue.title).startsWith(wanted) || issue.id.startsWith(named)),
  ]
  for (const way of ways) {
    const found = issues.filter(way)
    if (found.length === 1 && found[0]) return found[0]
    if (found.length > 1) {
      throw new Refused(
        `“${named}” could be ${found.map(issue => `${issue.id} (${issue.title})`).join(' or ')}: name one by its id.`,
      )
    }
  }
  throw new Refused(`There is no issue “${named}” in this library; "galley issue list" shows those there are.`)
}
