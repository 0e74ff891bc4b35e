import { drafts } from './issue.ts'
import { commandsUnderway, hasCommandsUnderway } from './session.ts'

/** What stands in a field is kept as when the curator leaves it. */
export function leaveField(): void {
  ;(document.activeElement as HTMLElement | null)?.blur()
}

/**
 * Electron ends its service once the window is closed: what is on its way then never arrives. So a window that still
 * has something to save stays until it is saved, and then closes itself. Where saving was refused it stays, with the
 * reason; closed once more, it goes.
 */
export function holdWindow(): void {
  let held = false
  window.addEventListener('beforeunload', event => {
    leaveField()
    if (held || !(drafts.busy || hasCommandsUnderway())) return
    held = true
    event.preventDefault()
    void drafts.settle().then(async all => {
      await commandsUnderway()
      if (all) window.close()
    })
  })
}
