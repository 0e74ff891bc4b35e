import { useEffect, useState, type FormEvent } from 'react'
import type { ReadingRules } from '../../../core/model/profile.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { closeProfile, keepProfile, profileOf, type Profile } from '../../store/profile.ts'
import { LanguageField } from './LanguageField.tsx'
import styles from './ProfileDialog.module.css'

const lists = [
  ['sections', 'Section titles'],
  ['labels', 'Link labels'],
  ['furniture', 'Lines that are not content'],
  ['separators', 'Lines of signs between items'],
  ['bylines', 'Words before a byline'],
  ['credits', 'Words before a credit'],
] as const
const decks = [
  ['auto', 'may be a deck'],
  ['always', 'is a deck'],
  ['never', 'is never a deck'],
] as const
const kinds = [
  ['auto', 'as it looks'],
  ['digest', 'a digest of several stories'],
  ['story', 'one story'],
] as const

/** How a publisher's documents are read: what was taught, each on a line of its own, to be added to and taken from. */
export function ProfileDialog({ outlet }: { outlet: string }) {
  const [profile, setProfile] = useState<Profile | null>(null)
  useEffect(() => {
    void profileOf(outlet).then(setProfile)
  }, [outlet])
  if (!profile) return null
  const { rules } = profile
  const issues = Object.keys(rules.issues ?? {}).length
  const setRules = (changed: Partial<ReadingRules>) => setProfile({ ...profile, rules: { ...rules, ...changed } })
  const save = (event: FormEvent) => {
    event.preventDefault()
    closeProfile()
    void keepProfile(outlet, profile)
  }
  return (
    <Dialog title={`How ${outlet} is read`} width={640} onClose={closeProfile}>
      <form className={styles.form} onSubmit={save}>
        <p className={styles.what}>{sayLearnt(rules)}</p>
        <div className={styles.lists}>
          {lists.map(([list, label], at) => (
            <Field
              key={list}
              label={label}
              rows={Math.min(6, Math.max(2, rules[list].length))}
              autoFocus={at === 0}
              value={rules[list].join('\n')}
              onChange={words => setRules({ [list]: words === '' ? [] : words.split('\n') })}
            />
          ))}
        </div>
        <label className={styles.line}>
          A second line like a headline
          <select
            value={rules.decks}
            onChange={event => setRules({ decks: event.target.value as ReadingRules['decks'] })}
          >
            {decks.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.line}>
          Each document is read
          <select
            value={rules.oneStory ? 'story' : rules.digests ? 'digest' : 'auto'}
            onChange={event =>
              setRules({ oneStory: event.target.value === 'story', digests: event.target.value === 'digest' })
            }
          >
            {kinds.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {issues > 0 && (
          <p className={styles.line}>
            {issues === 1 ? 'The issue that you corrected says' : `The ${issues} issues that you corrected say`} how
            lines of the next ones are read.
            <Button onPress={() => setRules({ issues: {} })}>Forget</Button>
          </p>
        )}
        <LanguageField
          label="Written in, where it doesn’t say"
          value={profile.language}
          onChange={language => setProfile({ ...profile, language })}
        />
        <Field
          label="Other names that its documents give it"
          rows={Math.min(4, Math.max(1, profile.names.length))}
          value={profile.names.join('\n')}
          onChange={words => setProfile({ ...profile, names: words === '' ? [] : words.split('\n') })}
        />
        <DialogActions>
          <Button onPress={closeProfile}>Cancel</Button>
          <Button look="main" type="submit">
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function sayLearnt(rules: ReadingRules): string {
  const learnt = lists.reduce((sum, [list]) => sum + rules[list].length, 0)
  const told =
    learnt === 0
      ? 'Nothing was taught yet. Add what you know'
      : `${learnt} ${learnt === 1 ? 'line was' : 'lines were'} taught. Add, change or take out any`
  return `${told}, each on a line of its own. All its documents are read again when you save.`
}
