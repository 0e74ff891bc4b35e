import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Toolbar } from 'react-aria-components'
import { copiedWording, countWords } from '../../../core/relate/copied-wording.ts'
import type { CommandOf } from '../../../core/curate/command.ts'
import { Button } from '../../components/Button.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { onKeyDown as onDeskKey } from '../../commands/keyboard.ts'
import { closeEntry, drafts, issueId, onIssue, openEntry, useIssue } from '../../store/issue.ts'
import { toggleSource } from '../../store/issue-layout.ts'
import { entriesOf, type EntryView } from '../../store/issue-order.ts'
import { textOf } from '../../store/body-text.ts'
import { useLayout } from '../../store/layout.ts'
import { spelt, usePictures } from '../../store/pictures.ts'
import { LinkRows } from './LinkRows.tsx'
import { onPaste, PictureField } from './PictureField.tsx'
import { SourcePassage } from './SourcePassage.tsx'
import { useItems } from './useItems.ts'
import { useDraft } from './useDraft.ts'
import { WrittenField } from './WrittenField.tsx'
import { bylineOf, bylineText } from './words.ts'
import styles from './EntryEditor.module.css'

type Fields = CommandOf<'entry.edit'>['fields']

const levels = [
  { id: 'lead', label: 'Lead' },
  { id: 'full', label: 'Full' },
  { id: 'brief', label: 'Brief' },
] as const

/**
 * An entry open in place: everything this issue can say otherwise than its item, saved as it is typed, with its source
 * to look at.
 */
export function EntryEditor({ entry }: { entry: EntryView }) {
  const at = useIssue(issue => issue.open?.at ?? 'first')
  const own = useIssue(issue =>
    issue.view?.record.sections.flatMap(section => section.entries).find(one => one.id === entry.id),
  )
  const showSource = useLayout(layout => layout.kept['issue.source'] === true)
  const items = useItems(entry.itemIds)
  const [moreOpen, setMoreOpen] = useState(
    entry.own.byline ||
      entry.own.links ||
      entry.own.credit ||
      entry.note !== null ||
      Boolean(entry.picture) ||
      !entry.itemIds.length,
  )
  const place = { issue: issueId()!, entry: entry.id }
  const adding = usePictures(pictures => pictures.adding?.place === spelt(place))
  const more = moreOpen || at === 'last' || adding || Boolean(entry.picture)
  const moreId = useId()
  const box = useRef<HTMLDivElement>(null)
  // While it is open its words can be selected by mouse, which a draggable row would take for a drag.
  useLayoutEffect(() => {
    const row = box.current?.closest<HTMLElement>('[role=row]')
    if (!row) return
    row.draggable = false
    return () => {
      row.draggable = true
    }
  }, [])
  const edit = (fields: Fields) => ({ type: 'entry.edit' as const, issue: issueId()!, entry: entry.id, fields })
  const name = (field: string) => `entry/${entry.id}/${field}`
  const fromItem = entry.itemIds.length > 0

  const headline = useDraft(name('headline'), entry.headline ?? '', value => edit({ headline: value }))
  const blurb = useDraft(name('blurb'), own?.blurb ?? textOf(entry.body), value => edit({ blurb: value }))
  const byline = useDraft(name('byline'), bylineText(entry.byline), value =>
    edit({ byline: bylineOf(value, entry.byline) }),
  )
  const links = useDraft(name('links'), [...entry.links], value =>
    edit({
      links: value
        .filter(link => link.label.trim() || link.url)
        .map(link => ({ label: link.label.trim(), url: link.url?.trim() || null })),
    }),
  )
  const credit = useDraft(name('credit'), entry.credit ?? '', value => edit({ credit: value }))
  const note = useDraft(name('note'), entry.note ?? '', value => edit({ note: value.trim() ? value : null }))

  const reset = (field: 'headline' | 'blurb' | 'byline' | 'links' | 'credit', what: string) =>
    fromItem &&
    entry.own[field] && (
      <Button
        look="quiet"
        aria-label={`${what} as read`}
        onPress={() => {
          drafts.drop(name(field))
          void onIssue(issue => ({ type: 'entry.edit', issue, entry: entry.id, fields: { [field]: null } }))
        }}
      >
        as read
      </Button>
    )
  const source = items.map(item => textOf(item.fields.body)).join('\n\n')
  const copied = entry.own.blurb || !fromItem ? copiedWording(blurb.value, source) : null
  const words = countWords(blurb.value)

  const onTab = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Tab' || !goOn(event, entry.id)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // The outline around it must not take these keys for its own.
    event.stopPropagation()
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void closeEntry()
      return
    }
    onDeskKey(event.nativeEvent)
  }
  return (
    <div
      ref={box}
      className={styles.editor}
      data-entry-editor
      role="group"
      aria-label={`Edit ${headline.value || 'entry'}`}
      onKeyDownCapture={onTab}
      onKeyDown={onKeyDown}
      onPaste={event => onPaste(event, place)}
      onPointerDown={stop}
      onMouseDown={stop}
      onClick={stop}
      onDoubleClick={stop}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          <div className={styles.with}>
            <WrittenField
              label="Headline"
              look="headline"
              lines={false}
              value={headline.value}
              onChange={headline.change}
              onLeave={headline.leave}
              placeholder="Headline"
              focus={at === 'first'}
            />
            {reset('headline', 'Headline')}
          </div>
          {entry.level !== 'brief' && (
            <div className={styles.with}>
              <WrittenField
                label="Blurb"
                look="blurb"
                value={blurb.value}
                onChange={blurb.change}
                onLeave={blurb.leave}
                placeholder="What this issue says of it"
              />
              {reset('blurb', 'Blurb')}
            </div>
          )}
          <p className={styles.meta}>
            {entry.level !== 'brief' && (
              <span>
                {words === 1 ? '1 word' : `${words} words`}
                {fromItem && !entry.own.blurb && words > 0 ? ', as read' : ''}
              </span>
            )}
            {copied && (
              <span>
                <mark className={styles.copied}>copied: “{copied}”</mark>
              </span>
            )}
            {entry.note && <span>note</span>}
            <span>{links.value.length === 1 ? '1 link' : `${links.value.length} links`}</span>
          </p>
          <Toolbar aria-label="Entry" className={styles.row!}>
            <Segmented
              label="Level"
              value={entry.level}
              options={levels}
              onChange={level =>
                void onIssue(issue => ({ type: 'entry.edit', issue, entry: entry.id, fields: { level } }))
              }
            />
            <Button
              look="quiet"
              aria-label={`${more ? 'Less' : 'More'}: picture, byline, links, credit, note`}
              aria-expanded={more}
              {...(more && { 'aria-controls': moreId })}
              onPress={() => setMoreOpen(!more)}
            >
              {more ? 'Less' : 'More'}
            </Button>
            {fromItem && (
              <Button look="quiet" aria-expanded={showSource} onPress={toggleSource} hint="mod+enter">
                {showSource ? 'Hide source' : 'Source'}
              </Button>
            )}
            <span className={styles.grow} />
            <Button look="quiet" onPress={() => void closeEntry()} hint="escape">
              Close
            </Button>
          </Toolbar>
          {more && (
            <dl id={moreId} className={styles.more}>
              <Row name="Picture">
                <PictureField place={place} id={entry.picture?.id} what="picture" />
              </Row>
              <Row name="Byline" reset={reset('byline', 'Byline')}>
                <WrittenField
                  label="Byline"
                  look="plain"
                  lines={false}
                  value={byline.value}
                  onChange={byline.change}
                  onLeave={byline.leave}
                  placeholder="Names, with commas between them"
                />
              </Row>
              <Row name="Links" reset={reset('links', 'Links')}>
                <LinkRows links={links.value} onChange={links.change} onLeave={links.leave} />
              </Row>
              <Row name="Credit" reset={reset('credit', 'Credit')}>
                <WrittenField
                  label="Credit"
                  look="plain"
                  lines={false}
                  value={credit.value}
                  onChange={credit.change}
                  onLeave={credit.leave}
                  placeholder="© Name"
                />
              </Row>
              <Row name="Note">
                <WrittenField
                  label="Editor’s note"
                  look="plain"
                  value={note.value}
                  onChange={note.change}
                  onLeave={note.leave}
                  placeholder="Printed under the entry as the editor’s note"
                  focus={at === 'last'}
                />
              </Row>
            </dl>
          )}
        </div>
        {fromItem && showSource && <SourcePassage items={items} />}
      </div>
    </div>
  )
}

function Row({ name, reset, children }: { name: string; reset?: React.ReactNode; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.with}>
        {children}
        {reset}
      </dd>
    </div>
  )
}

const stop = (event: { stopPropagation: () => void }) => event.stopPropagation()

/** Tab at the last stop goes on to the next entry, Shift+Tab at the first back to the one before. */
function goOn(event: KeyboardEvent<HTMLElement>, id: string): boolean {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('textarea, button, [tabindex="0"]')].filter(
    one => one.tabIndex >= 0,
  )
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  const toolbar = (event.target as HTMLElement).closest('[role=toolbar]')
  if (event.target !== edge && !(toolbar && edge && toolbar.contains(edge))) return false
  const entries = entriesOf(useIssue.getState().view?.sections ?? [])
  const next = entries[entries.findIndex(entry => entry.id === id) + (event.shiftKey ? -1 : 1)]
  if (!next) return false
  void openEntry(next.id, event.shiftKey ? 'last' : 'first')
  return true
}
