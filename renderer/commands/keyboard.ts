import type { DeskCommand } from './command.ts'
import { commands } from './registry.ts'
import { usePlace } from '../store/place.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** "mod+shift+k" of a key event, in the registry's spelling: modifiers in the order mod, alt, shift. */
export function spell(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.replace(/^Arrow/, '').toLowerCase()
  const mod = isMac ? event.metaKey : event.ctrlKey
  // Shift is part of the sign for keys like "?"; it is spelt out only for letters and named keys.
  const shift = event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

/** How a key is shown to a curator: "⌘K" on a Mac, "Ctrl+K" elsewhere. */
export function keyName(keys: string): string {
  const names: Record<string, string> = isMac
    ? { mod: '⌘', alt: '⌥', shift: '⇧', enter: '⏎', up: '↑', down: '↓', left: '←', right: '→', escape: 'esc', backspace: '⌫' }
    : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: '⏎', up: '↑', down: '↓', left: '←', right: '→', escape: 'Esc', backspace: '⌫' }
  const parts = keys.split('+').map(part => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return parts.join(isMac ? '' : '+')
}

const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio]), textarea, select'))

/** Whether a dialog, menu or picker has the keyboard to itself. */
const inOverlay = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role=dialog], [role=menu], [role=listbox][data-overlay]') !== null

export const applies = (command: DeskCommand): boolean =>
  (!command.space || command.space === usePlace.getState().space) && (command.enabled?.() ?? true)

/** Carries out the command a key stands for; installed once on the window. */
export function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || inOverlay(event.target)) return
  const spelt = spell(event)
  const typing = inText(event.target)
  const command = commands.find(c => c.keys.includes(spelt) && applies(c))
  if (!command) return
  if (typing && !(spelt.startsWith('mod+') && !['mod+z', 'mod+shift+z', 'mod+a', 'mod+backspace'].includes(spelt))) return
  event.preventDefault()
  void command.run()
}
