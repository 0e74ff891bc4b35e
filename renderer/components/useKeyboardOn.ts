import { useLayoutEffect, useRef, type RefObject } from 'react'
import { focusOn } from '../commands/focus.ts'

/** For what may go while it has the keyboard, by itself or as its own button is pressed: the list gets it then. */
export function useKeyboardOn<T extends HTMLElement>(): RefObject<T | null> {
  const on = useRef<T>(null)
  useLayoutEffect(() => {
    const element = on.current
    return () => {
      if (element?.contains(document.activeElement)) focusOn('list')
    }
  }, [])
  return on
}
