import type { DeskCommand } from './command.ts'
import {
  addSection,
  moveSection,
  removeEntries,
  removeSection,
  stepSelected,
  writeEntry,
} from '../store/issue-outline.ts'
import { openEntry, selectedEntries, selectedSection, issueId, useIssue } from '../store/issue.ts'
import { setCollapsed, toggleDense, toggleSource, collapsed } from '../store/issue-layout.ts'
import { openDialog, showFindings, usePreflight } from '../store/issue-preflight.ts'
import { checkLinks } from '../store/link-check.ts'
import { lookAt, usePreview } from '../store/issue-preview.ts'
import { choosePicture } from '../store/pictures.ts'
import { toggleDrawer, useLayout, showPane } from '../store/layout.ts'
import { isReadOnly } from '../store/session.ts'
import { roomNow } from '../components/useRoom.ts'

const here = () => useIssue.getState().view !== null
const writable = () => here() && !isReadOnly()
const drafted = () => here() && useIssue.getState().view?.record.state !== 'published'
const entries = () => writable() && selectedEntries().length > 0
const section = () => writable() && selectedEntries().length === 0 && selectedSection() !== null
const inIssue = (command: Omit<DeskCommand, 'space' | 'group'>): DeskCommand => ({
  ...command,
  space: 'issue',
  group: 'Issue',
})

/** Brings the keyboard to the pool's query, wherever the pool is folded to. */
function findInPool(): void {
  const room = roomNow()
  if (room === 'narrow') showPane('issue', 'pool')
  else if (room === 'medium' && !useLayout.getState().drawer) toggleDrawer(true)
  useIssue.setState({ focus: 'pool' })
}

function foldAll(): void {
  const ids = useIssue.getState().view?.sections.map(one => one.id as string) ?? []
  const closed = collapsed()
  const all = ids.every(id => closed.has(id))
  setCollapsed([...[...closed].filter(id => !ids.includes(id)), ...(all ? [] : ids)])
}

/** Commands of the issue space. */
export const issueCommands: readonly DeskCommand[] = [
  inIssue({
    id: 'issue.export',
    title: 'Export…',
    keys: ['mod+e'],
    enabled: here,
    run: () => useIssue.setState({ exporting: true }),
  }),
  inIssue({
    id: 'issue.preflight',
    title: 'What to look at before the issue leaves',
    keys: [],
    enabled: drafted,
    run: () => showFindings(!usePreflight.getState().shown),
  }),
  inIssue({
    id: 'issue.links',
    title: 'Check the links',
    keys: [],
    enabled: drafted,
    run: () => {
      showFindings(true)
      void checkLinks()
    },
  }),
  inIssue({
    id: 'issue.publish',
    title: 'Publish…',
    keys: [],
    enabled: () => writable() && drafted(),
    run: () => openDialog('publish'),
  }),
  inIssue({
    id: 'issue.correct',
    title: 'Correct the published issue…',
    keys: [],
    enabled: () => writable() && !drafted(),
    run: () => openDialog('correct'),
  }),
  inIssue({
    id: 'issue.style',
    title: 'House style…',
    keys: [],
    enabled: () => writable() && Boolean(useIssue.getState().view?.record.digestId),
    run: () => openDialog('style'),
  }),
  inIssue({ id: 'issue.pool', title: 'Find in the pool', keys: ['/'], enabled: here, run: findInPool }),
  inIssue({
    id: 'entry.open',
    title: 'Write the entry',
    keys: ['e'],
    enabled: () => entries() && !useIssue.getState().open,
    run: () => {
      const [id] = selectedEntries()
      if (id) void openEntry(id)
    },
  }),
  inIssue({
    id: 'entry.picture',
    title: 'Add or replace the entry’s picture…',
    keys: ['p'],
    enabled: () => entries() && drafted(),
    run: () => {
      const [entry] = selectedEntries()
      if (entry) void choosePicture({ issue: issueId()!, entry: entry as never })
    },
  }),
  inIssue({
    id: 'entry.write',
    title: 'Write an entry without an item',
    keys: ['w'],
    enabled: writable,
    run: writeEntry,
  }),
  inIssue({
    id: 'entry.up',
    title: 'Move up',
    keys: ['alt+up'],
    enabled: () => entries() || section(),
    run: () => stepSelected(-1),
  }),
  inIssue({
    id: 'entry.down',
    title: 'Move down',
    keys: ['alt+down'],
    enabled: () => entries() || section(),
    run: () => stepSelected(1),
  }),
  inIssue({
    id: 'entry.remove',
    title: 'Remove from the issue',
    keys: ['backspace', 'delete'],
    enabled: () => entries() || section(),
    run: async () => {
      const ids = selectedEntries()
      const titled = selectedSection()
      if (ids.length) await removeEntries(ids)
      else if (titled) await removeSection(titled)
    },
  }),
  inIssue({
    id: 'entry.source',
    title: 'Show or hide the source of the open entry',
    keys: ['mod+enter'],
    enabled: here,
    run: toggleSource,
  }),
  inIssue({ id: 'section.add', title: 'Add a section', keys: [], enabled: writable, run: () => addSection() }),
  inIssue({
    id: 'section.rename',
    title: 'Rename the section',
    keys: ['f2'],
    enabled: section,
    run: () => useIssue.setState({ renaming: selectedSection() }),
  }),
  inIssue({
    id: 'section.up',
    title: 'Move the section up',
    keys: [],
    enabled: section,
    run: () => moveSection(selectedSection()!, -1),
  }),
  inIssue({
    id: 'section.down',
    title: 'Move the section down',
    keys: [],
    enabled: section,
    run: () => moveSection(selectedSection()!, 1),
  }),
  inIssue({ id: 'section.fold', title: 'Fold or unfold all sections', keys: [], enabled: here, run: foldAll }),
  inIssue({ id: 'issue.dense', title: 'One line for each entry', keys: [], enabled: here, run: toggleDense }),
  inIssue({
    id: 'preview.tone',
    title: 'Preview in light or dark',
    keys: [],
    enabled: here,
    run: () => lookAt({ tone: usePreview.getState().tone === 'dark' ? 'light' : 'dark' }),
  }),
  inIssue({
    id: 'preview.device',
    title: 'Preview as on a desktop or a phone',
    keys: [],
    enabled: here,
    run: () => lookAt({ device: usePreview.getState().device === 'phone' ? 'desktop' : 'phone' }),
  }),
]
