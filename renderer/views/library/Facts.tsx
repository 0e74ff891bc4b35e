import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ItemDetail } from '../../../core/contract/views.ts'
import { goTo, usePlace } from '../../store/place.ts'
import { issueName } from '../../store/add-to.ts'
import { ItemPicture } from './ItemPicture.tsx'
import { Notes } from './Notes.tsx'
import { Passage } from './Passage.tsx'
import { Themes } from './Themes.tsx'
import styles from './Facts.module.css'

/**
 * What is known about an item beside its own words: its picture where it was made by hand, themes, notes, where it was
 * used, and where it stands in its source.
 */
export function Facts({ detail }: { detail: ItemDetail }) {
  const { row, read, curation } = detail
  return (
    <dl className={styles.facts}>
      {read.check.length > 0 && (
        <Fact name="To check">
          <ul className={styles.check}>
            {read.check.map(reason => (
              <li key={reason}>◆ {reason}</li>
            ))}
          </ul>
        </Fact>
      )}
      {detail.source.format === 'hand' && (
        <Fact name="Picture">
          <ItemPicture detail={detail} />
        </Fact>
      )}
      <Fact name="Themes">
        <Themes item={row.id} tags={curation.tags} />
      </Fact>
      <Fact name={curation.notes.length > 1 ? 'Notes' : 'Note'}>
        <Notes item={row.id} notes={curation.notes} />
      </Fact>
      <Fact name="Issues">
        <UsedIn row={row} />
      </Fact>
      <Fact name="Source">
        <Passage detail={detail} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function UsedIn({ row }: { row: ItemDetail['row'] }) {
  if (!row.usedIn.length) return <span className={styles.unused}>Not used yet</span>
  return (
    <ul className={styles.issues}>
      {row.usedIn.map(issue => (
        <li key={issue.id}>
          <Button
            className={styles.issue!}
            onPress={() => {
              usePlace.setState({ issue: issue.id })
              goTo('issue')
            }}
          >
            {issue.number
              ? `${issueName(issue)[0]!.toUpperCase()}${issueName(issue).slice(1)}, ${issue.title}`
              : issue.title}
          </Button>
        </li>
      ))}
    </ul>
  )
}
