import type { DeskCommand } from './command.ts'
import { commands } from './registry.ts'
import { isMac } from './key-name.ts'
import { usePlace } from '../store/place.ts'

/** "mod+shift+k" of a key event, in the registry's spelling: modifiers in the order mod, alt, shift. */
export function spell(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.replace(/^Arrow/, '').toLowerCase()
  const mod = isMac ? event.metaKey : event.ctrlKey
  // Shift is part of the sign for keys like "?"; it is spelt out only for letters and named keys.
  const shift = event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

export const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio]), textarea, select'))

/** Whether the key belongs to what has the keyboard: Enter and Space press buttons and follow links. */
const pressesIt = (spelt: string, target: EventTarget | null): boolean =>
  (spelt === 'enter' || spelt === 'space') &&
  target instanceof HTMLElement &&
  target.closest('button, a, summary, [role=button], [role=option], [role=treeitem]') !== null

/** Whether a dialog, menu or picker has the keyboard to itself. */
export const inOverlay = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role=dialog], [role=alertdialog], [role=menu], [data-overlay]') !== null

export const applies = (command: DeskCommand): boolean =>
  (!command.space || command.space === usePlace.getState().space) && (command.enabled?.() ?? true)

/** Carries out a command by its id; false where it doesn't apply now. */
export function runCommand(id: string): boolean {
  const command = commands.find(known => known.id === id && applies(known))
  if (command) void command.run()
  return command !== undefined
}

/** Keys with mod that a text field needs for itself. */
const ownOfText = ['mod+z', 'mod+shift+z', 'mod+y', 'mod+a', 'mod+backspace']

/** Carries out the command a key stands for; installed once on the window. */
export function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || inOverlay(event.target)) return
  const spelt = spell(event)
  const typing = inText(event.target)
  const command = commands.find(c => c.keys.includes(spelt) && applies(c))
  if (!command) return
  if (typing && (ownOfText.includes(spelt) || !/^(mod\+|(shift\+)?f\d)/.test(spelt))) return
  if (pressesIt(spelt, event.target)) return
  event.preventDefault()
  void command.run()
}
