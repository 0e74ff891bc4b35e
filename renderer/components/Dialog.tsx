import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { focusOn } from '../commands/focus.ts'
import { useKeyboardBack } from './useKeyboardBack.ts'
import styles from './Dialog.module.css'

/**
 * A dialog with the keyboard to itself; Escape or a click beside it closes, and the keyboard goes back to where it was,
 * else to the list.
 */
export function Dialog({
  title,
  width = 440,
  hideTitle,
  onClose,
  children,
}: {
  title: string
  width?: number
  /** The title is read out only. */
  hideTitle?: boolean
  onClose: () => void
  children: ReactNode
}) {
  useKeyboardBack(() => focusOn('list'))
  return (
    <ModalOverlay
      className={styles.overlay!}
      isOpen
      isDismissable
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal!} style={{ width }}>
        <AriaDialog className={styles.dialog!}>
          <Heading slot="title" className={hideTitle ? 'unseen' : styles.title!}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of buttons a dialog ends with; the main one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
