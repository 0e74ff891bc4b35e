import { Button } from 'react-aria-components'
import { fixedEncoding } from '../../../core/curate/reading/encoding.ts'
import { encodingName } from '../../../core/model/encoding.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { InFoot } from '../../components/InFoot.tsx'
import { labelOf } from '../../store/documents.ts'
import { chooseEncoding } from '../../store/encodings.ts'
import { useFrame } from '../../store/frame.ts'
import { isReadOnly } from '../../store/session.ts'
import { useSources } from '../../store/sources.ts'
import styles from './SourcesFoot.module.css'

/** What its characters are encoded in, and whether that is a guess; leads to the choice of another. */
function Encoding({ source }: { source: SourceRecord }) {
  const guessed = !source.encodingSaid && source.reading.notices.some(({ message }) => message.startsWith('Read as '))
  return (
    <Button
      className={styles.encoding!}
      isDisabled={isReadOnly()}
      onPress={() => void chooseEncoding(source.id, source.encoding)}
      aria-label={`Encoding: ${encodingName(source.encoding)}${guessed ? ', guessed' : ''}. Change`}
    >
      {encodingName(source.encoding)}
      {guessed ? ', guessed' : ''}
    </Button>
  )
}

const many = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`

/** What the open document came to, and what the library holds. */
export function SourcesFoot() {
  const detail = useSources(state => state.detail)
  const counts = useFrame(state => state.frame?.counts)
  return (
    <>
      <InFoot at="left">
        {detail && (
          <span className={styles.read}>
            {labelOf(detail.source)}{' '}
            {detail.source.format === 'hand' ? 'made by hand' : `read: ${many(detail.items.length, 'item')}`}
          </span>
        )}
        {detail && fixedEncoding(detail.source) === null && <Encoding source={detail.source} />}
      </InFoot>
      <InFoot at="right">
        {counts && (
          <span>
            {many(counts.all, 'item')} · {many(counts.documents, 'document')}
          </span>
        )}
      </InFoot>
    </>
  )
}
