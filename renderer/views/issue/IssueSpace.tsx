import { useEffect } from 'react'
import { focusOn } from '../../commands/focus.ts'
import { newIssueKeys } from '../../commands/new-keys.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Panes } from '../../components/Panes.tsx'
import { useRoom } from '../../components/useRoom.ts'
import { useFrame } from '../../store/frame.ts'
import { drafts, loadIssue, useIssue } from '../../store/issue.ts'
import { loadPool, openPool } from '../../store/issue-pool.ts'
import { followFindings, lookThrough, usePreflight } from '../../store/issue-preflight.ts'
import { followIssue, openPreview, renderPreview } from '../../store/issue-preview.ts'
import { followLinkCheck } from '../../store/link-check.ts'
import { openOverlay } from '../../store/overlay.ts'
import { usePlace } from '../../store/place.ts'
import { isReadOnly, useSession } from '../../store/session.ts'
import { loadTemplates, useTemplates } from '../../store/templates.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { Findings } from './Findings.tsx'
import findingStyles from './Findings.module.css'
import { HouseStyleDialog } from './HouseStyleDialog.tsx'
import { IssueBar } from './IssueBar.tsx'
import { IssueFoot } from './IssueFoot.tsx'
import { Outline } from './Outline.tsx'
import { Pool } from './Pool.tsx'
import { Preview } from './Preview.tsx'
import { CorrectDialog, PublishDialog } from './PublishDialog.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import styles from './IssueSpace.module.css'

/** The composing desk: pool, outline and preview of one issue. */
export function IssueSpace() {
  const seq = useSession(session => session.seq)
  const asked = usePlace(place => place.issue)
  const known = useFrame(frame => frame.issues !== null)
  // The list of issues is read again after a change, and may show the first one only then.
  const none = useFrame(frame => frame.issues?.issues.length === 0)
  const here = useIssue(issue => issue.view !== null)
  const loading = useIssue(issue => issue.loading)
  const exporting = useIssue(issue => issue.exporting)
  const room = useRoom()
  const said = useIssue(issue => issue.said)
  const template = useTemplates(templates => templates.own.find(one => one.id === templates.editing))

  useEffect(() => {
    openPreview()
    void openPool()
    void renderPreview()
    void lookThrough()
    const stops = [followIssue(), followFindings(), followLinkCheck()]
    const stop = () => {
      for (const one of stops) one()
    }
    const save = () => void drafts.settle()
    window.addEventListener('pagehide', save)
    return () => {
      stop()
      save()
      window.removeEventListener('pagehide', save)
    }
  }, [])
  useEffect(() => {
    if (known) void loadIssue()
  }, [known, none, asked, seq])
  useEffect(() => {
    void loadPool()
  }, [seq])
  useEffect(() => {
    void loadTemplates()
  }, [seq])

  return (
    <>
      <IssueBar />
      {here ? (
        <Panes
          id="issue"
          panes={[
            template
              ? { id: 'pool', label: 'Outline', content: <Outline />, size: 300, min: 220, max: 480, side: true }
              : { id: 'pool', label: 'Pool', content: <Pool />, size: 300, min: 220, max: 480, side: true, well: true },
            {
              id: 'outline',
              label: template ? 'Template' : 'Outline',
              content: template ? <TemplateEditor key={template.id} template={template} /> : <Outline />,
              min: 360,
            },
            {
              id: 'preview',
              label: 'Preview',
              content: <PreviewAndFindings />,
              size: room === 'wide' ? 600 : 440,
              min: 300,
            },
          ]}
        />
      ) : (
        !loading && known && <NoIssue />
      )}
      <IssueFoot />
      {exporting && here && <ExportDialog />}
      {here && <Dialogs />}
      <p className="unseen" role="status" aria-live="assertive">
        {said}
      </p>
    </>
  )
}

function PreviewAndFindings() {
  const shown = usePreflight(preflight => preflight.shown)
  return (
    <div className={findingStyles.over}>
      <Preview />
      {shown && <Findings />}
    </div>
  )
}

function Dialogs() {
  const dialog = usePreflight(preflight => preflight.dialog)
  switch (dialog) {
    case 'publish':
      return <PublishDialog />
    case 'correct':
      return <CorrectDialog />
    case 'style':
      return <HouseStyleDialog />
    case null:
      return null
  }
}

function NoIssue() {
  useEffect(() => {
    if (document.activeElement === document.body) focusOn('list')
  }, [])
  return (
    <EmptyState
      title="An issue begins here"
      action={
        <div className={styles.first}>
          <Button
            look="main"
            data-focus="list"
            isDisabled={isReadOnly()}
            onPress={() => openOverlay({ type: 'new-issue', items: null })}
            hint={newIssueKeys[0]!}
          >
            New issue…
          </Button>
          <Button isDisabled={isReadOnly()} onPress={() => openOverlay({ type: 'back-issues' })}>
            Import back issues…
          </Button>
        </div>
      }
    >
      Give it a title; then put kept items under its sections, write what this issue says of them, and watch the page as
      it will be read.
    </EmptyState>
  )
}
