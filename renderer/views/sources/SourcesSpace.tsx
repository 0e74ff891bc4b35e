import { useEffect } from 'react'
import { focusOn, isKeyboardLost } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Panes } from '../../components/Panes.tsx'
import { useRoom } from '../../components/useRoom.ts'
import { useCorrecting } from '../../store/correcting.ts'
import { useFrame } from '../../store/frame.ts'
import { importSamples, pickAndImport, useImport } from '../../store/import.ts'
import { usePlace } from '../../store/place.ts'
import { isReadOnly, useSession } from '../../store/session.ts'
import { searchAgain } from '../../store/source-search.ts'
import { countToCheck, loadSource, paneNames, useSources } from '../../store/sources.ts'
import { DetailsDialog } from './DetailsDialog.tsx'
import { DocumentList } from './DocumentList.tsx'
import { EncodingDialog } from './EncodingDialog.tsx'
import { ItemList } from './ItemList.tsx'
import { ProfileDialog } from './ProfileDialog.tsx'
import { SourcesBar } from './SourcesBar.tsx'
import { SourcesFoot } from './SourcesFoot.tsx'
import { TextPane } from './TextPane.tsx'
import styles from './SourcesSpace.module.css'

/** The reading desk: documents, the text of one of them, and the items read from it. */
export function SourcesSpace() {
  const wide = useRoom() === 'wide'
  const seq = useSession(session => session.seq)
  const source = usePlace(place => place.source)
  const known = useFrame(frame => frame.sources !== null)
  const none = useFrame(frame => frame.sources?.length === 0)
  const profile = useCorrecting(state => state.profile)
  const details = useSources(state => state.details)
  useEffect(() => {
    if (known) {
      void loadSource()
      void searchAgain()
      void countToCheck()
    }
  }, [known, seq, source])

  return (
    <>
      <SourcesBar />
      {none ? (
        <NoDocuments />
      ) : (
        <Panes
          id={paneNames.space}
          panes={[
            {
              id: paneNames.documents,
              label: 'Documents',
              content: <DocumentList />,
              size: 248,
              min: 200,
              max: 420,
              side: true,
              well: true,
            },
            { id: paneNames.text, label: 'Text', content: <TextPane />, min: 360 },
            { id: paneNames.items, label: 'Items', content: <ItemList />, size: wide ? 500 : 420, min: 320 },
          ]}
        />
      )}
      {profile !== null && <ProfileDialog outlet={profile} />}
      {details && <DetailsDialog id={details} />}
      <EncodingDialog />
      <SourcesFoot />
    </>
  )
}

function NoDocuments() {
  // It takes the keyboard where nothing has it, as the list does once there is one.
  const coming = useImport(state => state.job !== null)
  useEffect(() => {
    if (isKeyboardLost()) focusOn('list')
  }, [coming])
  if (coming) {
    return (
      <EmptyState title="Reading your documents">
        They stand here once they are read, each with the items it holds beside its lines.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Last week’s letters go here"
      action={
        <div className={styles.first}>
          <Button
            look="main"
            data-focus="list"
            isDisabled={isReadOnly()}
            onPress={() => void pickAndImport()}
            hint="mod+o"
          >
            Import documents
          </Button>
          <Button isDisabled={isReadOnly()} onPress={() => void importSamples()}>
            Try the sample issues
          </Button>
        </div>
      }
    >
      Drop letters, mails, feeds, Word or PDF documents anywhere on the desk. Galley reads each into its items, and
      shows every item beside the lines it was read from.
    </EmptyState>
  )
}
