import { create } from 'zustand'
import type { Target } from '../../core/curate/command-shape.ts'
import type { SearchId, TagId } from '../../core/model/ids.ts'

/** What floats over the desk with the keyboard to itself; one at a time. Rendered by `views/frame/Overlays.tsx`. */
export type Overlay =
  | { readonly type: 'palette' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'new-item'; readonly text?: string }
  /**
   * With items: they are added to it once it is made. It opens then, unless there are items or the curator is to stay.
   */
  | { readonly type: 'new-issue'; readonly items: Target | null; readonly stay?: boolean }
  /** `tag` null makes a theme, inside `parent` if given. */
  | { readonly type: 'theme'; readonly tag: TagId | null; readonly parent?: TagId }
  | { readonly type: 'save-search'; readonly query: string; readonly search?: SearchId }
  | { readonly type: 'hold'; readonly items: Target }
  | { readonly type: 'report' }
  | { readonly type: 'back-issues' }
  | { readonly type: 'watched-folder' }
  | { readonly type: 'snapshots' }
  | { readonly type: 'conflicts' }
  | { readonly type: 'libraries' }
  | { readonly type: 'open-library' }
  /** Of a packed one, where there is a file of it. */
  | { readonly type: 'new-library'; readonly packed?: { readonly token: string; readonly name: string } }

export const useOverlay = create<{ overlay: Overlay | null }>(() => ({ overlay: null }))
export const openOverlay = (overlay: Overlay): void => useOverlay.setState({ overlay })
export const closeOverlay = (): void => useOverlay.setState({ overlay: null })
