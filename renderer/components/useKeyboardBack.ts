import { useEffect, useState } from 'react'
import { isKeyboardLost } from '../commands/focus.ts'

/**
 * Gives the keyboard back, as what floats closes, to what had it before: in the same turn, so that no key falls
 * between. React Aria does so only with the next frame. Where what had it is gone too, `orElse` says what gets it.
 */
export function useKeyboardBack(orElse?: () => void): void {
  const [before] = useState(() => document.activeElement as HTMLElement | null)
  useEffect(
    () => () => {
      // Once all of it has closed: until then the desk behind takes no keyboard.
      queueMicrotask(() => {
        if (!isKeyboardLost()) return
        if (before?.isConnected) before.focus()
        if (isKeyboardLost()) orElse?.()
      })
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only closing counts
    [],
  )
}
