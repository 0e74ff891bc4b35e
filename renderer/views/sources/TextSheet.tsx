import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { linesOf } from '../../store/contents.ts'
import { askAbout, askAboutPart, askUpTo, showLine, useCorrecting } from '../../store/correcting.ts'
import { questionAbout, questionOf } from '../../store/question.ts'
import type { Sheet } from '../../store/sheet.ts'
import { chooseLine, stepInText, useSources } from '../../store/sources.ts'
import { linesWithin, partOf } from '../../store/stretch.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { SheetLine } from './SheetLine.tsx'
import styles from './TextSheet.module.css'

const lineHeight = 20.5
/** Width of a letter of the mono face at this size, in px. */
const letter = 7.5
/** What the gutter takes of a row's width, in px. */
const gutter = 100

/**
 * The text as it was read, a row a line: number, a bar that says what the line is, and its words. Only what is seen is
 * drawn.
 */
export function TextSheet({ detail, sheet, onOpen }: { detail: SourceDetail; sheet: Sheet; onOpen: () => void }) {
  const chosen = useSources(state => state.chosen)
  const reveal = useSources(state => state.reveal)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const id = useId()
  const columns = Math.max(20, Math.floor((width - gutter) / letter))
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are drawn afresh on every scroll, which is what a virtualizer is for
  const virtual = useVirtualizer({
    count: sheet.rows.length,
    getScrollElement: () => scroller.current,
    overscan: 20,
    estimateSize: index =>
      lineHeight * Math.max(1, Math.ceil((sheet.rows[index]!.end - sheet.rows[index]!.start) / columns)),
    paddingStart: 14,
    paddingEnd: 40,
  })
  const range = useMemo(() => chosen && linesOf(chosen, detail, sheet), [chosen, detail, sheet])
  const stretch = useCorrecting(state => state.stretch)
  const lines = useMemo(() => stretch && linesWithin(sheet, stretch), [stretch, sheet])
  const part = useMemo(() => stretch && partOf(sheet, stretch), [stretch, sheet])
  const question = useMemo(
    () => (stretch ? questionAbout(stretch, detail, sheet) : questionOf(chosen, detail, sheet)),
    [stretch, chosen, detail, sheet],
  )
  const asked = question && (sheet.firstRows[question.last] ?? sheet.rows.length) - 1
  useEffect(() => {
    useCorrecting.setState({ stretch: null, teaching: null })
  }, [chosen, detail])
  const numbers = String(sheet.lines).length

  // Another width wraps lines elsewhere.
  useEffect(() => virtual.measure(), [virtual, columns, sheet])
  useEffect(() => {
    if (!range) return
    const first = sheet.firstRows[range[0] - 1] ?? 0
    const last = sheet.firstRows[range[1] - 1] ?? first
    const top = virtual.scrollOffset ?? 0
    const start = virtual.measurementsCache[first]?.start ?? 0
    const end = virtual.measurementsCache[last]?.end ?? start
    if (start >= top && end <= top + (scroller.current?.clientHeight ?? 0)) return
    virtual.scrollToIndex(Math.max(0, first - 4), { align: 'start' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new choice or another document moves the view; decisions and edits don't
  }, [reveal, sheet])

  // What was marked with the mouse is asked about; the click that ends it chooses nothing.
  const dragged = useRef(false)
  const onMouseUp = () => {
    const marked = markedIn(scroller.current, sheet)
    dragged.current = marked !== null
    if (!marked) return
    document.getSelection()?.removeAllRanges()
    askAboutPart(...marked)
  }
  const onClick = (event: MouseEvent, line: number) => {
    if (dragged.current) {
      dragged.current = false
      return
    }
    if (event.shiftKey) askUpTo(line)
    else if (!chooseLine(line)) showLine(line)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => stepInText(1),
      ArrowUp: () => stepInText(-1),
      Home: () => stepInText(-Infinity),
      End: () => stepInText(Infinity),
      Enter: onOpen,
    }
    const act = keys[event.key]
    if (act) {
      event.preventDefault()
      act()
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.sheet}
      role="grid"
      aria-label={`Text of ${detail.source.name}`}
      aria-rowcount={sheet.lines}
      aria-colcount={2}
      aria-multiselectable
      tabIndex={0}
      data-focus="detail"
      aria-activedescendant={range ? `${id}-${sheet.firstRows[range[0] - 1]}` : undefined}
      onKeyDown={onKeyDown}
      onMouseUp={onMouseUp}
    >
      <div role="presentation" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = sheet.rows[index]!
          const inside = range !== null && row.line >= range[0] && row.line <= range[1]
          const selected = lines !== null && part === null && row.line >= lines[0] && row.line <= lines[1]
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={row.line}
              aria-selected={inside}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              data-chosen={inside || undefined}
              data-lines={selected || undefined}
              onContextMenu={event => {
                event.preventDefault()
                askAbout(selected ? undefined : [row.line, row.line])
              }}
              onClick={event => onClick(event, row.line)}
            >
              <SheetLine
                sheet={sheet}
                row={row}
                digits={numbers}
                unclaimed={detail.source.reading.unclaimed}
                part={part && part.start <= row.end && part.end >= row.start ? part : null}
              />
              {index === asked && (
                <div role="gridcell">
                  <QuestionCard question={question!} outlet={detail.source.outlet} />
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The offsets of what is marked with the mouse in the text; null where nothing is, or not there. */
function markedIn(sheetElement: HTMLElement | null, sheet: Sheet): readonly [number, number] | null {
  const selection = document.getSelection()
  if (!sheetElement || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(sheetElement, sheet, range.startContainer, range.startOffset)
  const end = offsetOf(sheetElement, sheet, range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : [start, end]
}

/** Where in the text a point of the page is: within the words of a row, or before them. */
function offsetOf(sheetElement: HTMLElement, sheet: Sheet, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const row = element?.closest<HTMLElement>('[data-index]')
  if (!row || !sheetElement.contains(row)) return null
  const { start, end } = sheet.rows[Number(row.dataset['index'])]!
  const words = row.querySelector('[data-words]')
  if (!words?.contains(node)) return start
  const before = document.createRange()
  before.setStart(words, 0)
  before.setEnd(node, offset)
  return Math.min(end, start + before.toString().length)
}

function useWidth(of: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width)
    })
    if (of.current) watch.observe(of.current)
    return () => watch.disconnect()
  }, [of])
  return width
}
