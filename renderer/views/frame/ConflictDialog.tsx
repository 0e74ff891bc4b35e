import { useEffect, useRef } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ConflictView, DifferenceView } from '../../../core/contract/conflicts.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { choose, chooseAll, loadConflicts, settleConflict, useConflicts } from '../../store/conflicts.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './ConflictDialog.module.css'

/**
 * Records that were changed here and outside: what to keep of each version, field by field, one record after another.
 */
export function ConflictDialog() {
  const { list, of } = useConflicts()
  useEffect(() => {
    void loadConflicts()
  }, [])
  const [first] = list ?? []
  return (
    <Dialog title="Changed here and outside" width={720} onClose={closeOverlay}>
      {list !== null && !first && <Settled />}
      {first && <Choice key={first.id} conflict={first} place={of > 1 ? `${of - list!.length + 1} of ${of}` : ''} />}
    </Dialog>
  )
}

const Settled = () => (
  <>
    <p>There is nothing to choose: no record was changed outside while it was changed here.</p>
    <DialogActions>
      <Button look="main" autoFocus onPress={closeOverlay}>
        Close
      </Button>
    </DialogActions>
  </>
)

function Choice({ conflict, place }: { conflict: ConflictView; place: string }) {
  const { theirs, busy } = useConflicts()
  const { about, differences, problem } = conflict
  const said = about.charAt(0).toUpperCase() + about.slice(1)
  const all = differences.length > 0 && differences.every(each => theirs.has(each.id))
  const list = useRef<HTMLDivElement>(null)
  // The next record begins where the keyboard was in the one before: at its first choice.
  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])
  return (
    <>
      <div className={styles.head}>
        <p className={styles.about}>{said}</p>
        {place && <span className={styles.place}>{place}</span>}
      </div>
      {problem ? (
        <p className={styles.why}>
          The other version can’t be used. {problem} It can only be put into the trash, where its bytes are kept.
        </p>
      ) : differences.length === 0 ? (
        <p className={styles.why}>The two versions say the same. The other one can be put into the trash.</p>
      ) : (
        <>
          <div className={styles.columns} aria-hidden="true">
            <span>Mine, as it is here</span>
            <span>Theirs, as it was changed outside</span>
          </div>
          <div className={styles.list} ref={list}>
            {differences.map(each => (
              <Difference key={each.id} difference={each} theirs={theirs.has(each.id)} />
            ))}
          </div>
        </>
      )}
      <DialogActions>
        {differences.length > 0 && (
          <div className={styles.every}>
            <Button look="quiet" isDisabled={theirs.size === 0} onPress={() => chooseAll(false)}>
              All mine
            </Button>
            <Button look="quiet" isDisabled={all} onPress={() => chooseAll(true)}>
              All theirs
            </Button>
          </div>
        )}
        <Button onPress={closeOverlay}>Later</Button>
        <Button
          look="main"
          autoFocus={differences.length === 0}
          isDisabled={busy || isReadOnly()}
          onPress={() => void settleConflict()}
        >
          {differences.length === 0 ? 'Put it into the trash' : 'Keep what is chosen'}
        </Button>
      </DialogActions>
    </>
  )
}

function Difference({
  difference: { id, words, ours, theirs: other },
  theirs,
}: {
  difference: DifferenceView
  theirs: boolean
}) {
  return (
    <RadioGroup
      className={styles.difference!}
      orientation="horizontal"
      value={theirs ? 'theirs' : 'mine'}
      onChange={value => choose(id, value === 'theirs')}
    >
      <Label className={styles.words!}>{words}</Label>
      <Radio value="mine" className={styles.version!} aria-label={`Mine: ${ours}`}>
        <Sign />
        <span className={styles.text}>{ours}</span>
      </Radio>
      <Radio value="theirs" className={styles.version!} aria-label={`Theirs: ${other}`}>
        <Sign />
        <span className={styles.text}>{other}</span>
      </Radio>
    </RadioGroup>
  )
}

const Sign = () => <span className={styles.sign} aria-hidden="true" />
