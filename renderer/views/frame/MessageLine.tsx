import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useKeyboardOn } from '../../components/useKeyboardOn.ts'
import { openOverlay } from '../../store/overlay.ts'
import { useSession } from '../../store/session.ts'
import styles from './MessageLine.module.css'

const dismiss = () => useSession.setState({ message: null })

/**
 * What just happened, or what went wrong, in one line above the foot. Problems, and what has to be read, stay until
 * they are dismissed.
 */
export function MessageLine() {
  const message = useSession(session => session.message)
  useEffect(() => {
    if (message?.tone !== 'plain' || message.stays) return
    const timer = setTimeout(dismiss, message.action ? 15_000 : 6_000)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div className={styles.place}>
      <div role="status">{message?.tone === 'plain' && <Line key={message.text} />}</div>
      <div role="alert">{message?.tone === 'problem' && <Line key={message.text} />}</div>
    </div>
  )
}

function Line() {
  const message = useSession(session => session.message)
  const line = useKeyboardOn<HTMLDivElement>()
  if (!message) return null
  const { action } = message
  return (
    <div ref={line} className={styles.line} data-tone={message.tone}>
      <span>{message.text}</span>
      {action && (
        <Button
          className={styles.action!}
          onPress={() => {
            openOverlay(action.overlay)
            dismiss()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button className={styles.dismiss!} aria-label="Dismiss" onPress={dismiss}>
        ×
      </Button>
    </div>
  )
}
