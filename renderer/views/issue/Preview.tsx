import { useLayoutEffect, useRef, useState } from 'react'
import { Segmented } from '../../components/Segmented.tsx'
import { lookAt, usePreview } from '../../store/issue-preview.ts'
import { PreviewFrames } from './PreviewFrames.tsx'
import { TextLayoutFields } from './TextLayoutFields.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import styles from './Preview.module.css'

const formats = [
  { id: 'html', label: 'Mail' },
  { id: 'web', label: 'Web' },
  { id: 'text', label: 'Text' },
] as const
const glyph = (path: string) => (
  <svg width="18" height="18" viewBox="0 0 18 18">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeLinecap="round" />
  </svg>
)
const devices = [
  { id: 'desktop', label: 'Desktop', glyph: glyph('M2.5 3.5h13v9h-13zM6.5 15.5h5') },
  { id: 'phone', label: 'Phone', glyph: glyph('M5.5 2.5h7v13h-7zM8 13h2') },
] as const
const tones = [
  {
    id: 'light',
    label: 'Light',
    glyph: glyph(
      'M9 6a3 3 0 1 0 0 6a3 3 0 1 0 0-6M9 2v1M9 15v1M2 9h1M15 9h1M4.05 4.05l.7.7M13.25 13.25l.7.7M4.05 13.95l.7-.7M13.25 4.75l.7-.7',
    ),
  },
  { id: 'dark', label: 'Dark', glyph: glyph('M14 10.8A5.6 5.6 0 0 1 7.2 4a5.6 5.6 0 1 0 6.8 6.8z') },
] as const

/** The issue as it will be read, rendered again whenever it changes. */
export function Preview() {
  const { format, device, tone, page, problem, awaited } = usePreview()
  return (
    <div className={styles.preview} aria-busy={awaited || undefined}>
      <div className={styles.head}>
        <div className={styles.bar}>
          <Segmented label="Format" value={format} options={formats} onChange={next => lookAt({ format: next })} />
          <span className={styles.template}>{format === 'text' ? <TextLayoutFields /> : <TemplateMenu />}</span>
          {format !== 'text' && (
            <>
              <Segmented label="Device" value={device} options={devices} onChange={next => lookAt({ device: next })} />
              <Segmented label="Tone" value={tone} options={tones} onChange={next => lookAt({ tone: next })} />
            </>
          )}
        </div>
      </div>
      {problem && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      <Stage>
        {size =>
          format === 'text' ? (
            page?.text !== null &&
            page && (
              <pre className={styles.text} tabIndex={0} aria-label="Text of the issue">
                {page.text}
              </pre>
            )
          ) : (
            <PreviewFrames page={page} device={device} size={size} />
          )
        }
      </Stage>
    </div>
  )
}

/** The room there is for the page, in px. */
function Stage({ children }: { children: (size: { width: number; height: number }) => React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const measure = () => {
      if (box.current) setSize({ width: box.current.clientWidth, height: box.current.clientHeight })
    }
    measure()
    const watch = new ResizeObserver(measure)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={box} className={styles.stage}>
      {size && children(size)}
    </div>
  )
}
