import { create } from 'zustand'
import { onEvent } from './session.ts'

/** How far the search index is while it is being made; null while it isn't. */
export const useIndexProgress = create<{ progress: { readonly done: number; readonly total: number } | null }>(() => ({
  progress: null,
}))

onEvent(event => {
  if (event.type !== 'job' || event.job !== 'index') return
  const { done, total } = event
  useIndexProgress.setState({ progress: done < total ? { done, total } : null })
})
