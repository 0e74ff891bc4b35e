import type { Space } from '../store/place.ts'

/**
 * Something the curator can do, named once: the palette, the keyboard, menus, tooltips and the native menu all read
 * this. `keys` are in the form "mod+k", "shift+mod+z", "k", "alt+up", "enter"; mod is ⌘ on a Mac and Ctrl elsewhere.
 * Keys without mod act only while no text field has the keyboard. A key means the same in every space.
 */
export interface DeskCommand {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
  /** Where it applies; absent: everywhere. */
  readonly space?: Space
  /** Group in the palette. */
  readonly group: 'Go' | 'Item' | 'Issue' | 'Source' | 'Edit' | 'File'
  readonly enabled?: () => boolean
  readonly run: () => void | Promise<void>
}
