import { useRef } from 'react'
import { useStore } from 'zustand'
import { runCommand } from '../../commands/keyboard.ts'
import { Button } from '../../components/Button.tsx'
import { ThemeDot } from '../../components/ThemeDot.tsx'
import { useFrame } from '../../store/frame.ts'
import { itemList, useLibrary } from '../../store/library.ts'
import { isReadOnly } from '../../store/session.ts'
import { taggedOf } from '../../store/tag-picker.ts'
import { pickedRows } from '../../store/triage.ts'
import { OpenTagPicker } from './OpenTagPicker.tsx'
import styles from './BulkDetail.module.css'

/** Several items selected: what can be done with all of them, each as one step that can be undone. */
export function BulkDetail({ count }: { count: number }) {
  const picked = useLibrary(state => state.picked)
  useStore(itemList.store, state => state.version)
  const tags = useFrame(state => state.frame?.tags) ?? []
  const anchor = useRef<HTMLDivElement>(null)
  const rows = pickedRows()
  const whole = !picked.all && rows.length === count
  const tagged = whole ? taggedOf(rows) : new Map()
  const able = !isReadOnly()
  return (
    <div className={styles.bulk} role="region" aria-label="Selection">
      <h2 className={styles.title}>{count.toLocaleString('en')} items selected</h2>
      <ul className={styles.names}>
        {rows.slice(0, 5).map(row => (
          <li key={row.id}>{row.headline ?? row.words}</li>
        ))}
        {count > 5 && (
          <li className={styles.more}>and {(count - Math.min(5, rows.length)).toLocaleString('en')} more</li>
        )}
      </ul>
      <div className={styles.actions} ref={anchor}>
        <Button isDisabled={!able} hint="k" onPress={() => runCommand('item.keep')}>
          Keep
        </Button>
        <Button isDisabled={!able} hint="a" onPress={() => runCommand('item.aside')}>
          Set aside
        </Button>
        <Button isDisabled={!able} hint="s" onPress={() => runCommand('item.star')}>
          Star
        </Button>
        <Button isDisabled={!able} hint="t" onPress={() => runCommand('item.tag')}>
          Tag…
        </Button>
        <Button isDisabled={!able} onPress={() => runCommand('item.hold')}>
          Hold until…
        </Button>
      </div>
      {tagged.size > 0 && (
        <ul className={styles.themes}>
          {tags
            .filter(tag => tagged.has(tag.id))
            .map(tag => (
              <li key={tag.id}>
                <ThemeDot colour={tag.colour} />
                {tag.name}
                {tagged.get(tag.id) === 'some' && <span className={styles.more}> on some</span>}
              </li>
            ))}
        </ul>
      )}
      <OpenTagPicker anchor={anchor} about={`${count.toLocaleString('en')} items`} />
    </div>
  )
}
