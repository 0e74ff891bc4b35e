import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

interface Follower {
  scrollToIndex(index: number, options: { align: 'auto' }): void
  scrollToOffset(offset: number): void
  getOffsetForIndex(index: number, align: 'start'): readonly [number, unknown] | undefined
}

/** Keeps the cursor's row in sight when the cursor moves, and where it was on the screen when its row moved under it. */
export function useFollow(box: RefObject<HTMLDivElement | null>, list: Follower, cursor: number, key: string | null, version: number): void {
  const before = useRef<{ cursor: number; key: string | null; top: number } | null>(null)
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[data-cursor]')
    const was = before.current
    if (was && was.cursor !== cursor && was.key === key && key !== null) {
      const start = list.getOffsetForIndex(cursor, 'start')?.[0]
      if (start !== undefined && was.top >= 0 && was.top < (box.current?.clientHeight ?? 0)) list.scrollToOffset(start - was.top)
    } else if (was && (was.cursor !== cursor || was.key !== key)) list.scrollToIndex(cursor, { align: 'auto' })
    else if (!was) list.scrollToIndex(cursor, { align: 'auto' })
    before.current = { cursor, key, top: row && box.current ? row.getBoundingClientRect().top - box.current.getBoundingClientRect().top : -1 }
  }, [box, list, cursor, key, version])
  useEffect(() => {
    const element = box.current
    const onScroll = () => {
      const row = element?.querySelector<HTMLElement>('[data-cursor]')
      if (before.current && element) before.current.top = row ? row.getBoundingClientRect().top - element.getBoundingClientRect().top : -1
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => element?.removeEventListener('scroll', onScroll)
  }, [box])
}
