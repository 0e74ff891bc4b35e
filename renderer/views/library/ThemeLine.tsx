import { useState } from 'react'
import { TagColour, type Tag } from '../../../core/model/tag.ts'
import { MenuGroup, MenuLine, MenuRule, SubMenu } from '../../components/Menu.tsx'
import { ThemeDot } from '../../components/ThemeDot.tsx'
import { choose, useLibrary } from '../../store/library.ts'
import { openOverlay } from '../../store/overlay.ts'
import { run } from '../../store/session.ts'
import { placesFor } from '../../store/theme-tree.ts'
import { LineMenu } from './LineMenu.tsx'
import { SideLine } from './SideLine.tsx'

/** A theme in the sidebar, with all that can be done with it in its menu. */
export function ThemeLine({
  tag,
  depth,
  count,
  tags,
}: {
  tag: Tag
  depth: number
  count: number
  tags: readonly Tag[]
}) {
  const [open, setOpen] = useState(false)
  const others = tags.filter(one => one.id !== tag.id)
  const leave = () => {
    const { view } = useLibrary.getState()
    if (view.type === 'tag' && view.id === tag.id) choose({ type: 'all' })
  }
  const menu = (
    <LineMenu label={`Theme ${tag.name}`} isOpen={open} onOpen={setOpen}>
      <MenuLine onAction={() => openOverlay({ type: 'theme', tag: tag.id })}>Rename or change…</MenuLine>
      <SubMenu words="Colour" label={`Colour of ${tag.name}`}>
        {TagColour.options.map(colour => (
          <MenuLine
            key={colour}
            id={colour}
            sign={<ThemeDot colour={colour} />}
            onAction={() => void run({ type: 'tag.edit', tag: tag.id, colour })}
          >
            {colour[0]!.toUpperCase() + colour.slice(1)}
          </MenuLine>
        ))}
      </SubMenu>
      <SubMenu words="Move under" label={`Move ${tag.name} under`}>
        <MenuLine id="none" onAction={() => void run({ type: 'tag.edit', tag: tag.id, parent: null })}>
          No other theme
        </MenuLine>
        <MenuGroup title="Themes">
          {placesFor(tags, tag.id).map(one => (
            <MenuLine
              key={one.id}
              id={one.id}
              sign={<ThemeDot colour={one.colour} />}
              onAction={() => void run({ type: 'tag.edit', tag: tag.id, parent: one.id })}
            >
              {one.name}
            </MenuLine>
          ))}
        </MenuGroup>
      </SubMenu>
      <MenuLine onAction={() => openOverlay({ type: 'theme', tag: null, parent: tag.id })}>
        New theme under it…
      </MenuLine>
      <MenuRule />
      <SubMenu words="Merge into" label={`Merge ${tag.name} into`}>
        {others.map(one => (
          <MenuLine
            key={one.id}
            id={one.id}
            sign={<ThemeDot colour={one.colour} />}
            onAction={() => {
              leave()
              void run({ type: 'tag.merge', from: tag.id, into: one.id })
            }}
          >
            {one.name}
          </MenuLine>
        ))}
      </SubMenu>
      <MenuLine
        onAction={() => {
          leave()
          void run({ type: 'tag.remove', tag: tag.id })
        }}
      >
        Remove theme
      </MenuLine>
    </LineMenu>
  )
  return (
    <SideLine
      view={{ type: 'tag', id: tag.id }}
      depth={depth}
      count={count}
      sign={<ThemeDot colour={tag.colour} />}
      menu={menu}
      onMenu={() => setOpen(true)}
    >
      {tag.name}
    </SideLine>
  )
}
