import { Button as AriaButton, MenuTrigger } from 'react-aria-components'
import type { IssueRow } from '../../../core/contract/views.ts'
import { longDay } from '../../components/dates.ts'
import { Button } from '../../components/Button.tsx'
import { InBar } from '../../components/InBar.tsx'
import { useRoom } from '../../components/useRoom.ts'
import { useFrame } from '../../store/frame.ts'
import { onIssue, openIssue, useIssue } from '../../store/issue.ts'
import { openDialog, showFindings, toLookAt, usePreflight } from '../../store/issue-preflight.ts'
import { showPane, toggleDrawer } from '../../store/layout.ts'
import { openOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import { useTemplates } from '../../store/templates.ts'
import findingStyles from './Findings.module.css'
import { titleOf } from './Findings.tsx'
import { MenuList, type MenuLine } from './MenuList.tsx'
import { dueIn, issueName } from './words.ts'
import styles from './IssueBar.module.css'

const states = { draft: 'Draft', ready: 'Ready', published: 'Published' } as const

/** Which issue is on the desk, how far it is, and the way out of it. */
export function IssueBar() {
  const record = useIssue(issue => issue.view?.record)
  const room = useRoom()
  const editing = useTemplates(templates => templates.editing !== null)
  return (
    <>
      <InBar at="middle">
        {record && (
          <>
            <MenuTrigger>
              <AriaButton className={styles.switcher!} aria-label={`Issue: ${issueName(record)}`}>
                {issueName(record)} <span aria-hidden="true">▾</span>
              </AriaButton>
              <MenuList label="Issues" lines={issueLines} placement="bottom start" />
            </MenuTrigger>
            <MenuTrigger>
              <AriaButton
                className={styles.state!}
                data-state={record.state}
                aria-label={`State: ${states[record.state]}`}
              >
                {states[record.state]}
              </AriaButton>
              <MenuList label="State" lines={stateLines} placement="bottom start" />
            </MenuTrigger>
            {record.date && record.state !== 'published' && room !== 'narrow' && (
              <span className={styles.due}>{dueIn(record.date, new Date())}</span>
            )}
          </>
        )}
      </InBar>
      <InBar at="actions">
        {record && room === 'medium' && (
          <Button look="quiet" onPress={() => toggleDrawer()} hint={'mod+\\'}>
            {editing ? 'Outline' : 'Pool'}
          </Button>
        )}
        {record && room === 'narrow' && <NarrowSwitch />}
        {record && record.state !== 'published' && <LookAt short={room === 'narrow'} />}
        {record && (
          <Button look="main" hint="mod+e" onPress={() => useIssue.setState({ exporting: true })}>
            Export…
          </Button>
        )}
      </InBar>
    </>
  )
}

/** Below 800 px, where one pane is seen at a time. */
function NarrowSwitch() {
  return (
    <MenuTrigger>
      <Button look="quiet">Panes</Button>
      <MenuList
        label="Panes"
        lines={() =>
          (useTemplates.getState().editing
            ? [
                ['pool', 'Outline'],
                ['outline', 'Template'],
                ['preview', 'Preview'],
              ]
            : [
                ['pool', 'Pool'],
                ['outline', 'Outline'],
                ['preview', 'Preview'],
              ]
          ).map(([id, label]) => ({ id: id!, label: label!, run: () => showPane('issue', id!) }))
        }
      />
    </MenuTrigger>
  )
}

function issueLines(): MenuLine[] {
  const issues = useFrame.getState().issues?.issues ?? []
  const newest = [...issues].sort(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (b.number ?? 0) - (a.number ?? 0),
  )
  const digests = [...new Set(newest.map(issue => issue.digest))]
  const line = (issue: IssueRow): MenuLine => ({
    id: issue.id,
    label: lineOf(issue),
    run: () => void openIssue(issue.id),
  })
  const groups = digests.map(digest => ({
    id: `digest ${digest ?? ''}`,
    heading: digest ?? 'Without a digest',
    of: newest.filter(issue => issue.digest === digest).map(line),
  }))
  return [
    ...groups,
    'line',
    {
      id: 'new',
      label: 'New issue…',
      keys: 'mod+shift+n',
      disabled: isReadOnly(),
      run: () => openOverlay({ type: 'new-issue', items: null }),
    },
  ]
}

const lineOf = (issue: IssueRow): string =>
  [issue.number === null ? null : `No. ${issue.number}`, issue.title, issue.date && longDay(issue.date)]
    .filter(Boolean)
    .join(' · ')

function stateLines(): MenuLine[] {
  const now = useIssue.getState().view?.record.state
  const set = (state: 'draft' | 'ready'): MenuLine => ({
    id: state,
    label: states[state],
    disabled: now === state || isReadOnly(),
    run: () => void onIssue(issue => ({ type: 'issue.edit', issue, fields: { state } })),
  })
  return now === 'published'
    ? [
        { id: 'correct', label: 'Correct…', disabled: isReadOnly(), run: () => openDialog('correct') },
        'line',
        set('draft'),
      ]
    : [
        set('draft'),
        set('ready'),
        'line',
        { id: 'publish', label: 'Publish…', disabled: isReadOnly(), run: () => openDialog('publish') },
      ]
}

/** How many things there are to look at before the issue leaves; opens their list. */
function LookAt({ short }: { short: boolean }) {
  const { findings, awaited, shown } = usePreflight()
  if (!findings) return null
  const count = toLookAt(findings).length
  const again = awaited && ' …'
  return (
    <Button
      aria-expanded={shown}
      aria-busy={awaited || undefined}
      aria-label={titleOf(count)}
      onPress={() => showFindings(!shown)}
    >
      <span className={count ? findingStyles.attention : findingStyles.quiet}>
        {count ? `◆ ${short ? count : titleOf(count)}` : short ? '◆ 0' : titleOf(0)}
        {again}
      </span>
    </Button>
  )
}
