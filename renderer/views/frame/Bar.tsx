import { Segmented } from '../../components/Segmented.tsx'
import { goTo, usePlace } from '../../store/place.ts'
import { useSession } from '../../store/session.ts'
import { slotRef } from '../../store/slots.ts'
import styles from './Bar.module.css'

const spaces = [{ id: 'sources', label: 'Sources' }, { id: 'library', label: 'Library' }, { id: 'issue', label: 'Issue' }] as const

export function Bar() {
  const space = usePlace(place => place.space)
  const library = useSession(session => session.hello?.library)
  return (
    <header className={styles.bar}>
      <div className={styles.name}><strong>Galley</strong><span>{library}</span></div>
      <Segmented label="Space" value={space} options={spaces} onChange={goTo} />
      {/* Each space puts its search and its main action here. */}
      <div ref={slotRef('bar-middle')} className={styles.middle} />
      <div ref={slotRef('bar-actions')} className={styles.actions} />
    </header>
  )
}
