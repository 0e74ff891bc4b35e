import { usePlace } from '../store/place.ts'
import { useSession } from '../store/session.ts'
import { Bar } from './frame/Bar.tsx'
import { DropAnywhere } from './frame/DropAnywhere.tsx'
import { Foot } from './frame/Foot.tsx'
import { ImportCard } from './frame/ImportCard.tsx'
import { MessageLine } from './frame/MessageLine.tsx'
import { Notices } from './frame/Notices.tsx'
import { Overlays } from './frame/Overlays.tsx'
import { RereadingCard } from './frame/RereadingCard.tsx'
import { Unreached } from './frame/Unreached.tsx'
import { useKeepFocus } from './frame/useKeepFocus.ts'
import { IssueSpace } from './issue/IssueSpace.tsx'
import { LibrarySpace } from './library/LibrarySpace.tsx'
import { SourcesSpace } from './sources/SourcesSpace.tsx'
import styles from './App.module.css'

/**
 * The desk: bar, one of the three spaces, foot; over them what floats. A page that never met its service has no library
 * to show.
 */
export function App() {
  const space = usePlace(place => place.space)
  const met = useSession(session => session.hello !== null)
  useKeepFocus()
  if (!met) return <Unreached />
  return (
    <div className={styles.desk}>
      <Bar />
      <div className={styles.notices}>
        <Notices />
      </div>
      <main className={styles.space}>
        {space === 'sources' && <SourcesSpace />}
        {space === 'library' && <LibrarySpace />}
        {space === 'issue' && <IssueSpace />}
      </main>
      <Foot />
      <ImportCard />
      <RereadingCard />
      <MessageLine />
      <DropAnywhere />
      <Overlays />
    </div>
  )
}
