import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Button } from '../../components/Button.tsx'
import { answer, considerTeaching, leaveQuestion, moveLines, teach, useCorrecting } from '../../store/correcting.ts'
import type { Question } from '../../store/question.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './QuestionCard.module.css'

/** A question in line below the lines it is about. Its keys act while it has the keyboard; with Shift they teach the publisher. */
export function QuestionCard({ question, outlet }: { question: Question; outlet: string }) {
  const wanted = useCorrecting(state => state.wanted)
  const teaching = useCorrecting(state => state.teaching)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    card.current?.focus()
    useCorrecting.setState({ wanted: false })
  }, [wanted, question])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const found = question.answers.find(one => one.key === event.key.toLowerCase())
    const act = event.key === 'Escape' ? (teaching ? () => useCorrecting.setState({ teaching: null }) : leaveQuestion)
      : teaching ? (event.key === 'Enter' && event.target === card.current ? () => void teach() : null)
        : event.key === 'ArrowDown' || event.key === 'ArrowUp' ? () => moveLines(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey)
          : found ? () => void (event.shiftKey ? considerTeaching(found.change) : answer(found.change)) : null
    // What the question knows is its own; Enter and the arrows go no further either.
    if (act || (event.key.startsWith('Arrow') && event.target === card.current)) { event.preventDefault(); event.stopPropagation() }
    act?.()
  }

  return (
    <div ref={card} className={styles.card} role="group" aria-label={question.ask} tabIndex={-1} onKeyDown={onKeyDown} onClick={event => event.stopPropagation()}>
      <p className={styles.ask}>{question.ask}</p>
      {teaching ? (
        <>
          <p className={styles.hint} role="status">Reading {teaching.outlet} this way from now on changes {count(teaching.places, 'place')} in {count(teaching.documents, 'document')}.</p>
          <Button isDisabled={isReadOnly()} onPress={() => void teach()}>Read it this way</Button>
          <Button onPress={() => useCorrecting.setState({ teaching: null })}>Only here</Button>
        </>
      ) : (
        <>
          {question.answers.map(one => (
            <Button key={one.key} hint={one.key} isDisabled={isReadOnly()} onPress={event => void (event.shiftKey ? considerTeaching(one.change) : answer(one.change))}>{one.label}</Button>
          ))}
          {outlet && <p className={styles.hint}>Hold ⇧ to read {outlet} this way from now on: what that changes is shown first</p>}
        </>
      )}
    </div>
  )
}

const count = (number: number, one: string) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : `${one}s`}`
