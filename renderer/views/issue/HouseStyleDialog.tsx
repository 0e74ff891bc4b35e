import { useState } from 'react'
import { Unsubscribe } from '../../../core/model/export-settings.ts'
import { HouseStyle, plainStyle } from '../../../core/model/house-style.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { useFrame } from '../../store/frame.ts'
import { useIssue } from '../../store/issue.ts'
import { openDialog } from '../../store/issue-preflight.ts'
import { run, say } from '../../store/session.ts'

const close = () => openDialog(null)
const cases = [
  { id: 'any', label: 'Either case' },
  { id: 'sentence', label: 'Sentence case' },
  { id: 'title', label: 'Title Case' },
] as const
const stops = [
  { id: 'without', label: 'No full stop' },
  { id: 'with', label: 'A full stop may stand' },
] as const
const numbers = [
  ['headlineLength', 'Longest headline, in characters'],
  ['copiedWords', 'Words in a row that may be the source’s'],
  ['mailSize', 'Largest mail, in KB'],
  ['picturesSize', 'Heaviest pictures of a mail together, in KB'],
  ['themeDrift', 'How far a theme may drift from the last twelve issues, in points of a hundred'],
] as const

/** How a digest writes; preflight holds its issues against it. */
export function HouseStyleDialog() {
  const id = useIssue(issue => issue.view?.record.digestId)
  const digest = useFrame(state => state.issues?.digests.find(one => one.id === id))
  const style = digest?.houseStyle ?? plainStyle
  const [headlineCase, setCase] = useState(style.headlineCase)
  const [stop, setStop] = useState(style.headlineStop)
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(numbers.map(([name]) => [name, String(style[name])])),
  )
  const [unsubscribe, setUnsubscribe] = useState(digest?.export?.unsubscribe ?? '')
  const [labels, setLabels] = useState(style.emptyLabels.join('\n'))
  if (!digest) return null
  const save = async () => {
    const given = HouseStyle.safeParse({
      headlineCase,
      headlineStop: stop,
      emptyLabels: labels
        .split('\n')
        .map(label => label.trim())
        .filter(Boolean),
      ...Object.fromEntries(numbers.map(([name]) => [name, Number(typed[name])])),
    })
    if (!given.success) {
      const [field] = given.error.issues[0]!.path
      say(`‘${numbers.find(([name]) => name === field)?.[1] ?? 'One of the fields'}’ can’t be that number.`, 'problem')
      return
    }
    const leave = Unsubscribe.safeParse(unsubscribe)
    if (!leave.success) {
      say(leave.error.issues[0]!.message, 'problem')
      return
    }
    const leaving = leave.data === (digest.export?.unsubscribe ?? '') ? {} : { export: { unsubscribe: leave.data } }
    if (await run({ type: 'digest.edit', digest: digest.id, fields: { houseStyle: given.data, ...leaving } })) close()
  }
  return (
    <Dialog title={`House style of ${digest.name}`} onClose={close}>
      <SubmitKeys onSubmit={save}>
        <Segmented label="Headlines" value={headlineCase} options={cases} onChange={setCase} />
        <Segmented
          label="End of headlines"
          value={stop ? 'with' : 'without'}
          options={stops}
          onChange={value => setStop(value === 'with')}
        />
        {numbers.map(([name, label]) => (
          <Field
            key={name}
            label={label}
            value={typed[name]!}
            onChange={value => setTyped(now => ({ ...now, [name]: value.replace(/\D/g, '').slice(0, 5) }))}
          />
        ))}
        <Field
          label="Where readers leave"
          value={unsubscribe}
          onChange={setUnsubscribe}
          placeholder="https://…, leave@… or *|UNSUB|*"
          hint="Stands in the footer of each issue, and in the head of its mail."
        />
        <Field label="Link labels that say nothing, one a line" value={labels} onChange={setLabels} rows={5} />
        <DialogActions>
          <Button onPress={close}>Cancel</Button>
          <Button look="main" onPress={() => void save()}>
            Save
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
