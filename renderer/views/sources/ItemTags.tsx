import { useRef } from 'react'
import { ThemeDot } from '../../components/ThemeDot.tsx'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { TagPicker } from '../../components/TagPicker.tsx'
import { useFrame } from '../../store/frame.ts'
import { tagItem } from '../../store/source-edits.ts'
import { useSources } from '../../store/sources.ts'
import { taggedOf } from '../../store/tag-picker.ts'
import styles from './ItemTags.module.css'

/** The themes of an item as dots, and the picker that puts them on, opened beside them. */
export function ItemTags({ item }: { item: SourceDetail['items'][number] }) {
  const tags = useFrame(frame => frame.frame?.tags)
  const tagging = useSources(state => state.tagging === item.id)
  const anchor = useRef<HTMLSpanElement>(null)
  const own = (tags ?? []).filter(tag => item.tags.includes(tag.id))
  return (
    <>
      <span ref={anchor} className={styles.dots}>
        {own.map(tag => (
          <ThemeDot key={tag.id} colour={tag.colour} title={tag.name} />
        ))}
      </span>
      {tagging && (
        <TagPicker
          anchor={anchor}
          tags={tags ?? []}
          tagged={taggedOf([item])}
          about="this item"
          onToggle={(name, on) => tagItem(item.id, name, on)}
          onClose={() => useSources.setState({ tagging: null })}
        />
      )}
    </>
  )
}
