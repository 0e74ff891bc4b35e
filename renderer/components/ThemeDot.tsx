import type { TagColour } from '../../core/model/tag.ts'
import styles from './ThemeDot.module.css'

/** The one place where a theme's colour appears; the name always stands beside it or in `title`. */
export function ThemeDot({ colour, title }: { colour: TagColour; title?: string }) {
  return (
    <span
      className={styles.dot}
      style={{ background: `var(--theme-${colour})` }}
      title={title}
      aria-hidden={title ? undefined : true}
      role={title ? 'img' : undefined}
      aria-label={title}
    />
  )
}
