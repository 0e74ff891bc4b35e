import type { DeskCommand } from '../../commands/command.ts'
import { commands } from '../../commands/registry.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { closeOverlay } from '../../store/overlay.ts'
import styles from './Shortcuts.module.css'

const groups: readonly { readonly title: string; readonly holds: (command: DeskCommand) => boolean }[] = [
  { title: 'Everywhere', holds: command => !command.space },
  { title: 'Library', holds: command => command.space === 'library' },
  { title: 'Sources', holds: command => command.space === 'sources' },
  { title: 'Issue', holds: command => command.space === 'issue' },
]

const lists: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  { title: 'Previous, next', keys: ['up', 'down'] },
  { title: 'Stretch the selection', keys: ['shift+up', 'shift+down'] },
  { title: 'Take a row in or out', keys: ['mod+space'] },
  { title: 'First, last', keys: ['home', 'end'] },
]

/** Every key of the desk, from the same list that the keyboard reads. */
export function Shortcuts() {
  return (
    <Dialog title="Keyboard shortcuts" width={860} onClose={closeOverlay}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Every key">
        <div className={styles.sheet}>
          {groups.map(group => {
            const held = commands.filter(command => command.keys.length > 0 && group.holds(command))
            return held.length > 0 && <Group key={group.title} title={group.title} lines={held} />
          })}
          <Group title="In lists" lines={lists} />
        </div>
      </div>
    </Dialog>
  )
}

function Group({
  title,
  lines,
}: {
  title: string
  lines: readonly { readonly title: string; readonly keys: readonly string[] }[]
}) {
  return (
    <section className={styles.group}>
      <h3 className="label">{title}</h3>
      <dl>
        {lines.map(line => (
          <div className={styles.line} key={line.title}>
            <dt>{line.title}</dt>
            <dd>
              {line.keys.map(keys => (
                <Kbd key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
