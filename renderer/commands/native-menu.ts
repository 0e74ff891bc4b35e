import { inOverlay, inText, runCommand } from './keyboard.ts'

/**
 * Carries out a command of the native menu. A text field that has the keyboard keeps Undo and Redo to itself, and while a dialog is
 * open the desk behind it does nothing.
 */
export function runMenuCommand(id: string): void {
  const focused = document.activeElement
  if (inText(focused) && (id === 'edit.undo' || id === 'edit.redo')) {
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  if (!inOverlay(focused)) runCommand(id)
}
