import { Button, MenuTrigger } from 'react-aria-components'
import { fixedEncoding } from '../../../core/curate/reading/encoding.ts'
import type { SourceRow } from '../../../core/contract/views.ts'
import { Menu, MenuLine, MenuRule } from '../../components/Menu.tsx'
import { readAgain, readAsStory, resetReading } from '../../store/correcting.ts'
import { chooseEncoding } from '../../store/encodings.ts'
import { openProfile } from '../../store/profile.ts'
import { isReadOnly } from '../../store/session.ts'
import { fillLinks, openDetails, readOtherHalf, removeSource } from '../../store/source-edits.ts'
import { canBeStory, openSource, useSources } from '../../store/sources.ts'
import styles from './DocumentMenu.module.css'

/** What can be done with a document, behind its "…", a right click or the menu key. */
export function DocumentMenu({
  source,
  isOpen,
  onOpenChange,
}: {
  source: SourceRow
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const fixed = isReadOnly()
  const open = useSources(({ detail }) => (detail?.source.id === source.id ? detail.source : null))
  const half = open?.half
  return (
    <MenuTrigger
      isOpen={isOpen}
      onOpenChange={open => {
        if (open) openSource(source.id)
        onOpenChange(open)
      }}
    >
      <Button
        className={styles.more!}
        aria-label={`More about ${source.title}`}
        excludeFromTabOrder
        preventFocusOnPress
      >
        …
      </Button>
      <Menu label={source.title}>
        <MenuLine keys="f2" isDisabled={fixed} onAction={() => openDetails(source.id)}>
          Title, publisher, date and language…
        </MenuLine>
        {source.outlet && (
          <MenuLine
            isDisabled={fixed}
            onAction={() => openProfile(source.outlet)}
          >{`How ${source.outlet} is read…`}</MenuLine>
        )}
        {half && (
          <MenuLine isDisabled={fixed} onAction={() => void readOtherHalf(source.id, half)}>
            {half === 'html' ? 'Read its plain text half' : 'Read its HTML half'}
          </MenuLine>
        )}
        {open && fixedEncoding(open) === null && (
          <MenuLine isDisabled={fixed} onAction={() => void chooseEncoding(open.id, open.encoding)}>
            Text encoding…
          </MenuLine>
        )}
        <MenuLine isDisabled={fixed} onAction={() => void fillLinks(source.id)}>
          Fill links from its mail or web page…
        </MenuLine>
        {open && canBeStory(open) && (
          <MenuLine isDisabled={fixed} onAction={() => void readAsStory(source.id, !open.story)}>
            {open.story ? 'Read as a digest of several' : 'Read as one story'}
          </MenuLine>
        )}
        {source.format !== 'hand' && (
          <MenuLine isDisabled={fixed} onAction={() => void readAgain([source.id])}>
            Read again
          </MenuLine>
        )}
        {open?.corrections && (
          <MenuLine isDisabled={fixed} onAction={() => void resetReading(source.id)}>
            Take back all corrections
          </MenuLine>
        )}
        <MenuRule />
        <MenuLine keys="mod+backspace" isDisabled={fixed} onAction={() => void removeSource(source.id)}>
          Remove from the library
        </MenuLine>
      </Menu>
    </MenuTrigger>
  )
}
