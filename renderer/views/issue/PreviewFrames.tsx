import { useEffect, useRef, useState } from 'react'
import { select, useIssue } from '../../store/issue.ts'
import { usePreview } from '../../store/issue-preview.ts'
import { showOutline, useTemplates } from '../../store/templates.ts'
import { call } from '../../store/session.ts'
import styles from './Preview.module.css'

interface Page {
  readonly turn: number
  readonly url: string
}

/** Width a page is laid out at, in px; a narrower pane shows it smaller. */
const layoutWidth = { desktop: 640, phone: 390 } as const

/**
 * The rendered page in a frame without scripts. The next rendering loads behind the one that is seen and takes its
 * place, at the same scroll, once it is there, so that nothing flashes. Links in it open in the system's browser.
 */
export function PreviewFrames({
  page,
  device,
  size,
}: {
  page: { readonly turn: number; readonly url: string | null } | null
  device: 'desktop' | 'phone'
  size: { readonly width: number; readonly height: number }
}) {
  const tone = usePreview(preview => preview.tone)
  const [seen, setSeen] = useState<Page | null>(null)
  const scroll = useRef(0)
  const shownFrame = useRef<HTMLIFrameElement | null>(null)
  const entry = useIssue(issue => (issue.selected.size === 1 ? [...issue.selected][0] : undefined))
  // A rendering that takes its place meanwhile goes on to where it is going.
  useEffect(() => {
    if (entry) scroll.current = bringIntoView(shownFrame.current, entry) ?? scroll.current
  }, [entry])
  const next = page?.url && page.turn !== seen?.turn ? { turn: page.turn, url: page.url } : null
  const margin = size.width > 480 ? 28 : 12
  const room = size.width - 2 * margin
  const width = device === 'phone' ? layoutWidth.phone : Math.max(layoutWidth.desktop, room)
  const scale = Math.min(1, room / width)
  const frame = { width, height: Math.max(120, (size.height - margin) / scale), transform: `scale(${scale})` }
  const left = margin + Math.max(0, (room - width * scale) / 2)

  const shown = (page: Page) => (element: HTMLIFrameElement) => {
    const inside = element.contentDocument && element.contentWindow
    if (!inside || page.turn === seen?.turn) return
    inside.scrollTo(0, scroll.current)
    inside.addEventListener(
      'scroll',
      () => {
        scroll.current = inside.scrollY
      },
      { passive: true },
    )
    inside.document.addEventListener('click', openOutside)
    shownFrame.current = element
    setSeen(page)
  }
  return (
    <div
      className={styles.sheet}
      data-tone={tone}
      style={{ left, top: margin, width: width * scale, height: size.height - margin }}
    >
      {[seen, next]
        .filter(one => one !== null)
        .map(one => (
          <Frame key={one.turn} page={one} style={frame} behind={one === next} onLoad={shown(one)} />
        ))}
    </div>
  )
}

function Frame({
  page,
  style,
  behind,
  onLoad,
}: {
  page: Page
  style: React.CSSProperties
  behind: boolean
  onLoad: (element: HTMLIFrameElement) => void
}) {
  return (
    <iframe
      src={page.url}
      title={behind ? 'Preview, loading' : 'Preview'}
      sandbox="allow-same-origin"
      className={styles.frame}
      style={style}
      data-behind={behind || undefined}
      aria-hidden={behind || undefined}
      tabIndex={behind ? -1 : 0}
      onLoad={event => onLoad(event.currentTarget)}
    />
  )
}

/** Scrolls the page to an entry, unless its beginning is seen already; answers with where it goes. */
function bringIntoView(frame: HTMLIFrameElement | null, entry: string): number | null {
  const inside = frame?.contentWindow
  const found = frame?.contentDocument?.querySelector(`[data-entry="${CSS.escape(entry)}"]`)
  if (!inside || !found) return null
  const { top } = found.getBoundingClientRect()
  if (top >= 0 && top < inside.innerHeight * 0.8) return null
  const smooth = !window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const to = inside.scrollY + top - 24
  inside.scrollTo({ top: to, behavior: smooth ? 'smooth' : 'auto' })
  return to
}

/** Links open in the system's browser; a click anywhere else selects the entry it is in. */
function openOutside(event: MouseEvent): void {
  const target = event.target as Element | null
  const link = target?.closest?.('a[href]')
  const entry = target?.closest?.('[data-entry]')?.getAttribute('data-entry')
  if (!link && entry) {
    if (useTemplates.getState().editing) showOutline()
    select(new Set([entry]))
    useIssue.setState({ focus: entry })
  }
  if (!link) return
  event.preventDefault()
  const url = link.getAttribute('href') ?? ''
  if (/^(https?|mailto):/i.test(url)) void call('host.open', { url })
}
