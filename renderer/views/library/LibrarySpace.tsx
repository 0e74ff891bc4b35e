import { useEffect } from 'react'
import { useStore } from 'zustand'
import { runCommand } from '../../commands/keyboard.ts'
import { focusOn } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { InBar } from '../../components/InBar.tsx'
import { InFoot } from '../../components/InFoot.tsx'
import { Panes } from '../../components/Panes.tsx'
import { useFrame } from '../../store/frame.ts'
import { itemList, meetPlace, useLibrary } from '../../store/library.ts'
import { countOf } from '../../store/selection.ts'
import { isReadOnly } from '../../store/session.ts'
import { AddButton } from './AddButton.tsx'
import { Detail } from './Detail.tsx'
import { FirstRun } from './FirstRun.tsx'
import { ItemList } from './ItemList.tsx'
import { SearchField } from './SearchField.tsx'
import { Sidebar } from './Sidebar.tsx'

/** The library: views of all items, the list of one, and the item opened. */
export function LibrarySpace() {
  const empty = useFrame(state => state.frame?.counts.all === 0)
  useEffect(() => {
    void meetPlace()
    if (!document.activeElement || document.activeElement === document.body) focusOn('list')
  }, [empty])
  return (
    <>
      <InBar at="middle">
        <SearchField />
      </InBar>
      <InBar at="actions">
        <Button isDisabled={isReadOnly()} onPress={() => runCommand('file.import')}>
          Import
        </Button>
        {!empty && <AddButton />}
      </InBar>
      <InFoot at="left">{!empty && <Shown />}</InFoot>
      <InFoot at="right">
        <Totals />
      </InFoot>
      {empty ? (
        <FirstRun />
      ) : (
        <Panes
          id="library"
          panes={[
            { id: 'side', label: 'Views', content: <Sidebar />, size: 248, min: 180, max: 400, side: true, well: true },
            { id: 'list', label: 'Items', content: <ItemList />, size: 476, min: 320, max: 760 },
            { id: 'detail', label: 'Item', content: <Detail />, min: 360 },
          ]}
        />
      )}
    </>
  )
}

function Shown() {
  const total = useStore(itemList.store, state => state.total ?? 0)
  const picked = useLibrary(state => state.picked)
  return (
    <span>
      {total.toLocaleString('en')} shown, {countOf(picked, total).toLocaleString('en')} selected
    </span>
  )
}

function Totals() {
  const counts = useFrame(state => state.frame?.counts)
  return (
    counts && (
      <span>
        {counts.all.toLocaleString('en')} {counts.all === 1 ? 'item' : 'items'} ·{' '}
        {counts.documents.toLocaleString('en')} {counts.documents === 1 ? 'document' : 'documents'}
      </span>
    )
  )
}
