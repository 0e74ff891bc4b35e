import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { focusOn } from '../../commands/focus.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { ThemeDot } from '../../components/ThemeDot.tsx'
import { useFrame } from '../../store/frame.ts'
import { choose, search, searchNow, useLibrary } from '../../store/library.ts'
import { suggest, type Names, type Suggestion } from '../../store/suggest.ts'
import { viewName } from '../../store/view.ts'
import { useNames } from './useNames.ts'
import styles from './SearchField.module.css'

/** The search: what is chosen in the sidebar stands in it as a chip, and what is typed narrows that. */
export function SearchField() {
  const { view, text } = useLibrary()
  const frame = useFrame(state => state.frame)
  const input = useRef<HTMLInputElement>(null)
  const [offers, setOffers] = useState<readonly Suggestion[]>([])
  const [at, setAt] = useState(-1)
  const id = useId()
  const names = useNames()
  const chip = view.type === 'all' ? null : viewName(view, frame)
  const colour = view.type === 'tag' ? frame?.tags.find(tag => tag.id === view.id)?.colour : undefined
  const type = (value: string, caret: number, given: Names = names) => {
    search(value)
    setOffers(suggest(value, caret, given))
    setAt(-1)
  }
  const take = (offer: Suggestion) => {
    type(offer.text, offer.caret)
    requestAnimationFrame(() => input.current?.setSelectionRange(offer.caret, offer.caret))
  }
  const close = () => {
    setOffers([])
    setAt(-1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const offer = offers[at]
    if (event.key === 'ArrowDown' && offers.length) {
      setAt(Math.min(at + 1, offers.length - 1))
    } else if (event.key === 'ArrowUp' && offers.length) {
      setAt(Math.max(at - 1, -1))
    } else if ((event.key === 'Enter' || event.key === 'Tab') && offer) {
      take(offer)
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      close()
      void searchNow()
      focusOn('list')
    } else if (event.key === 'Escape' && offers.length) {
      close()
    } else if (event.key === 'Escape') {
      if (text) search('')
      focusOn('list')
    } else if (event.key === 'Backspace' && chip && !text) {
      choose({ type: 'all' })
    } else {
      return
    }
    event.preventDefault()
  }
  return (
    <div className={styles.field} onClick={() => input.current?.focus()}>
      <svg className={styles.glass} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="m9 9 3.2 3.2" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      {chip && (
        <span className={styles.chip}>
          {colour && <ThemeDot colour={colour} />}
          <span>{chip}</span>
          <Button
            className={styles.remove!}
            aria-label={`Remove ${chip} from the search`}
            onPress={() => {
              choose({ type: 'all' })
              input.current?.focus()
            }}
          >
            ×
          </Button>
        </span>
      )}
      <input
        ref={input}
        className={styles.input}
        value={text}
        data-focus="find"
        aria-label="Search items"
        placeholder={chip ? '' : 'Search items'}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        onChange={event => type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Kbd keys="mod+f" />
      <ul id={id} role="listbox" aria-label="Suggestions" className={styles.offers} hidden={!offers.length}>
        {offers.map((offer, index) => (
          <li
            key={offer.text}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.offer}
            onPointerDown={event => {
              event.preventDefault()
              take(offer)
            }}
          >
            {offer.words}
          </li>
        ))}
      </ul>
    </div>
  )
}
