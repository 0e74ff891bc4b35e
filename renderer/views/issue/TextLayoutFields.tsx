import { useState } from 'react'
import { TextWidth } from '../../../core/model/export-settings.ts'
import { Segmented } from '../../components/Segmented.tsx'
import { keepExportSettings } from '../../store/export-settings.ts'
import { useIssue } from '../../store/issue.ts'
import { isReadOnly, say } from '../../store/session.ts'
import styles from './Preview.module.css'

const layouts = [
  { id: 'footnotes', label: 'Footnotes' },
  { id: 'under', label: 'Under items' },
] as const

/**
 * How the text is set, beside its preview: columns, and where addresses stand. Kept with the digest, or the issue where
 * it has none.
 */
export function TextLayoutFields() {
  const settings = useIssue(issue => issue.view?.settings)
  const fixed = useIssue(issue => issue.view?.record.state === 'published') || isReadOnly()
  if (!settings) return null
  if (fixed) return <>{settings.textWidth} columns</>
  return (
    <>
      <Columns key={settings.textWidth} width={settings.textWidth} />
      <Segmented
        label="Addresses"
        value={settings.links}
        options={layouts}
        onChange={links => void keepExportSettings({ links })}
      />
    </>
  )
}

function Columns({ width }: { width: number }) {
  const [typed, setTyped] = useState(String(width))
  const given = TextWidth.safeParse(Number(typed))
  const leave = () => {
    if (!given.success) {
      say(given.error.issues[0]!.message, 'problem')
      setTyped(String(width))
    } else if (given.data !== width) {
      void keepExportSettings({ textWidth: given.data })
    }
  }
  return (
    <label className={styles.columns}>
      <input
        inputMode="numeric"
        value={typed}
        aria-invalid={!given.success || undefined}
        onBlur={leave}
        onChange={event => setTyped(event.target.value.replace(/\D/g, '').slice(0, 3))}
        onKeyDown={event => {
          if (event.key === 'Enter') leave()
        }}
      />
      <span className={styles.unit}>columns</span>
    </label>
  )
}
