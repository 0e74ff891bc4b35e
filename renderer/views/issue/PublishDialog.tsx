import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { longDay } from '../../components/dates.ts'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { onIssue, useIssue } from '../../store/issue.ts'
import { lookNow, openDialog, showFindings, toLookAt, usePreflight } from '../../store/issue-preflight.ts'
import { say } from '../../store/session.ts'
import { ToLookAt } from './Findings.tsx'

const close = () => openDialog(null)

/** Sends the issue out, after saying what that does. */
export function PublishDialog() {
  const record = useIssue(issue => issue.view?.record)
  // None that may be over by now.
  const open = usePreflight(({ findings, awaited }) => (awaited ? 0 : toLookAt(findings).length))
  if (!record) return null
  const today = new Date()
  const day =
    record.date ??
    [today.getFullYear(), String(today.getMonth() + 1).padStart(2, '0'), String(today.getDate()).padStart(2, '0')].join(
      '-',
    )
  const publish = async () => {
    if (usePreflight.getState().awaited) await lookNow()
    // What was found meanwhile is shown first.
    if (toLookAt(usePreflight.getState().findings).length > open) return
    const done = await onIssue(issue => ({ type: 'issue.publish', issue, today: day }))
    if (!done) return
    close()
    say(`‘${record.title}’ is published`)
  }
  const version = (record.earlier?.length ?? 0) + 1
  return (
    <Dialog title={version === 1 ? 'Publish' : `Publish version ${version}`} onClose={close}>
      <p>
        This sends nothing by itself. It keeps the issue as it stands, dated {longDay(day)}, with the mail and the text
        exactly as they are written now, whatever happens to its documents later. A published issue takes no more edits;
        a mistake is corrected in a new version.
      </p>
      <ToLookAt />
      <DialogActions>
        {open > 0 && (
          <Button
            onPress={() => {
              close()
              showFindings(true)
            }}
          >
            Look first
          </Button>
        )}
        <Button onPress={close}>Cancel</Button>
        <Button look="main" autoFocus onPress={() => void publish()}>
          Publish
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Opens a published issue to be corrected; the next issue says what was wrong. */
export function CorrectDialog() {
  const record = useIssue(issue => issue.view?.record)
  const [words, setWords] = useState('')
  if (!record) return null
  const correct = async () => {
    if (!words.trim()) return
    if (await onIssue(issue => ({ type: 'issue.correct', issue, words: words.trim() }))) close()
  }
  return (
    <Dialog title="Correct a published issue" onClose={close}>
      <SubmitKeys onSubmit={correct}>
        <p>
          The version that is out is kept. The issue opens to be changed and published again, and the next issue gets
          this under Corrections:
        </p>
        <Field label="What was wrong, and what is right" value={words} onChange={setWords} rows={4} autoFocus serif />
        <DialogActions>
          <Button onPress={close}>Cancel</Button>
          <Button look="main" isDisabled={!words.trim()} onPress={() => void correct()}>
            Open to correct
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
