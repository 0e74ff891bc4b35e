import { useEffect, useMemo } from 'react'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { bodyLines, contentRows, sayLooks, sayWhatItHas, type ContentRow } from '../../store/contents.ts'
import { focusOn } from '../../commands/focus.ts'
import { useRoom } from '../../components/useRoom.ts'
import type { Sheet } from '../../store/sheet.ts'
import { choose, useSources } from '../../store/sources.ts'
import { HeadlineField } from './HeadlineField.tsx'
import { ItemLine } from './ItemLine.tsx'
import { ItemTags } from './ItemTags.tsx'
import { openInLibrary } from './open-in-library.ts'
import { RowGrid } from './RowGrid.tsx'
import styles from './ItemList.module.css'

/** What was read from the open document: items under their sections, and last what nobody claimed. */
export function ItemList() {
  const detail = useSources(state => state.detail)
  const sheet = useSources(state => state.sheet)
  return detail && sheet ? <Items detail={detail} sheet={sheet} /> : null
}

function Items({ detail, sheet }: { detail: SourceDetail; sheet: Sheet }) {
  const chosen = useSources(state => state.chosen)
  const reveal = useSources(state => state.reveal)
  const found = useSources(state => state.found)
  const correcting = useSources(state => state.correcting)
  const wide = useRoom() === 'wide'
  // The list takes the keyboard where nothing has it: when the space opens, its panes are laid out afresh, or another
  // document took its place.
  useEffect(() => {
    if (document.activeElement === document.body) focusOn('list')
  }, [detail.source.id])
  const { reading } = detail.source
  // A document found by its own name shows all its items.
  const some = found !== null && found.items.size > 0
  const rows = useMemo(
    () => contentRows(detail, sheet, item => !some || found!.items.has(item.id), !some),
    [detail, sheet, some, found],
  )
  const flagged = reading.items.filter(item => item.check.length > 0).length
  const shown = rows.filter(row => row.type === 'item').length

  const draw = (row: ContentRow) => {
    if (row.type === 'title') {
      return (
        <div className={styles.title} data-tone={row.tone}>
          <span className="label">{row.title}</span>
        </div>
      )
    }
    if (row.type === 'unclaimed') {
      return (
        <div className={styles.row}>
          <p className={styles.rest}>{row.text}</p>
          <p className={styles.has}>
            line {row.line} · {sayLooks(row.what)}
          </p>
        </div>
      )
    }
    const read = reading.items[row.index]!
    return (
      <div className={styles.row} data-aside={row.item.status === 'aside' || undefined}>
        {correcting === row.item.id ? <HeadlineField item={row.item} /> : <ItemLine fields={row.item.fields} />}
        <p className={styles.has}>
          <span>
            {read.check.length > 0 ? (
              <span className={styles.check}>check: {read.check.join('; ')}</span>
            ) : (
              sayWhatItHas(row.item, bodyLines(read, sheet))
            )}
            <ItemTags item={row.item} />
          </span>
          <Marks item={row.item} />
        </p>
      </div>
    )
  }

  return (
    <>
      <header className={styles.head}>
        <p>
          <strong>
            {some && `${shown} of `}
            {reading.items.length.toLocaleString('en-GB')} {reading.items.length === 1 ? 'item' : 'items'}
          </strong>
          {sayWhere(reading.sections.length, flagged)}
        </p>
        <p className={styles.claimed}>{sayClaimed(detail.unclaimed, wide)}</p>
      </header>
      <RowGrid
        key={detail.source.id}
        label={`Items read from ${detail.source.name}`}
        rows={rows}
        draw={draw}
        focusName="list"
        height={row => (row.type === 'title' ? 48 : row.type === 'item' ? 64 : 60)}
        chosen={chosen && (chosen.type === 'item' ? chosen.id : `rest-${chosen.at}`)}
        reveal={reveal}
        canChoose={row => row.type !== 'title'}
        onOpen={openInLibrary}
        onChoose={row => {
          if (row.type === 'item') choose({ type: 'item', id: row.item.id })
          else if (row.type === 'unclaimed') choose({ type: 'unclaimed', at: row.at })
        }}
      />
    </>
  )
}

/** What was decided or changed, in words. */
function Marks({ item }: { item: SourceDetail['items'][number] }) {
  const marks = [
    item.starred && 'starred',
    item.status === 'kept' && 'kept',
    item.status === 'aside' && 'set aside',
    item.status === 'held' && 'held',
    item.edited && 'corrected',
  ].filter(Boolean)
  return marks.length > 0 && <span className={styles.marks}>{marks.join(' · ')}</span>
}

const sayWhere = (sections: number, flagged: number): string =>
  [
    sections > 0 && ` in ${sections} ${sections === 1 ? 'section' : 'sections'}`,
    flagged > 0 && `, ${flagged.toLocaleString('en-GB')} to check`,
  ]
    .filter(Boolean)
    .join('')

function sayClaimed(unclaimed: number, wide: boolean): string {
  const count = unclaimed.toLocaleString('en-GB')
  if (wide) return unclaimed === 0 ? 'every character claimed' : `every character claimed but ${count}`
  return unclaimed === 0 ? 'all claimed' : `all but ${count} claimed`
}
