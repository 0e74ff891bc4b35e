import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import type { Link } from '../../../core/model/fields.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { focusOn } from '../../commands/focus.ts'
import { edit, editFields, editNext } from '../../store/detail.ts'
import { call } from '../../store/session.ts'
import styles from './Links.module.css'

/** Links as printed; they open in the system's own program. One without an address says so. */
export function Links({ links }: { links: readonly Link[] }) {
  return (
    <ul className={styles.links}>
      {links.map((link, at) => {
        const { url } = link
        const label = link.label || url || 'Link'
        return (
          <li key={at}>
            {url ? (
              <Button
                className={styles.link!}
                aria-label={`${label}: open ${url}`}
                onPress={() => void call('host.open', { url })}
              >
                {label}
              </Button>
            ) : (
              <span className={styles.bare}>{label}</span>
            )}
            <span className={styles.address}>
              {url ? (label === url ? '' : url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')) : 'no address'}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Links as rows of words and address; kept all together when the keyboard leaves them. */
export function EditLinks({ item, links }: { item: ItemId; links: readonly Link[] }) {
  const [rows, setRows] = useState<readonly Link[]>([...links, { label: '', url: null }])
  const done = useRef(false)
  const keep = () => {
    if (done.current) return
    done.current = true
    const kept = rows
      .map(row => ({ label: row.label.trim(), url: row.url?.trim() || null }))
      .filter(row => row.label || row.url)
    if (JSON.stringify(kept) !== JSON.stringify(links)) void editFields(item, { links: kept })
  }
  const put = (at: number, change: Partial<Link>) => {
    const next = rows.map((row, index) => (index === at ? { ...row, ...change } : row))
    const last = next.at(-1)!
    setRows(last.label || last.url ? [...next, { label: '', url: null }] : next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const inputs = [...event.currentTarget.querySelectorAll('input')]
    const at = inputs.indexOf(event.target as HTMLInputElement)
    if (event.key === 'Escape') {
      done.current = true
      edit(null)
      focusOn('list')
    } else if (event.key === 'Enter') {
      keep()
      edit(null)
      focusOn('list')
    } else if (event.key === 'Tab' && !event.shiftKey && at === inputs.length - 1) {
      keep()
      editNext('links', 1)
    } else if (event.key === 'Tab' && event.shiftKey && at === 0) {
      keep()
      editNext('links', -1)
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className={styles.edit}
      role="group"
      aria-label="Links"
      onKeyDown={onKeyDown}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          keep()
          edit(null)
        }
      }}
    >
      {rows.map((row, at) => (
        <div key={at} className={styles.row}>
          <input
            autoFocus={at === 0}
            aria-label={`Words of link ${at + 1}`}
            placeholder="Words"
            value={row.label}
            onChange={event => put(at, { label: event.target.value })}
          />
          <input
            aria-label={`Address of link ${at + 1}`}
            placeholder="https://"
            type="url"
            value={row.url ?? ''}
            onChange={event => put(at, { url: event.target.value || null })}
          />
        </div>
      ))}
    </div>
  )
}
