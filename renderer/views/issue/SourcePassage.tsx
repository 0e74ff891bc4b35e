import type { ItemDetail } from '../../../core/contract/views.ts'
import { shortDay } from '../../components/dates.ts'
import { Button } from '../../components/Button.tsx'
import { goTo, usePlace } from '../../store/place.ts'
import styles from './SourcePassage.module.css'

/** The lines of the document that an entry was read from. */
export function SourcePassage({ items }: { items: readonly ItemDetail[] }) {
  return (
    <aside className={styles.source} aria-label="Source">
      {items.map(({ row, source, passage }) => (
        <div key={row.id}>
          <p className={styles.from}>
            <span>
              {[
                source.outlet,
                source.title === source.outlet ? null : source.title,
                source.date && shortDay(source.date),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {source.format !== 'hand' && (
              <Button
                look="quiet"
                onPress={() => {
                  usePlace.setState({ source: source.id, item: row.id })
                  goTo('sources')
                }}
              >
                Open
              </Button>
            )}
          </p>
          <pre className={styles.lines} tabIndex={0} aria-label={`Lines of ${source.title}`}>
            {passage.map(line => line.text).join('\n')}
          </pre>
        </div>
      ))}
    </aside>
  )
}
