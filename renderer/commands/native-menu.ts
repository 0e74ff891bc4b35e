import { goTo } from '../store/place.ts'
import { inOverlay, inText, runCommand } from './keyboard.ts'
import { commands } from './registry.ts'

/**
 * Carries out a command of the native menu. A text field that has the keyboard keeps Undo and Redo to itself, and while
 * a dialog is open the desk behind it does nothing. A command of another space goes there first.
 */
export function runMenuCommand(id: string): void {
  const focused = document.activeElement
  if (inText(focused) && (id === 'edit.undo' || id === 'edit.redo')) {
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  if (inOverlay(focused) || runCommand(id)) return
  const space = commands.find(command => command.id === id && command.space)?.space
  if (!space) return
  goTo(space)
  // Once the space is there.
  setTimeout(() => runCommand(id), 50)
}
