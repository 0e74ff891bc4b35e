import { Button } from 'react-aria-components'
import type { Tag } from '../../core/model/tag.ts'
import { ThemeDot } from './ThemeDot.tsx'
import styles from './TagChip.module.css'

/** A theme as a chip: its dot, its name and, where it can be taken off, a ×. */
export function TagChip({ tag, onRemove }: { tag: Pick<Tag, 'name' | 'colour'>; onRemove?: () => void }) {
  return (
    <span className={styles.chip}>
      <ThemeDot colour={tag.colour} />
      <span className={styles.name}>{tag.name}</span>
      {onRemove && (
        <Button className={styles.remove!} aria-label={`Remove ${tag.name}`} onPress={onRemove}>
          ×
        </Button>
      )}
    </span>
  )
}
