import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSlots } from '../store/slots.ts'

/** Puts a space's counts into the foot: `left` beside the save state, `right` after the last undoable action. */
export function InFoot({ at, children }: { at: 'left' | 'right'; children: ReactNode }) {
  const slot = useSlots(slots => slots[`foot-${at}`])
  return slot ? createPortal(children, slot) : null
}
