import { create } from 'zustand'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { coalesced } from './coalesced.ts'
import { ask } from './session.ts'

/** Themes, smart views and their counts, and the issues: what the sidebars and pickers of every space are made of. */
interface FrameState {
  frame: RequestOutput<'frame.get'> | null
  issues: RequestOutput<'issues.list'> | null
  sources: RequestOutput<'sources.list'>['sources'] | null
}

export const useFrame = create<FrameState>(() => ({ frame: null, issues: null, sources: null }))

/** Reads them again; called at start and after each change. */
export const loadFrame = coalesced(async () => {
  const [frame, issues, sources] = await Promise.all([
    ask('frame.get', {}),
    ask('issues.list', {}),
    ask('sources.list', {}),
  ])
  useFrame.setState({
    ...(frame.ok && { frame: frame.value }),
    ...(issues.ok && { issues: issues.value }),
    ...(sources.ok && { sources: sources.value.sources }),
  })
})
