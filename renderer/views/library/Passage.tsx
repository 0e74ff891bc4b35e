import { Button } from 'react-aria-components'
import type { ItemDetail } from '../../../core/contract/views.ts'
import { goTo, usePlace } from '../../store/place.ts'
import styles from './Passage.module.css'

/** The item's own lines of its document; a click goes to them there. */
export function Passage({ detail }: { detail: ItemDetail }) {
  const { row, source, passage } = detail
  const go = () => {
    usePlace.setState({ source: source.id, item: row.id })
    goTo('sources')
  }
  if (!passage.length) return <span className={styles.none}>Made by hand</span>
  return (
    <Button className={styles.passage!} onPress={go}>
      <span className="unseen">Go to these lines of {source.title || source.name}: </span>
      {passage.map(line => (
        <span className={styles.line} key={line.line}>
          <span className={styles.number}>{line.line}</span>
          <span className={styles.text}>{line.text}</span>
        </span>
      ))}
    </Button>
  )
}
