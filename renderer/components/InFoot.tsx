import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Puts a space's counts into the foot: `left` beside the save state, `right` after the last undoable action. */
export function InFoot({ at, children }: { at: 'left' | 'right'; children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById(`foot-${at}`)), [at])
  return slot && createPortal(children, slot)
}
