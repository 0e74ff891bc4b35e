import { useRef } from 'react'
import type { ItemId, TagId } from '../../../core/model/ids.ts'
import { Button } from 'react-aria-components'
import { runCommand } from '../../commands/keyboard.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { TagChip } from '../../components/TagChip.tsx'
import { useFrame } from '../../store/frame.ts'
import { isReadOnly, run } from '../../store/session.ts'
import { OpenTagPicker } from './OpenTagPicker.tsx'
import styles from './Themes.module.css'

/** The themes of an item; each comes off by its ×, and T puts others on. */
export function Themes({ item, tags }: { item: ItemId; tags: readonly TagId[] }) {
  const known = useFrame(state => state.frame?.tags) ?? []
  const add = useRef<HTMLButtonElement>(null)
  const able = !isReadOnly()
  return (
    <div className={styles.themes}>
      {tags
        .map(id => known.find(tag => tag.id === id))
        .filter(tag => tag !== undefined)
        .map(tag => (
          <TagChip
            key={tag.id}
            tag={tag}
            onRemove={
              able
                ? () => void run({ type: 'item.tag', items: { ids: [item] }, add: [], remove: [tag.name] })
                : undefined
            }
          />
        ))}
      <Button ref={add} className={styles.add!} isDisabled={!able} onPress={() => runCommand('item.tag')}>
        + tag <Kbd keys="t" />
      </Button>
      <OpenTagPicker anchor={add} about="this item" />
    </div>
  )
}
