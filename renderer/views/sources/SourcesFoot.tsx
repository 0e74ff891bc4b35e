import { InFoot } from '../../components/InFoot.tsx'
import { labelOf } from '../../store/documents.ts'
import { useFrame } from '../../store/frame.ts'
import { useSources } from '../../store/sources.ts'
import styles from './SourcesFoot.module.css'

const many = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`

/** What the open document came to, and what the library holds. */
export function SourcesFoot() {
  const detail = useSources(state => state.detail)
  const counts = useFrame(state => state.frame?.counts)
  return (
    <>
      <InFoot at="left">
        {detail && <span className={styles.read}>{labelOf(detail.source)} {detail.source.format === 'hand' ? 'made by hand' : `read: ${many(detail.items.length, 'item')}`}</span>}
      </InFoot>
      <InFoot at="right">{counts && <span>{many(counts.all, 'item')} · {many(counts.documents, 'document')}</span>}</InFoot>
    </>
  )
}
