import { ListBox, ListBoxItem } from 'react-aria-components'
import { encodingName } from '../../../core/model/encoding.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { leaveEncodings, lookAtEncoding, readInEncoding, useEncodings } from '../../store/encodings.ts'
import styles from './EncodingDialog.module.css'

/** How a document's characters are encoded: a list, and beside it how the first telling lines would read. */
export function EncodingDialog() {
  const choosing = useEncodings(state => state.choosing)
  if (!choosing) return null
  const sample = choosing.samples.find(one => one.encoding === choosing.looked)
  return (
    <Dialog title="Text encoding of this document" width={720} onClose={leaveEncodings}>
      <div className={styles.columns}>
        <ListBox
          className={styles.list!}
          aria-label="Encodings"
          selectionMode="single"
          disallowEmptySelection
          autoFocus
          selectionBehavior="replace"
          selectedKeys={[choosing.looked]}
          onSelectionChange={keys => {
            if (keys !== 'all') for (const key of keys) lookAtEncoding(String(key))
          }}
        >
          {choosing.samples.map(({ encoding }) => (
            <ListBoxItem key={encoding} id={encoding} className={styles.option!}>
              {encodingName(encoding)}
            </ListBoxItem>
          ))}
        </ListBox>
        <section className={styles.sample} aria-label="How the first lines would read" aria-live="polite">
          {sample ? (
            sample.lines.map((line, at) => (
              <p key={at} dir="auto">
                {line}
              </p>
            ))
          ) : (
            <p>It is read as {encodingName(choosing.looked)} now.</p>
          )}
          {sample && sample.faults > 0 && (
            <p className={styles.faults}>
              {sample.faults === 1 ? 'One character' : `${sample.faults.toLocaleString('en')} characters`} of its first
              pages can’t be read this way.
            </p>
          )}
        </section>
      </div>
      <p className={styles.promise}>
        The original is read again. Tags, notes and corrections stay, and undo takes it back.
      </p>
      <DialogActions>
        <Button onPress={leaveEncodings}>Cancel</Button>
        <Button look="main" isDisabled={!sample} onPress={() => void readInEncoding()}>
          Read it this way
        </Button>
      </DialogActions>
    </Dialog>
  )
}
