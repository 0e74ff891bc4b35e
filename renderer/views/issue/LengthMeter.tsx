import { Meter } from 'react-aria-components'
import { countGraphemes } from '../../../core/model/graphemes.ts'
import styles from './LengthMeter.module.css'

/** Characters that phones show of each in a list of mails, about. */
export const seenOnPhones = { subject: 40, preheader: 90 } as const

/** How long a line of a mailbox is, against what phones show of it. */
export function LengthMeter({ label, text, most }: { label: string; text: string; most: number }) {
  const length = countGraphemes(text.trim())
  const over = length > most
  return (
    <Meter
      className={styles.meter!}
      aria-label={label}
      value={Math.min(length, most)}
      maxValue={most}
      valueLabel={over ? `${length}, phones show about ${most}` : `${length} of ${most}`}
    >
      {({ percentage, valueText }) => (
        <>
          <span className={styles.track}>
            <span className={styles.fill} data-over={over || undefined} style={{ width: `${percentage}%` }} />
          </span>
          <span className={over ? styles.over : undefined}>{valueText}</span>
        </>
      )}
    </Meter>
  )
}
