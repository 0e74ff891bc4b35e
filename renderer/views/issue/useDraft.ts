import { useState } from 'react'
import type { CommandInput } from '../../../core/curate/command.ts'
import { drafts } from '../../store/issue.ts'

/**
 * A field that saves itself as it is typed in. It shows what is typed until that is in the library, and follows the
 * library otherwise (undo, another field, a reset). `command` is what saves a value.
 */
export function useDraft<T>(field: string, value: T, command: (value: T) => CommandInput) {
  const [shown, setShown] = useState({ field, from: value, now: value })
  const same = JSON.stringify(shown.from) === JSON.stringify(value)
  if (shown.field !== field || (!same && !drafts.holds(field))) setShown({ field, from: value, now: value })
  return {
    value: shown.now,
    change(now: T) {
      setShown({ ...shown, now })
      drafts.keep(field, command(now))
    },
    /** Saves at once: on leaving the field. */
    leave: () => void drafts.settle(field),
    /** Shows another value and saves it at once. */
    async set(now: T, by: CommandInput) {
      setShown({ ...shown, now })
      drafts.keep(field, by)
      await drafts.settle(field)
    },
  }
}
