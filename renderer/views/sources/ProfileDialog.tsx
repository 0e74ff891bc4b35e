import { useEffect, useState, type FormEvent } from 'react'
import type { ReadingRules } from '../../../core/model/profile.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { closeProfile, keepRules, rulesOf } from '../../store/correcting.ts'
import styles from './ProfileDialog.module.css'

const lists = [
  ['sections', 'Section titles'], ['labels', 'Link labels'], ['furniture', 'Lines that are not content'], ['separators', 'Lines of signs between items'],
  ['bylines', 'Words before a byline'], ['credits', 'Words before a credit'],
] as const
const decks = [['auto', 'may be a deck'], ['always', 'is a deck'], ['never', 'is never a deck']] as const

/** How a publisher's documents are read: what was taught, one a line, to be added to and taken from. */
export function ProfileDialog({ outlet }: { outlet: string }) {
  const [rules, setRules] = useState<ReadingRules | null>(null)
  useEffect(() => { void rulesOf(outlet).then(setRules) }, [outlet])
  if (!rules) return null
  const save = (event: FormEvent) => {
    event.preventDefault()
    closeProfile()
    void keepRules(outlet, rules)
  }
  return (
    <Dialog title={`How ${outlet} is read`} width={520} onClose={closeProfile}>
      <form className={styles.form} onSubmit={save}>
        {lists.map(([list, label], at) => (
          <Field
            key={list} label={label} rows={at < 2 ? 3 : 2} autoFocus={at === 0} value={rules[list].join('\n')} {...(at === 0 && { hint: 'One a line. All documents of this publisher are read again when you save.' })}
            onChange={words => setRules({ ...rules, [list]: words === '' ? [] : words.split('\n') })}
          />
        ))}
        <label className={styles.line}>
          A second line like a headline
          <select value={rules.decks} onChange={event => setRules({ ...rules, decks: event.target.value as ReadingRules['decks'] })}>
            {decks.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </select>
        </label>
        <label className={styles.line}>
          <input type="checkbox" checked={rules.oneStory} onChange={event => setRules({ ...rules, oneStory: event.target.checked })} />
          Each document is one story
        </label>
        <DialogActions>
          <Button onPress={closeProfile}>Cancel</Button>
          <Button look="main" type="submit">Save</Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
