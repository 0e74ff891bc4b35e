import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { importSamples, pickAndImport } from '../../store/import.ts'
import { isReadOnly, run, useSession } from '../../store/session.ts'
import styles from './FirstRun.module.css'

/** A library with nothing in it: bring documents, or look round with the sample issues (offered until answered). */
export function FirstRun() {
  const offered = useSession(session => session.hello?.offerSamples ?? false)
  const decline = async () => {
    if (!(await run({ type: 'library.edit', samplesAnswered: true }))) return
    useSession.setState(({ hello }) => ({ hello: hello && { ...hello, offerSamples: false } }))
  }
  const actions = (
    <div className={styles.actions}>
      <Button
        look="main"
        hint="mod+o"
        autoFocus
        data-focus="list"
        isDisabled={isReadOnly()}
        onPress={() => void pickAndImport()}
      >
        Import documents
      </Button>
      {offered && (
        <p className={styles.samples}>
          Or look round first with three sample issues of invented weeklies.
          <span className={styles.row}>
            <Button isDisabled={isReadOnly()} onPress={() => void importSamples()}>
              Import the samples
            </Button>
            <Button look="quiet" isDisabled={isReadOnly()} onPress={() => void decline()}>
              No samples
            </Button>
          </span>
        </p>
      )}
    </div>
  )
  return (
    <EmptyState title="Drop last week’s letters here" action={actions}>
      Galley reads each into its items. You keep, tag and order them, and send the issue they make.
    </EmptyState>
  )
}
