import { useMemo } from 'react'
import { Meter } from 'react-aria-components'
import { InFoot } from '../../components/InFoot.tsx'
import { useFrame } from '../../store/frame.ts'
import { useIssue } from '../../store/issue.ts'
import { entriesOf } from '../../store/issue-order.ts'
import { usePreview } from '../../store/issue-preview.ts'
import styles from './IssueFoot.module.css'

/** Size over which Gmail cuts a mail short, in KB (measured; see the facts on export). */
const mailLimit = 102

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** How long the issue is, how big its mail, and how its themes are balanced. */
export function IssueFoot() {
  const sections = useIssue(issue => issue.view?.sections)
  const bytes = usePreview(preview => preview.mailBytes)
  const encoded = usePreview(preview => preview.mailEncoded)
  if (!sections) return null
  const entries = entriesOf(sections).length
  const inKb = (count: number) => Math.max(1, Math.ceil(count / 1024))
  const size = encoded === null ? null : inKb(encoded)
  const words = size === null || bytes === null ? '' : `${size} KB of ${mailLimit} encoded, ${inKb(bytes)} KB raw`
  return (
    <>
      <InFoot at="left">
        <span>
          {count(entries, 'entry', 'entries')}, {count(sections.length, 'section', 'sections')}
        </span>
      </InFoot>
      <InFoot at="right">
        {size !== null && (
          <Meter
            className={styles.size!}
            aria-label="Size of the mail"
            value={Math.min(size, mailLimit)}
            maxValue={mailLimit}
            valueLabel={words}
          >
            {({ percentage, valueText }) => (
              <>
                <span
                  className={size > mailLimit ? styles.over : undefined}
                  title="Gmail cuts longer mails short; it counts them as encoded for sending"
                >
                  {valueText}
                </span>
                <span className={styles.track}>
                  <span
                    className={styles.fill}
                    data-near={size > mailLimit * 0.85 || undefined}
                    style={{ width: `${percentage}%` }}
                  />
                </span>
              </>
            )}
          </Meter>
        )}
        <Balance />
      </InFoot>
    </>
  )
}

/** "Themes: Coast 4 · Courts 2 · People 2", the most frequent first, four at most. */
function Balance() {
  const sections = useIssue(issue => issue.view?.sections)
  const tags = useFrame(state => state.frame?.tags)
  const words = useMemo(() => {
    const counts = new Map<string, number>()
    for (const entry of entriesOf(sections ?? [])) {
      for (const tag of entry.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
    const named = [...counts]
      .flatMap(([id, times]) => {
        const tag = tags?.find(one => one.id === id)
        return tag ? [{ name: tag.name, times }] : []
      })
      .sort((a, b) => b.times - a.times || a.name.localeCompare(b.name))
    const more = named.length - 4
    return [...named.slice(0, 4).map(one => `${one.name} ${one.times}`), ...(more > 0 ? [`${more} more`] : [])].join(
      ' · ',
    )
  }, [sections, tags])
  return words ? <span className={styles.balance}>Themes: {words}</span> : null
}
