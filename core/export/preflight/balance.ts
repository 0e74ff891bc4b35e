import { entriesOf, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** Fewer than these say nothing of a balance: earlier issues, and tagged entries in this one. */
const fewestIssues = 3
const fewestEntries = 4

const shares = (entries: readonly (readonly string[])[]): Map<string, number> => {
  const tagged = entries.filter(themes => themes.length > 0)
  const shares = new Map<string, number>()
  for (const themes of tagged) {
    for (const theme of new Set(themes)) shares.set(theme, (shares.get(theme) ?? 0) + 1 / tagged.length)
  }
  return shares
}

/** Themes that take much more, or much less, of this issue than of the last twelve together. */
export const balance = (issue: IssueFacts): Said[] => {
  const here = entriesOf(issue).map(entry => entry.themes)
  const earlier = issue.before.filter(entries => entries.some(themes => themes.length > 0))
  if (earlier.length < fewestIssues || here.filter(themes => themes.length > 0).length < fewestEntries) return []
  const now = shares(here)
  const then = shares(earlier.flat())
  const percent = (share: number | undefined) => Math.round((share ?? 0) * 100)
  return [...new Set([...now.keys(), ...then.keys()])].sort().flatMap((theme): Said[] => {
    const [is, was] = [percent(now.get(theme)), percent(then.get(theme))]
    if (Math.abs(is - was) < issue.style.themeDrift) return []
    return [
      {
        about: theme,
        words: `${theme} takes ${is} in 100 entries here, and took ${was} in the last ${earlier.length} issues.`,
      },
    ]
  })
}
