import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Tag } from '../../core/model/tag.ts'
import type { Tagged } from '../store/tag-picker.ts'
import { focusOn } from '../commands/focus.ts'
import { tagChoices, type TagChoice } from './tag-choices.ts'
import { ThemeDot } from './ThemeDot.tsx'
import { useKeyboardBack } from './useKeyboardBack.ts'
import styles from './TagPicker.module.css'

/**
 * Puts themes on items by keyboard: type to narrow, ↑↓ to walk, ⏎ to put on or take off, ⏎ on "Create ‘x’" for a new
 * one, Escape to close; the keyboard then goes back to where it was, or to the list. `onToggle` gets the theme's name,
 * and answers whether it was done.
 */
export function TagPicker({
  anchor,
  tags,
  tagged,
  about,
  onToggle,
  onClose,
}: {
  /** What it opens beside. */
  anchor: RefObject<HTMLElement | null>
  tags: readonly Tag[]
  /** The themes that the items have to begin with. */
  tagged: Tagged
  /** "12 items": what is being tagged. */
  about: string
  onToggle: (name: string, on: boolean) => Promise<boolean>
  onClose: () => void
}) {
  useKeyboardBack(() => focusOn('list'))
  return (
    <Popover
      className={styles.popover!}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Dialog className={styles.dialog!} aria-label={`Themes of ${about}`}>
        <Choices tags={tags} tagged={tagged} about={about} onToggle={onToggle} />
      </Dialog>
    </Popover>
  )
}

function Choices({
  tags,
  tagged,
  about,
  onToggle,
}: {
  tags: readonly Tag[]
  tagged: Tagged
  about: string
  onToggle: (name: string, on: boolean) => Promise<boolean>
}) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  /** Changes made here, by folded name, over what the items had. */
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const choices = tagChoices(tags, typed, tagged)
  const now = Math.min(at, choices.length - 1)
  const stateOf = (choice: TagChoice) => {
    const change = changed.get(choice.name)
    return change === undefined ? choice.on : change ? 'all' : 'none'
  }
  const toggle = async (choice: TagChoice) => {
    const on = stateOf(choice) !== 'all'
    if (!(await onToggle(choice.name, on))) return
    setChanged(before => new Map(before).set(choice.name, on))
    setTyped('')
    setAt(0)
  }
  const walk = (to: number) => {
    const next = (to + choices.length) % choices.length
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const choice = choices[now]
    if (event.key === 'ArrowDown') walk(now + 1)
    else if (event.key === 'ArrowUp') walk(now - 1)
    else if (event.key === 'Enter' && choice) void toggle(choice)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className={styles.input}
        value={typed}
        autoFocus
        placeholder={`Themes of ${about}`}
        role="combobox"
        aria-label="Theme"
        aria-expanded={choices.length > 0}
        aria-controls={choices.length ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={choices.length ? `${id}-${now}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {choices.length > 0 && (
        <ul className={styles.list} ref={list} id={id} role="listbox" aria-label="Themes" aria-multiselectable="true">
          {choices.map((choice, index) => (
            <li
              key={choice.name}
              id={`${id}-${index}`}
              role="option"
              aria-selected={stateOf(choice) === 'all'}
              data-now={index === now || undefined}
              className={styles.choice}
              onPointerMove={() => setAt(index)}
              onClick={() => void toggle(choice)}
            >
              {choice.tag ? (
                <ThemeDot colour={choice.tag.colour} />
              ) : (
                <span className={styles.plus} aria-hidden="true">
                  +
                </span>
              )}
              <span className={styles.name}>{choice.tag ? choice.name : `Create ‘${choice.name}’`}</span>
              {choice.within && <span className={styles.within}>{choice.within}</span>}
              <span className={styles.mark}>
                {stateOf(choice) === 'all' ? '✓' : stateOf(choice) === 'some' ? 'some' : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!choices.length && <p className={styles.none}>No themes yet. Type a name to make the first.</p>}
    </>
  )
}
