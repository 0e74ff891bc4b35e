import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { isMac } from '../../commands/key-name.ts'
import { Button } from '../../components/Button.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import {
  answer,
  considerTeaching,
  leaveQuestion,
  moveEnd,
  moveLines,
  moveToEdge,
  selectedPart,
  teach,
  useCorrecting,
} from '../../store/correcting.ts'
import type { Question } from '../../store/question.ts'
import { useRereading } from '../../store/rereading.ts'
import { isReadOnly } from '../../store/session.ts'
import { sayLeft, useSources } from '../../store/sources.ts'
import styles from './QuestionCard.module.css'

/**
 * A question in line below the lines it is about. Its keys act while it has the keyboard; with Shift they teach the
 * publisher.
 */
export function QuestionCard({ question, outlet }: { question: Question; outlet: string }) {
  const wanted = useCorrecting(state => state.wanted)
  const teaching = useCorrecting(state => state.teaching)
  const selects = useCorrecting(state => state.stretch !== null)
  const left = useSources(state => state.left)
  // One answer at a time: while it is carried out keys and buttons do nothing, undo neither: it would take back what
  // was done before.
  const busy = useRereading(state => state.job !== null)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    card.current?.focus()
    useCorrecting.setState({ wanted: false })
  }, [wanted, question])

  const onKeyDown = (event: KeyboardEvent) => {
    if (busy) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const far = event.ctrlKey || event.altKey
    const move = teaching || event.metaKey ? null : moveOf(event.key, far, event.shiftKey)
    if (!move && (event.metaKey || far)) return
    const found = question.answers.find(one => one.key === event.key.toLowerCase())
    const act =
      event.key === 'Escape'
        ? teaching
          ? rethink
          : leaveQuestion
        : teaching
          ? event.key === 'Enter' && event.target === card.current
            ? () => void teach()
            : event.key.toLowerCase() === teaching.answer.key && !event.shiftKey
              ? () => void answer(teaching.answer.change)
              : null
          : move
            ? move
            : found
              ? () => void (event.shiftKey ? considerTeaching(found) : answer(found.change))
              : null
    // What the question knows is its own; Enter and the arrows go no further either.
    if (act ?? (event.key.startsWith('Arrow') && event.target === card.current)) {
      event.preventDefault()
      event.stopPropagation()
    }
    act?.()
  }

  const onCopy = (event: ClipboardEvent) => {
    const words = selectedPart()
    if (words === null || document.getSelection()?.isCollapsed === false) return
    event.clipboardData.setData('text/plain', words)
    event.preventDefault()
  }

  return (
    <div
      ref={card}
      className={styles.card}
      data-question=""
      aria-busy={busy}
      role="group"
      aria-label={question.ask}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onClick={event => event.stopPropagation()}
      onMouseUp={event => event.stopPropagation()}
    >
      <p className={styles.ask} aria-live="polite">
        {question.ask}
      </p>
      {!selects && (
        <span className={styles.reach}>
          <Kbd keys="n" /> answers
        </span>
      )}
      {teaching ? (
        <>
          <p className={styles.hint} role="status">
            {teaching.answer.label}: reading {teaching.outlet} this way from now on changes{' '}
            {count(teaching.places, 'place')} in {count(teaching.documents, 'document')}.
          </p>
          <Button hint="enter" isDisabled={isReadOnly()} onPress={() => void teach()}>
            From now on
          </Button>
          <Button
            hint={teaching.answer.key}
            isDisabled={isReadOnly()}
            onPress={() => void answer(teaching.answer.change)}
          >
            Only here
          </Button>
          <Button look="quiet" hint="escape" onPress={rethink}>
            Back
          </Button>
        </>
      ) : (
        <>
          {question.answers.map(one => (
            <Button
              key={one.key}
              hint={one.key}
              isDisabled={isReadOnly()}
              onPress={event => void (event.shiftKey ? considerTeaching(one) : answer(one.change))}
            >
              {one.label}
            </Button>
          ))}
          {selects && (
            <Button look="quiet" hint="escape" onPress={leaveQuestion}>
              Cancel
            </Button>
          )}
          {!selects && left.kept + left.others > 0 && <p className={styles.hint}>{sayLeft(left)}</p>}
          {selects && (
            <p className={styles.hint}>
              The arrows go on; with ⇧ they select, by letters, words ({isMac ? '⌥' : 'Ctrl'}) and lines
            </p>
          )}
          {outlet && (
            <p className={styles.hint}>
              With ⇧ an answer holds for {outlet} from now on: what that changes is shown first
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** What a key does to the selection; null where it does nothing. */
function moveOf(key: string, far: boolean, extend: boolean): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return far ? null : () => moveLines(key === 'ArrowDown' ? 1 : -1, extend)
    case 'ArrowRight':
    case 'ArrowLeft':
      return () => moveEnd(key === 'ArrowRight' ? 1 : -1, far ? 'word' : 'letter', extend)
    case 'Home':
    case 'End':
      return far ? null : () => moveToEdge(key === 'End' ? 1 : -1, extend)
    default:
      return null
  }
}

/** Back from what teaching would change to the question. */
const rethink = () => {
  useCorrecting.setState({ teaching: null, wanted: true })
}

const count = (number: number, one: string) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : `${one}s`}`
