import { assertNever } from '../../../core/model/result.ts'
import { useOverlay } from '../../store/overlay.ts'
import { BackIssuesDialog } from './BackIssuesDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { LibrariesDialog } from './LibrariesDialog.tsx'
import { NewIssueDialog } from './NewIssueDialog.tsx'
import { NewItemDialog } from './NewItemDialog.tsx'
import { NewLibraryDialog } from './NewLibraryDialog.tsx'
import { OpenLibraryDialog } from './OpenLibraryDialog.tsx'
import { Palette } from './Palette.tsx'
import { ReportDialog } from './ReportDialog.tsx'
import { SaveSearchDialog } from './SaveSearchDialog.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { SnapshotsDialog } from './SnapshotsDialog.tsx'
import { ThemeDialog } from './ThemeDialog.tsx'
import { WatchedFolderDialog } from './WatchedFolderDialog.tsx'

/** What floats over the desk with the keyboard to itself. */
export function Overlays() {
  const overlay = useOverlay(state => state.overlay)
  if (!overlay) return null
  switch (overlay.type) {
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <Shortcuts />
    case 'new-item':
      return <NewItemDialog text={overlay.text ?? ''} />
    case 'new-issue':
      return <NewIssueDialog items={overlay.items} stay={overlay.stay ?? false} />
    case 'theme':
      return <ThemeDialog id={overlay.tag} parent={overlay.parent ?? null} />
    case 'save-search':
      return <SaveSearchDialog query={overlay.query} />
    case 'hold':
      return <HoldDialog items={overlay.items} />
    case 'back-issues':
      return <BackIssuesDialog />
    case 'watched-folder':
      return <WatchedFolderDialog />
    case 'report':
      return <ReportDialog />
    case 'snapshots':
      return <SnapshotsDialog />
    case 'libraries':
      return <LibrariesDialog />
    case 'open-library':
      return <OpenLibraryDialog />
    case 'new-library':
      return <NewLibraryDialog packed={overlay.packed ?? null} />
    case 'conflicts':
      return <ConflictDialog />
    default:
      return assertNever(overlay)
  }
}
