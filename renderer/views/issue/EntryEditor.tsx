import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Toolbar } from 'react-aria-components'
import { copiedWording, countWords } from '../../../core/relate/copied-wording.ts'
import { onKeyDown as onDeskKey } from '../../commands/keyboard.ts'
import { Button } from '../../components/Button.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { textOf } from '../../store/body-text.ts'
import { closeEntry, issueId, onIssue, useIssue } from '../../store/issue.ts'
import type { EntryView } from '../../store/issue-order.ts'
import { toggleSource } from '../../store/issue-layout.ts'
import { useLayout } from '../../store/layout.ts'
import { spelt, usePictures } from '../../store/pictures.ts'
import { AsRead } from './AsRead.tsx'
import styles from './EntryEditor.module.css'
import { EntryMoreFields } from './EntryMoreFields.tsx'
import { onPaste } from './PictureField.tsx'
import { SourcePassage } from './SourcePassage.tsx'
import { tabOn } from './tab-between-entries.ts'
import { useEntryFields } from './useEntryFields.ts'
import { useItems } from './useItems.ts'
import { WrittenField } from './WrittenField.tsx'

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
  const showSource = useLayout(layout => layout.kept['issue.source'] === true)
  const items = useItems(entry.itemIds)
  const [moreOpen, setMoreOpen] = useState(saysMore(entry))
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
  const fromItem = entry.itemIds.length > 0
  const fields = useEntryFields(entry)
  const { headline, blurb, links } = fields

  const source = items.map(item => textOf(item.fields.body)).join('\n\n')
  const copied = entry.own.blurb || !fromItem ? copiedWording(blurb.value, source) : null
  const words = countWords(blurb.value)

  const onTab = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Tab' || !tabOn(event, entry.id)) return
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
            <AsRead entry={entry} field="headline" what="Headline" />
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
              <AsRead entry={entry} field="blurb" what="Blurb" />
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
            <EntryMoreFields id={moreId} entry={entry} place={place} fields={fields} focusNote={at === 'last'} />
          )}
        </div>
        {fromItem && showSource && <SourcePassage items={items} />}
      </div>
    </div>
  )
}

/** Whether something stands in the fields that are folded away, or the entry has no item to say it. */
const saysMore = ({ own, note, picture, itemIds }: EntryView): boolean =>
  own.byline || own.links || own.credit || note !== null || Boolean(picture) || itemIds.length === 0

const stop = (event: { stopPropagation: () => void }) => event.stopPropagation()
