import { useMemo, useState } from 'react'
import type { SourceId } from '../../../core/model/ids.ts'
import { documentRows, type DocumentRow, type Shelf } from '../../store/documents.ts'
import { useFrame } from '../../store/frame.ts'
import { showPane, useLayout } from '../../store/layout.ts'
import { usePlace } from '../../store/place.ts'
import { foldedOutlets, foldOutlet, listed, openSource, paneNames, useSources } from '../../store/sources.ts'
import { focusOn } from '../../commands/focus.ts'
import { DocumentMenu } from './DocumentMenu.tsx'
import { DropCard } from './DropCard.tsx'
import { RowGrid } from './RowGrid.tsx'
import { Shelves } from './Shelves.tsx'
import styles from './DocumentList.module.css'

/** Documents under their publishers, with how many items each has, or how many of them ask to be checked. */
export function DocumentList() {
  const sources = useFrame(frame => frame.sources)
  const open = usePlace(place => place.source)
  const shelf = useSources(state => state.shelf)
  const found = useSources(state => state.found)
  const kept = useLayout(layout => layout.kept['sources.folded'])
  const [menu, setMenu] = useState<SourceId | null>(null)
  const rows = useMemo(() => {
    // Read here so that folding makes the rows again; what a search found is shown even where it is folded.
    void kept
    return documentRows(listed(sources ?? [], { shelf, found }), found ? new Set() : foldedOutlets())
  }, [sources, shelf, found, kept])
  return (
    <div className={styles.documents}>
      <Shelves sources={sources ?? []} />
      {rows.length > 0 ? (
        <RowGrid
          label="Documents"
          rows={rows}
          height={row => (row.type === 'outlet' ? 44 : 30)}
          chosen={open}
          focusName="side"
          reveal={open}
          canChoose={row => row.type === 'document'}
          onChoose={row => row.type === 'document' && openSource(row.source.id)}
          isFolded={row => row.type === 'outlet' && row.folded}
          onToggle={(row, fold) => row.type === 'outlet' && foldOutlet(row.outlet, fold)}
          onPick={() => showPane(paneNames.space, paneNames.text)}
          onOpen={() => {
            showPane(paneNames.space, paneNames.items)
            requestAnimationFrame(() => focusOn('list'))
          }}
          onMenu={row => row.type === 'document' && setMenu(row.source.id)}
          draw={(row, chosen) =>
            row.type === 'outlet' ? (
              <Outlet row={row} />
            ) : (
              <Document
                row={row}
                chosen={chosen}
                menu={
                  <DocumentMenu
                    source={row.source}
                    isOpen={menu === row.source.id}
                    onOpenChange={isOpen => setMenu(isOpen ? row.source.id : null)}
                  />
                }
              />
            )
          }
        />
      ) : (
        <p className={styles.none}>{sayNone(shelf, found !== null)}</p>
      )}
      <DropCard />
    </div>
  )
}

const sayNone = (shelf: Shelf, searched: boolean): string =>
  searched
    ? 'No document holds these words.'
    : shelf === 'new'
      ? 'Every document has been worked on.'
      : shelf === 'check'
        ? 'Nothing to check.'
        : 'No documents yet.'

function Outlet({ row }: { row: Extract<DocumentRow, { type: 'outlet' }> }) {
  return (
    <div className={styles.outlet} data-folded={row.folded || undefined}>
      <span className="label">{row.outlet}</span>
      {row.folded && <span className={styles.count}>{row.documents}</span>}
    </div>
  )
}

function Document({
  row: { source, label },
  chosen,
  menu,
}: {
  row: Extract<DocumentRow, { type: 'document' }>
  chosen: boolean
  menu: React.ReactNode
}) {
  return (
    <div className={styles.document} data-chosen={chosen || undefined} title={source.name}>
      <span className={styles.name}>{label}</span>
      {source.toCheck > 0 ? (
        <span className={styles.check}>{source.toCheck.toLocaleString('en-GB')} to check</span>
      ) : (
        <span className={styles.count} aria-label={`${source.items} ${source.items === 1 ? 'item' : 'items'}`}>
          {source.items.toLocaleString('en-GB')}
        </span>
      )}
      {menu}
    </div>
  )
}
