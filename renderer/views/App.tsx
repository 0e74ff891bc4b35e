import { usePlace } from '../store/place.ts'
import { Bar } from './frame/Bar.tsx'
import { Foot } from './frame/Foot.tsx'
import { IssueSpace } from './issue/IssueSpace.tsx'
import { LibrarySpace } from './library/LibrarySpace.tsx'
import { SourcesSpace } from './sources/SourcesSpace.tsx'
import styles from './App.module.css'

/** The desk: bar, one of the three spaces, foot. */
export function App() {
  const space = usePlace(place => place.space)
  return (
    <div className={styles.desk}>
      <Bar />
      <main className={styles.space}>
        {space === 'sources' && <SourcesSpace />}
        {space === 'library' && <LibrarySpace />}
        {space === 'issue' && <IssueSpace />}
      </main>
      <Foot />
    </div>
  )
}
