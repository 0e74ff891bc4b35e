import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { focusOn } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { askOf } from '../../store/asks.ts'
import { isReadOnly } from '../../store/session.ts'
import { useSources } from '../../store/sources.ts'
import styles from './QuestionCard.module.css'

/** What is asked of the document as a whole, once, above its text; its keys act while it has the keyboard. */
export function AskCard({ detail }: { detail: SourceDetail }) {
  const ask = askOf(detail)
  const wanted = useSources(state => state.askWanted)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted || !card.current) return
    card.current.focus()
    useSources.setState({ askWanted: false })
  }, [wanted, ask?.what])
  if (!ask) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const found = ask.answers.find(one => one.key === event.key.toLowerCase())
    if (!found && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      focusOn('list')
    }
    // The next question takes the keyboard in turn.
    else {
      useSources.setState({ askWanted: found!.key !== 'e' })
      found!.act()
    }
  }
  return (
    <div
      ref={card}
      className={`${styles.card} ${styles.above}`}
      role="group"
      aria-label={ask.ask}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className={styles.ask}>{ask.ask}</p>
      <span className={styles.reach}>
        <Kbd keys="q" /> answers
      </span>
      {ask.answers.map(one => (
        <Button key={one.key} hint={one.key} isDisabled={isReadOnly()} onPress={one.act}>
          {one.label}
        </Button>
      ))}
    </div>
  )
}
