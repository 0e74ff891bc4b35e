import { useLayoutEffect, useRef, useState } from 'react'
import { Segmented } from '../../components/Segmented.tsx'
import { lookAt, usePreview } from '../../store/issue-preview.ts'
import { PreviewFrames } from './PreviewFrames.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import styles from './Preview.module.css'

const formats = [{ id: 'html', label: 'Mail' }, { id: 'web', label: 'Web' }, { id: 'text', label: 'Text' }] as const
const devices = [{ id: 'desktop', label: 'Desktop' }, { id: 'phone', label: 'Phone' }] as const
const tones = [{ id: 'light', label: 'Light' }, { id: 'dark', label: 'Dark' }] as const

/** The issue as it will be read, rendered again whenever it changes. */
export function Preview() {
  const { format, device, tone, page, problem } = usePreview()
  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <Segmented label="Format" value={format} options={formats} onChange={next => lookAt({ format: next })} />
        <span className={styles.template}>{format === 'text' ? '72 columns' : <TemplateMenu />}</span>
        {format !== 'text' && (
          <>
            <Segmented label="Device" value={device} options={devices} onChange={next => lookAt({ device: next })} />
            <Segmented label="Tone" value={tone} options={tones} onChange={next => lookAt({ tone: next })} />
          </>
        )}
      </div>
      {problem && <p className={styles.problem} role="status">{problem}</p>}
      <Stage>
        {size => format === 'text'
          ? page?.text !== null && page && <pre className={styles.text} tabIndex={0} aria-label="Text of the issue">{page.text}</pre>
          : <PreviewFrames page={page} device={device} size={size} />}
      </Stage>
    </div>
  )
}

/** The room there is for the page, in px. */
function Stage({ children }: { children: (size: { width: number; height: number }) => React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const measure = () => { if (box.current) setSize({ width: box.current.clientWidth, height: box.current.clientHeight }) }
    measure()
    const watch = new ResizeObserver(measure)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return <div ref={box} className={styles.stage}>{size && children(size)}</div>
}
