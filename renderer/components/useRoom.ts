import { useSyncExternalStore } from 'react'
import type { Room } from '../store/layout.ts'

const wide = window.matchMedia('(min-width: 1100px)')
const medium = window.matchMedia('(min-width: 800px)')

export const roomNow = (): Room => (wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow')

function follow(onChange: () => void): () => void {
  for (const query of [wide, medium]) query.addEventListener('change', onChange)
  return () => {
    for (const query of [wide, medium]) query.removeEventListener('change', onChange)
  }
}

/** How many panes the window has room for. */
export function useRoom(): Room {
  return useSyncExternalStore(follow, roomNow)
}
