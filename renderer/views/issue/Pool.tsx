import { useEffect, useRef, type KeyboardEvent } from 'react'
import {
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  useDragAndDrop,
  Button as AriaButton,
} from 'react-aria-components'
import type { ItemRow } from '../../../core/contract/views.ts'
import { shortDay } from '../../components/dates.ts'
import { sectionName } from '../../components/section-name.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { openSection, useIssue } from '../../store/issue.ts'
import { addFromPool, loadMore, setPoolQuery, usePool, usualQuery } from '../../store/issue-pool.ts'
import { goTo } from '../../store/place.ts'
import { itemType } from './useOutlineDrag.tsx'
import { Lifted } from './Lifted.tsx'
import styles from './Pool.module.css'

const nameOf = (row: ItemRow): string => row.headline || row.words || row.credit || 'Untitled item'

/** What a row says of its item: where it is from, and when or what. */
function metaOf(row: ItemRow): string {
  const section = row.section && sectionName(row.section)
  const more =
    row.kind === 'story' ? row.date && shortDay(row.date) : row.kind.charAt(0).toUpperCase() + row.kind.slice(1)
  return [row.outlet, section !== more ? section : null, more].filter(Boolean).join(' · ')
}

/** Items that could go in: a query's, to be added by Enter, by a double click or by dragging them into the outline. */
export function Pool() {
  const rows = usePool(pool => pool.rows)
  const selected = usePool(pool => pool.selected)
  const loading = usePool(pool => pool.loading)
  const { dragAndDropHooks } = useDragAndDrop<ItemRow>({
    getItems: keys =>
      usePool
        .getState()
        .rows.filter(row => keys.has(row.id))
        .map(row => ({ [itemType]: row.id, 'text/plain': nameOf(row) })),
    getAllowedDropOperations: () => ['move', 'copy'],
    renderDragPreview: items => <Lifted items={items} narrow />,
  })
  return (
    <div className={styles.pool}>
      <PoolQuery />
      <GridList
        aria-label="Pool"
        className={styles.list!}
        items={rows}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowTypeAhead
        keyboardNavigationBehavior="tab"
        data-focus="list"
        selectedKeys={selected}
        dragAndDropHooks={dragAndDropHooks}
        onSelectionChange={keys =>
          usePool.setState({ selected: new Set(keys === 'all' ? rows.map(row => row.id) : [...keys].map(String)) })
        }
        onAction={key => void addFromPool(String(key))}
        renderEmptyState={() => (loading ? null : <Nothing />)}
      >
        {rows.map(row => (
          <GridListItem key={row.id} id={row.id} value={row} textValue={nameOf(row)} className={styles.row!}>
            <span className={styles.name}>{nameOf(row)}</span>
            <span className={styles.meta}>
              {metaOf(row)}
              {row.usedIn.length > 0 && (
                <span
                  className={styles.used}
                >{`ran in ${row.usedIn.map(issue => (issue.number ? `no. ${issue.number}` : issue.title)).join(', ')}`}</span>
              )}
            </span>
            <AriaButton slot="drag" className={styles.grip!} aria-label={`Drag ${nameOf(row)}`}>
              <span aria-hidden="true">⠿</span>
            </AriaButton>
          </GridListItem>
        ))}
        <GridListLoadMoreItem onLoadMore={() => void loadMore()} isLoading={false} />
      </GridList>
      <PoolFoot />
    </div>
  )
}

function PoolQuery() {
  const query = usePool(pool => pool.query)
  const problem = usePool(pool => pool.problem)
  const wish = useIssue(issue => issue.focus === 'pool')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!wish) return
    field.current?.focus()
    field.current?.select()
    useIssue.setState({ focus: null })
  }, [wish])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== usualQuery) {
      event.preventDefault()
      setPoolQuery(usualQuery)
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      field.current?.closest('[data-pane]')?.querySelector<HTMLElement>('[role=grid] [role=row]')?.focus()
    }
  }
  return (
    <div className={styles.query}>
      <input
        ref={field}
        type="search"
        aria-label="Pool: find items"
        data-focus="find"
        value={query}
        spellCheck={false}
        autoComplete="off"
        placeholder="All items"
        aria-invalid={problem !== null || undefined}
        aria-describedby="pool-problem"
        onChange={event => setPoolQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd keys="/" />
      {problem && (
        <p id="pool-problem" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

function Nothing() {
  const usual = usePool(pool => pool.query === usualQuery)
  return usual ? (
    <EmptyState
      title="Nothing kept and not used"
      action={<Button onPress={() => goTo('library')}>Go to the library</Button>}
    >
      Items you keep in the library wait here until they stand in an issue.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing found"
      action={<Button onPress={() => setPoolQuery(usualQuery)}>Show what is kept and not used</Button>}
    >
      No item matches this search.
    </EmptyState>
  )
}

function PoolFoot() {
  const total = usePool(pool => pool.total)
  const usual = usePool(pool => pool.query === usualQuery)
  const section = useIssue(issue => openSection(issue))
  const published = useIssue(issue => issue.view?.record.state === 'published')
  if (total === 0) return null
  return (
    <p className={styles.foot}>
      {usual ? `${total} kept and not used` : total === 1 ? '1 item' : `${total} items`} ·{' '}
      {published ? (
        'this issue is published and stays as it is'
      ) : (
        <>
          drag, or <Kbd keys="enter" />{' '}
          {section ? (
            <>
              adds to <b>{section.title || 'the untitled section'}</b>
            </>
          ) : (
            'adds to the issue'
          )}
        </>
      )}
    </p>
  )
}
