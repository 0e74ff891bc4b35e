import type { RefObject } from 'react'
import { TagPicker } from '../../components/TagPicker.tsx'
import { useFrame } from '../../store/frame.ts'
import { closeTagPicker, toggleTag, useTagPicker } from '../../store/tag-picker.ts'

/** The tag picker beside its button, while it is open over the library's selection. */
export function OpenTagPicker({ anchor, about }: { anchor: RefObject<HTMLElement | null>; about: string }) {
  const { items, tagged } = useTagPicker()
  const tags = useFrame(state => state.frame?.tags) ?? []
  if (!items) return null
  return (
    <TagPicker
      anchor={anchor}
      tags={tags}
      tagged={tagged}
      about={about}
      onToggle={toggleTag}
      onClose={closeTagPicker}
    />
  )
}
