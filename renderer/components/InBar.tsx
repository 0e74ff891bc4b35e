import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSlots } from '../store/slots.ts'

/**
 * Puts a space's own controls into the bar, which the frame owns: `middle` (search, title) or `actions` (at the right).
 */
export function InBar({ at, children }: { at: 'middle' | 'actions'; children: ReactNode }) {
  const slot = useSlots(slots => slots[`bar-${at}`])
  return slot ? createPortal(children, slot) : null
}
