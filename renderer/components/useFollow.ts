import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

interface Follower {
  scrollToIndex(index: number, options: { align: 'auto' }): void
  scrollToOffset(offset: number): void
  getOffsetForIndex(index: number, align: 'start'): readonly [number, unknown] | undefined
}

/**
 * Keeps the cursor's row in sight when the cursor goes to another item, and where it was on the screen when its row
 * moved under it. `settled` says whether the row at the cursor is the cursor's item: between new rows and the new place
 * of the cursor in them it isn't. With `rising` a row that moves up takes the place of the one that went.
 */
export function useFollow(
  box: RefObject<HTMLDivElement | null>,
  list: Follower,
  cursor: number,
  key: string | null,
  settled: boolean,
  version: number,
  rising: boolean,
): void {
  const before = useRef<{ cursor: number; key: string | null; top: number } | null>(null)
  const isSettled = useRef(settled)
  useLayoutEffect(() => {
    const was = before.current
    isSettled.current = settled
    if (!settled) return undefined
    if (!was || was.key !== key || (key === null && was.cursor !== cursor)) {
      list.scrollToIndex(cursor, { align: 'auto' })
    } else if (was.cursor > cursor && rising) {
      list.scrollToIndex(cursor, { align: 'auto' })
    } else if (was.cursor !== cursor) {
      const start = list.getOffsetForIndex(cursor, 'start')?.[0]
      if (start !== undefined && was.top > -40 && was.top < (box.current?.clientHeight ?? 0)) {
        list.scrollToOffset(start - was.top)
      }
    }
    before.current = {
      cursor,
      key,
      top: was && was.key === key && was.cursor !== cursor ? was.top : topOf(box.current),
    }
    // Rows are measured after they are drawn; where this one came to stand is known then.
    const frame = requestAnimationFrame(() => {
      if (before.current && isSettled.current) before.current.top = topOf(box.current)
    })
    return () => cancelAnimationFrame(frame)
  }, [box, list, cursor, key, settled, version, rising])
  useEffect(() => {
    const element = box.current
    const onScroll = () => {
      if (before.current && isSettled.current) before.current.top = topOf(element)
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => element?.removeEventListener('scroll', onScroll)
  }, [box])
}

/** Where the cursor's row begins, in px below the top of the list; far above where it isn't on the page. */
function topOf(box: HTMLElement | null): number {
  const row = box?.querySelector<HTMLElement>('[data-cursor]')
  return row && box ? row.getBoundingClientRect().top - box.getBoundingClientRect().top : Number.NEGATIVE_INFINITY
}
