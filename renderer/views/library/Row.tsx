import { memo } from 'react'
import type { ItemRow } from '../../../core/contract/views.ts'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { TagChip } from '../../components/TagChip.tsx'
import { marksOf, metaWords } from './row-words.ts'
import styles from './Row.module.css'

/** One item in the list: its headline, its own first words, where it is from, its themes. A red dot says it is new. */
export const Row = memo(function Row({ row, tags }: { row: ItemRow; tags: ReadonlyMap<TagId, Tag> }) {
  return (
    <div className={styles.row}>
      {row.status === 'new' && <span className={styles.dot} role="img" aria-label="New" />}
      {row.headline ? (
        <>
          <div className={styles.headline}>{row.headline}</div>
          {row.words && <div className={styles.words}>{row.words}</div>}
        </>
      ) : (
        <div className={`${styles.headline} ${styles.plain}`}>{row.words || row.credit || 'Untitled item'}</div>
      )}
      <div className={styles.meta}>
        <span className={styles.from}>
          {row.starred && (
            <span className={styles.star} role="img" aria-label="Starred">
              ★{' '}
            </span>
          )}
          {metaWords(row)}
        </span>
        {row.tags
          .map(id => tags.get(id))
          .filter(tag => tag !== undefined)
          .map(tag => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        {marksOf(row).map(mark => (
          <span key={mark.words} className={styles.mark} data-attention={mark.attention}>
            {mark.words}
          </span>
        ))}
      </div>
    </div>
  )
})

/** Stands for a row that isn't here yet. */
export const RowToCome = () => (
  <div className={`${styles.row} ${styles.coming}`} aria-hidden="true">
    <div className={styles.headline}>&nbsp;</div>
    <div className={styles.words}>&nbsp;</div>
    <div className={styles.meta}>&nbsp;</div>
  </div>
)
