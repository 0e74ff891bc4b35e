import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Puts a space's own controls into the bar, which the frame owns: `middle` (search, title) or `actions` (at the right). */
export function InBar({ at, children }: { at: 'middle' | 'actions'; children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById(`bar-${at}`)), [at])
  return slot && createPortal(children, slot)
}
