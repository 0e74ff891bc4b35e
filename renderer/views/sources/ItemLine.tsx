import type { ItemFields } from '../../../core/model/fields.ts'
import { nameOf } from '../../../core/model/item.ts'
import styles from './ItemLine.module.css'

/** An item in a line or two: its headline; without one, its own first words in italics. */
export function ItemLine({ fields }: { fields: ItemFields }) {
  return fields.headline ? (
    <p className={styles.headline}>{fields.headline}</p>
  ) : (
    <p className={styles.words}>{nameOf(fields)}</p>
  )
}
