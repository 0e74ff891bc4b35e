import styles from './Legend.module.css'

const fields = ['section', 'headline', 'byline', 'body', 'link', 'credit', 'unclaimed'] as const

/** What the colours of the gutter mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Colours of the gutter">
      {fields.map(field => (
        <li key={field} data-field={field}>
          {field}
        </li>
      ))}
    </ul>
  )
}
