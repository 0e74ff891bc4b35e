import { Label, ProgressBar } from 'react-aria-components'
import type { LinkView } from '../../../core/contract/views.ts'
import type { LinkState } from '../../../core/model/link-verdict.ts'
import { Button } from '../../components/Button.tsx'
import { leadTo } from '../../store/issue-preflight.ts'
import { cancelLinks, useLinkCheck } from '../../store/link-check.ts'
import styles from './LinkCheck.module.css'

const states: Readonly<Record<LinkState, string>> = {
  ok: 'there',
  moved: 'moved',
  gone: 'gone',
  unreachable: 'out of reach',
  'not asked': 'not asked',
}
const order: readonly LinkState[] = ['gone', 'unreachable', 'moved', 'not asked', 'ok']

/** How far the check of the links is; once it is over, what it came to, and each link with its answer. */
export function LinkCheck() {
  const { job, told } = useLinkCheck()
  if (job) {
    return (
      <div className={styles.part}>
        <ProgressBar
          className={styles.progress!}
          minValue={0}
          maxValue={job.total || 1}
          value={job.done}
          isIndeterminate={job.total === 0}
        >
          {({ percentage }) => (
            <>
              <Label className={styles.words!}>
                {job.cancelling ? 'Stopping' : `Asking ${job.name || 'for the links'}`}
                {job.total > 0 && (
                  <span>
                    {job.done} of {job.total}
                  </span>
                )}
              </Label>
              <span className={styles.track}>
                <span className={styles.bar} style={{ width: `${percentage ?? 0}%` }} />
              </span>
            </>
          )}
        </ProgressBar>
        <Button look="quiet" isDisabled={job.cancelling} onPress={() => void cancelLinks()}>
          Cancel
        </Button>
      </div>
    )
  }
  if (!told) return null
  const words = inShort(told.links, told.cancelled)
  if (told.links.length === 0) {
    return (
      <p className={styles.told} role="status">
        {words}
      </p>
    )
  }
  return (
    <details className={styles.told}>
      <summary>
        <span role="status">{words}</span>
      </summary>
      <ul className={styles.links}>
        {order
          .flatMap(state => told.links.filter(link => link.state === state))
          .map((link, nth) => (
            <li key={nth}>
              <button
                type="button"
                className={styles.link}
                onClick={() => void leadTo({ entry: link.entry, section: null, field: 'links' })}
              >
                <span className={styles.state} data-state={link.state}>
                  {states[link.state]}
                </span>{' '}
                {link.label}
                <span className={styles.why}>{link.state === 'ok' ? link.url : `${link.url} · ${link.words}`}</span>
              </button>
            </li>
          ))}
      </ul>
    </details>
  )
}

/** "18 links: 15 there, 1 moved, 2 gone", and that the check was stopped, where it was. */
function inShort(links: readonly LinkView[], cancelled: boolean): string {
  if (links.length === 0) return cancelled ? 'Stopped before any link was asked.' : 'There are no links to ask.'
  const counts = [...order].reverse().flatMap(state => {
    const count = links.filter(link => link.state === state).length
    return count ? `${count} ${states[state]}` : []
  })
  return `${cancelled ? 'Stopped. ' : ''}${links.length === 1 ? '1 link' : `${links.length} links`}: ${counts.join(', ')}`
}
