import { useState } from 'react'
import type { SavedSearch } from '../../../core/model/library.ts'
import { MenuLine } from '../../components/Menu.tsx'
import { choose, search as searchFor, useLibrary } from '../../store/library.ts'
import { run } from '../../store/session.ts'
import { LineMenu } from './LineMenu.tsx'
import { SideLine } from './SideLine.tsx'

/** A saved search in the sidebar. */
export function SearchLine({ search, count }: { search: SavedSearch; count: number }) {
  const [open, setOpen] = useState(false)
  const remove = () => {
    const { view } = useLibrary.getState()
    if (view.type === 'search' && view.id === search.id) choose({ type: 'all' })
    void run({ type: 'search.remove', search: search.id })
  }
  const menu = (
    <LineMenu label={`Smart view ${search.name}`} isOpen={open} onOpen={setOpen}>
      <MenuLine
        onAction={() => {
          choose({ type: 'all' })
          searchFor(search.query)
        }}
      >
        Show its search
      </MenuLine>
      <MenuLine onAction={remove}>Remove smart view</MenuLine>
    </LineMenu>
  )
  return (
    <SideLine view={{ type: 'search', id: search.id }} count={count} menu={menu} onMenu={() => setOpen(true)}>
      {search.name}
    </SideLine>
  )
}
