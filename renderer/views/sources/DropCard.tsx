import { Button } from 'react-aria-components'
import { pickAndImport } from '../../store/import.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './DropCard.module.css'

/** Says that documents can be dropped (anywhere on the desk), and asks for files when it is pressed. */
export function DropCard() {
  return (
    <Button className={styles.card!} isDisabled={isReadOnly()} onPress={() => void pickAndImport()}>
      Drop letters here, or choose files
      <span className={styles.kinds!}>Text, Markdown, web pages, mails, mailboxes, feeds, Word, PDF</span>
    </Button>
  )
}
