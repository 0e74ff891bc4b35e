import { useState } from 'react'
import type { IssueView } from '../../../core/contract/views.ts'
import type { CommandOf } from '../../../core/curate/command.ts'
import { Button } from '../../components/Button.tsx'
import { toggleDense } from '../../store/issue-layout.ts'
import { useIssue } from '../../store/issue.ts'
import { useFrame } from '../../store/frame.ts'
import { useLayout } from '../../store/layout.ts'
import { LengthMeter, seenOnPhones } from './LengthMeter.tsx'
import { PictureField } from './PictureField.tsx'
import { useDraft } from './useDraft.ts'
import { WrittenField } from './WrittenField.tsx'
import styles from './OutlineHead.module.css'

type Fields = CommandOf<'issue.edit'>['fields']

/**
 * What stands over the sections: the title and the opening words, written in place, and the rest of an issue's
 * particulars behind "Details".
 */
export function OutlineHead() {
  const view = useIssue(issue => issue.view)
  return view && <Head key={view.record.id} view={view} />
}

function Head({ view: { record } }: { view: IssueView }) {
  const [details, setDetails] = useState(false)
  const digest = useFrame(frame => frame.issues?.digests.find(one => one.id === record.digestId))
  const dense = useLayout(layout => layout.kept['issue.dense'] === true)
  const edit = (fields: Fields) => ({ type: 'issue.edit' as const, issue: record.id, fields })
  const name = (field: string) => `issue/${record.id}/${field}`
  const title = useDraft(name('title'), record.title, value => edit({ title: value }))
  const intro = useDraft(name('intro'), record.intro, value => edit({ intro: value }))
  const outro = useDraft(name('outro'), record.outro, value => edit({ outro: value }))
  const subject = useDraft(name('subject'), record.subject ?? '', value => edit({ subject: value.trim() || null }))
  const preheader = useDraft(name('preheader'), record.preheader ?? '', value =>
    edit({ preheader: value.trim() || null }),
  )
  const number = useDraft(name('number'), record.number === null ? '' : String(record.number), value =>
    edit({ number: Number(value) || null }),
  )
  const date = useDraft(name('date'), record.date ?? '', value =>
    edit({ date: /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null }),
  )
  return (
    <header className={styles.head}>
      <WrittenField
        label="Issue title"
        look="title"
        lines={false}
        value={title.value}
        onChange={title.change}
        onLeave={title.leave}
        placeholder="Title of the issue"
      />
      <WrittenField
        label="Intro"
        look="bare"
        value={intro.value}
        onChange={intro.change}
        onLeave={intro.leave}
        placeholder="A few words to open with"
      />
      <div className={styles.row}>
        <Button look="quiet" aria-expanded={details} onPress={() => setDetails(!details)}>
          {details ? 'Fewer details' : 'Subject, number, date, closing'}
        </Button>
        <Button look="quiet" aria-pressed={dense} onPress={toggleDense}>
          {dense ? 'Roomy lines' : 'One line each'}
        </Button>
      </div>
      {details && (
        <div className={styles.details}>
          <Row label="Subject">
            <WrittenField
              label="Subject"
              look="plain"
              lines={false}
              value={subject.value}
              onChange={subject.change}
              onLeave={subject.leave}
              placeholder={record.title || 'The title, unless said otherwise'}
            />
            <LengthMeter
              label="Length of the subject"
              text={subject.value.trim() || title.value}
              most={seenOnPhones.subject}
            />
          </Row>
          <Row label="Preheader">
            <WrittenField
              label="Preheader"
              look="plain"
              lines={false}
              value={preheader.value}
              onChange={preheader.change}
              onLeave={preheader.leave}
              placeholder="Shown after the subject in a list of mails"
            />
            {preheader.value.trim() && (
              <LengthMeter label="Length of the preheader" text={preheader.value} most={seenOnPhones.preheader} />
            )}
          </Row>
          <Row label="Number" beside>
            <input
              className={styles.short}
              aria-label="Number"
              inputMode="numeric"
              value={number.value}
              onChange={event => number.change(event.target.value.replace(/\D/g, '').slice(0, 6))}
              onBlur={number.leave}
            />
            <input
              className={styles.short}
              aria-label="Date"
              type="date"
              value={date.value}
              onChange={event => date.change(event.target.value)}
              onBlur={date.leave}
            />
          </Row>
          {digest && (
            <Row label="Logo">
              <PictureField place={{ digest: digest.id }} id={digest.logo} what="logo" bare />
            </Row>
          )}
          <Row label="Closing">
            <WrittenField
              label="Closing words"
              look="plain"
              value={outro.value}
              onChange={outro.change}
              onLeave={outro.leave}
              placeholder="A few words to end with"
            />
          </Row>
        </div>
      )}
    </header>
  )
}

function Row({ label, beside, children }: { label: string; beside?: boolean; children: React.ReactNode }) {
  return (
    <div className={styles.detail}>
      <span className={styles.label}>{label}</span>
      <div className={styles.value} data-beside={beside || undefined}>
        {children}
      </div>
    </div>
  )
}
