import { Button, MenuTrigger } from 'react-aria-components'
import type { ItemDetail } from '../../../core/contract/views.ts'
import { Kind } from '../../../core/model/fields.ts'
import { runCommand } from '../../commands/keyboard.ts'
import { longDay } from '../../components/dates.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { Menu, MenuGroup, MenuLine, MenuRule } from '../../components/Menu.tsx'
import { asRead, editFields } from '../../store/detail.ts'
import { kindNames } from './row-words.ts'
import styles from './DetailHead.module.css'

const statusWords = { new: 'New', kept: 'Kept', aside: 'Set aside', held: 'Held' } as const

/** Where the item is from, and the decisions about it, each under its key. */
export function DetailHead({ detail }: { detail: ItemDetail }) {
  const { row, source, curation, fields } = detail
  const from =
    source.format === 'hand'
      ? source.outlet || 'By hand'
      : source.outlet && !source.title.startsWith(source.outlet)
        ? [source.outlet, source.title].filter(Boolean).join(', ')
        : source.title || source.name
  const held = curation.heldUntil && curation.status === 'held' ? ` until ${longDay(curation.heldUntil)}` : ''
  return (
    <header className={styles.head}>
      <p className={styles.from}>
        {[
          from,
          source.date && longDay(source.date),
          curation.edits.kind
            ? `${kindNames[fields.kind]} (edited)`
            : fields.kind === 'story'
              ? null
              : kindNames[fields.kind],
        ]
          .filter(Boolean)
          .join(' · ')}
        {curation.status !== 'new' && (
          <span className={styles.status}>
            {statusWords[curation.status]}
            {held}
          </span>
        )}
      </p>
      <div className={styles.keys}>
        <Button
          className={styles.key!}
          aria-pressed={curation.status === 'kept'}
          onPress={() => runCommand('item.keep')}
        >
          <Kbd keys="k" /> keep
        </Button>
        <Button
          className={styles.key!}
          aria-pressed={curation.status === 'aside'}
          onPress={() => runCommand('item.aside')}
        >
          <Kbd keys="a" /> aside
        </Button>
        <Button className={styles.key!} aria-pressed={row.starred} onPress={() => runCommand('item.star')}>
          <Kbd keys="s" />{' '}
          <span className={styles.star} aria-hidden="true">
            {row.starred ? '★' : '☆'}
          </span>
          <span className="unseen">star</span>
        </Button>
        <MenuTrigger>
          <Button className={styles.key!} aria-label="More about this item">
            ⋯
          </Button>
          <Menu label="More about this item">
            <MenuLine onAction={() => runCommand('item.edit')} keys="e">
              Edit headline
            </MenuLine>
            <MenuLine onAction={() => runCommand('item.note')} keys="shift+n">
              Write a note
            </MenuLine>
            <MenuLine onAction={() => runCommand('item.hold')}>Hold until…</MenuLine>
            <MenuLine onAction={() => runCommand('item.new-again')}>Mark as new</MenuLine>
            <MenuRule />
            <MenuGroup title="Kind">
              {Kind.options.map(kind => (
                <MenuLine
                  key={kind}
                  id={kind}
                  sign={<span className={styles.tick}>{fields.kind === kind ? '✓' : ''}</span>}
                  onAction={() => void editFields(detail.row.id, { kind })}
                >
                  {kindNames[kind]}
                </MenuLine>
              ))}
              {curation.edits.kind && (
                <MenuLine
                  id="as-read"
                  onAction={() => void asRead(detail.row.id, 'kind')}
                >{`As read: ${kindNames[detail.read.kind]}`}</MenuLine>
              )}
            </MenuGroup>
          </Menu>
        </MenuTrigger>
      </div>
    </header>
  )
}
