import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { focusOn } from '../../commands/focus.ts'
import { dropHeadline, keepHeadline } from '../../store/source-edits.ts'
import styles from './HeadlineField.module.css'

/** A headline being corrected in place: Enter keeps it, Escape leaves it, and leaving the field keeps it too. */
export function HeadlineField({ item }: { item: SourceDetail['items'][number] }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const left = useRef(false)
  const fit = () => {
    const element = field.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
    fit()
  }, [])

  const leave = (keep: boolean, focus: boolean) => {
    if (left.current) return
    left.current = true
    if (keep) void keepHeadline(field.current?.value ?? '')
    else dropHeadline()
    if (focus) focusOn('list')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    leave(event.key === 'Enter', true)
  }
  return (
    <textarea
      ref={field}
      className={styles.field}
      rows={1}
      aria-label="Headline"
      defaultValue={item.fields.headline ?? ''}
      placeholder="No headline"
      onInput={fit}
      onKeyDown={onKeyDown}
      onBlur={() => leave(true, false)}
      onClick={event => event.stopPropagation()}
      onDoubleClick={event => event.stopPropagation()}
    />
  )
}
