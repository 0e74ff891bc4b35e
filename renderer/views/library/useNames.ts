import { useMemo } from 'react'
import { useFrame } from '../../store/frame.ts'
import type { Names } from '../../store/suggest.ts'

/** What a search can name on this desk. */
export function useNames(): Names {
  const { frame, issues, sources } = useFrame()
  return useMemo(
    () => ({
      tags: frame?.tags.map(tag => tag.name) ?? [],
      outlets: frame?.counts.outlets.map(one => one.outlet).filter(Boolean) ?? [],
      sources: sources?.map(source => source.title) ?? [],
      issues: issues?.issues.map(issue => (issue.number ? String(issue.number) : issue.title)) ?? [],
    }),
    [frame, issues, sources],
  )
}
