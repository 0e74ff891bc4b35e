import type { SourceId } from '../../../core/model/ids.ts'
import type { Doubtful } from '../../../core/model/source.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { readImportedAs, reportLine, useImport } from '../../store/import.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './ReportDialog.module.css'

/** What the last import came to, document by document. */
export function ReportDialog() {
  const report = useImport(state => state.report)
  if (!report) return null
  return (
    <Dialog title={reportLine({ ...report, skipped: [] })} width={560} onClose={closeOverlay}>
      <ul className={styles.list}>
        {report.sources.map(source => (
          <li key={source.id}>
            <span className={styles.name}>{source.name}</span>
            <span className={styles.what}>
              {source.items === 0
                ? 'no items'
                : source.story
                  ? 'one story'
                  : `${source.items} ${source.items === 1 ? 'item' : 'items'}`}
            </span>
            {source.story !== undefined && <ReadAs id={source.id} story={source.story} />}
            {source.items === 0 && (
              <p className={styles.why}>
                No story was found in it. All of its text stands in Sources, where you can make items of its lines.
              </p>
            )}
            {source.asks && <p className={styles.why}>{sayAsks(source.asks)}</p>}
            {source.notices.map((notice, at) => (
              <p key={at} className={styles.why}>
                {notice.line ? `Line ${notice.line}: ` : ''}
                {notice.message}
              </p>
            ))}
          </li>
        ))}
        {report.skipped.map((skipped, at) => (
          <li key={at}>
            <span className={styles.name}>{skipped.name}</span>
            <span className={styles.what}>skipped</span>
            <p className={styles.why}>{skipped.why}</p>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="main" autoFocus onPress={closeOverlay}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Turns a document that was just imported into one story, or into a digest. */
function ReadAs({ id, story }: { id: SourceId; story: boolean }) {
  return (
    <Button look="quiet" isDisabled={isReadOnly()} onPress={() => void readImportedAs(id, !story)}>
      {story ? 'Read as a digest' : 'Read as one story'}
    </Button>
  )
}

const asked: Readonly<Record<Doubtful, string>> = {
  story: 'whether it is one story',
  outlet: 'whose it is',
  date: 'its day',
  language: 'its language',
}
const sayAsks = (asks: readonly Doubtful[]) => `To be answered in Sources: ${asks.map(one => asked[one]).join(', ')}.`
