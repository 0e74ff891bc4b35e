import { keyName } from '../commands/key-name.ts'
import styles from './Kbd.module.css'

/** A key as it is shown: "⌘F", "K". Read out as part of the words beside it only where it adds something. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={styles.key} aria-hidden="true">
      {keyName(keys)}
    </kbd>
  )
}
