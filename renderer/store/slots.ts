import { create } from 'zustand'

export type Slot = 'bar-middle' | 'bar-actions' | 'foot-left' | 'foot-right'

/** The places in bar and foot that the frame owns and the spaces fill, once they are on the page. */
export const useSlots = create<Partial<Record<Slot, HTMLElement | null>>>(() => ({}))

const holders: Record<Slot, (element: HTMLElement | null) => void> = {
  'bar-middle': element => useSlots.setState({ 'bar-middle': element }),
  'bar-actions': element => useSlots.setState({ 'bar-actions': element }),
  'foot-left': element => useSlots.setState({ 'foot-left': element }),
  'foot-right': element => useSlots.setState({ 'foot-right': element }),
}

/** A ref for the element that is the slot. */
export const slotRef = (slot: Slot): ((element: HTMLElement | null) => void) => holders[slot]
