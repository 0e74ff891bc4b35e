import type { ItemDetail } from '../../../core/contract/views.ts'
import { repairsOf } from '../../../core/model/repair.ts'
import { Button } from '../../components/Button.tsx'
import { repair } from '../../store/detail.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './Repairs.module.css'

/** What copying left in an item's words, and one click that takes it out; nothing is repaired by itself. */
export function Repairs({ detail }: { detail: ItemDetail }) {
  const found = repairsOf(detail.fields)
  if (!found) return null
  const { repairs } = found
  return (
    <p className={styles.repairs}>
      <span>
        Repair:{' '}
        {repairs
          .slice(0, 3)
          .map(({ from, to }) => `${from} → ${to}`)
          .join(', ')}
        {repairs.length > 3 && ` and ${repairs.length - 3} more`}
      </span>
      <Button isDisabled={isReadOnly()} onPress={() => void repair(detail)}>
        Repair
      </Button>
    </p>
  )
}
