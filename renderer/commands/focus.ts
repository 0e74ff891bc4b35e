/** Names of things a key can bring the keyboard to; an element carries one as `data-focus`. */
export type FocusName = 'find' | 'list' | 'side' | 'detail'

/** Whether nothing has the keyboard: what had it is gone. */
export const isKeyboardLost = (): boolean => !document.activeElement || document.activeElement === document.body

/** Brings the keyboard to the element of that name, where the space shown has one. */
export function focusOn(name: FocusName): void {
  const element = document.querySelector<HTMLElement>(`[data-focus="${name}"]`)
  element?.focus()
  if (element instanceof HTMLInputElement) element.select()
}

/**
 * Brings the keyboard to the next pane of the space, or to the one before: what it is there for rather than the field
 * that searches it, else its first control, else itself.
 */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex(pane => pane.contains(document.activeElement))
  const pane = panes[at < 0 ? 0 : (at + step + panes.length) % panes.length]
  const target =
    pane?.querySelector<HTMLElement>('[data-focus]:not([data-focus="find"])') ??
    pane?.querySelector<HTMLElement>('[tabindex="0"], button, input') ??
    pane
  target?.focus()
}
