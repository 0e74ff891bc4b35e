import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { FindingView } from '../../../core/contract/views.ts'
import { Button } from '../../components/Button.tsx'
import { useIssue } from '../../store/issue.ts'
import { entriesOf } from '../../store/issue-order.ts'
import {
  fix,
  leadTo,
  leave,
  lookNow,
  openDialog,
  showFindings,
  toLookAt,
  usePreflight,
} from '../../store/issue-preflight.ts'
import { checkLinks, useLinkCheck } from '../../store/link-check.ts'
import { isReadOnly } from '../../store/session.ts'
import { LinkCheck } from './LinkCheck.tsx'
import { entryName } from './words.ts'
import styles from './Findings.module.css'

/**
 * What to look at before the issue leaves, over the preview; each line leads to its place. Arrow keys walk the lines.
 */
export function Findings() {
  const { findings, awaited } = usePreflight()
  const view = useIssue(issue => issue.view)
  const checking = useLinkCheck(check => check.job !== null)
  const list = useRef<HTMLDivElement>(null)
  const at = useRef(0)
  const open = toLookAt(findings)
  const left = findings?.filter(finding => finding.left) ?? []
  const digest = view?.record.digestId
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
  // A line that was settled is gone; the keyboard goes to the one that took its place.
  useEffect(() => {
    if (document.activeElement && document.activeElement !== document.body) return
    const all = lines()
    const next = all[Math.min(at.current, all.length - 1)] ?? list.current
    next?.focus()
  }, [findings])
  useEffect(() => {
    ;(lines()[0] ?? list.current)?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      showFindings(false)
      return
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const all = lines()
    const now = all.findIndex(line => line.parentElement?.contains(document.activeElement))
    all[Math.max(0, Math.min(all.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
    event.preventDefault()
  }
  const remember = (index: number) => () => {
    at.current = index
  }
  return (
    <section className={styles.card} aria-label="To look at" aria-busy={awaited || undefined} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {titleOf(open.length)}
          {awaited && ' · looking again…'}
        </h2>
        <Button look="quiet" isDisabled={checking} onPress={() => void checkLinks()}>
          Check links
        </Button>
        {digest && (
          <Button look="quiet" isDisabled={isReadOnly()} onPress={() => openDialog('style')}>
            House style…
          </Button>
        )}
        <Button look="quiet" hint="escape" onPress={() => showFindings(false)}>
          Close
        </Button>
      </header>
      <LinkCheck />
      <div className={styles.list} ref={list} tabIndex={-1} role="list">
        {open.map((finding, index) => (
          <div key={finding.key} role="listitem" className={styles.line} onFocus={remember(index)}>
            <Lead finding={finding} />
            <span className={styles.does}>
              {finding.fix && (
                <Button look="quiet" isDisabled={isReadOnly()} onPress={() => void fix(finding)}>
                  {finding.fix.words}
                </Button>
              )}
              <Button
                look="quiet"
                isDisabled={isReadOnly()}
                aria-label={`Leave as it is: ${finding.words}`}
                onPress={() => void leave(finding)}
              >
                Leave
              </Button>
            </span>
          </div>
        ))}
        {left.length > 0 && <p className={styles.leftHead}>Left as they are</p>}
        {left.map(finding => (
          <div key={finding.key} role="listitem" className={styles.line} data-left>
            <Lead finding={finding} />
            <span className={styles.does}>
              <Button look="quiet" isDisabled={isReadOnly()} onPress={() => void leave(finding, false)}>
                Look again
              </Button>
            </span>
          </div>
        ))}
      </div>
    </section>
  )
}

function Lead({ finding }: { finding: FindingView }) {
  const place = usePlaceName(finding)
  return (
    <button type="button" data-finding className={styles.lead} onClick={() => void leadTo(finding)}>
      {place && <span className={styles.place}>{place}</span>}
      <span>{finding.words}</span>
    </button>
  )
}

function usePlaceName({ entry, section }: FindingView): string | null {
  const sections = useIssue(issue => issue.view?.sections) ?? []
  const found = entry && entriesOf(sections).find(one => one.id === entry)
  if (found) return entryName(found)
  return entry ? null : sections.find(one => one.id === section)?.title || null
}

/**
 * How many things there are to look at, said where the issue is about to leave; it is looked through at once where they
 * may be others by now.
 */
export function ToLookAt() {
  const { findings, awaited } = usePreflight()
  useEffect(() => {
    if (usePreflight.getState().awaited) void lookNow()
  }, [])
  const count = toLookAt(findings).length
  if (awaited) {
    return (
      <p className={styles.quiet} role="status">
        Looking the issue through…
      </p>
    )
  }
  return count > 0 ? <p className={styles.attention}>◆ {titleOf(count)}</p> : null
}

/** "3 to look at", "Nothing to look at". */
export const titleOf = (count: number): string => (count === 0 ? 'Nothing to look at' : `${count} to look at`)
