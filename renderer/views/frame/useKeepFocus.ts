import { useEffect } from 'react'
import { focusOn, isKeyboardLost } from '../../commands/focus.ts'
import { useSession } from '../../store/session.ts'

/**
 * What had the keyboard may go with a change (a chip taken off, a view removed). The keyboard then goes to the list of
 * the space.
 */
export function useKeepFocus(): void {
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        if (now.seq === before.seq) return
        // A moment later, when what is shown has been read again.
        setTimeout(() => {
          if (isKeyboardLost()) focusOn('list')
        }, 150)
      }),
    [],
  )
}
