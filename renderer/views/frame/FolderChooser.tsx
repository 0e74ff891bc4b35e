import { useEffect, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { FolderView } from '../../../core/contract/libraries.ts'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import { Button } from '../../components/Button.tsx'
import { listFolders } from '../../store/libraries.ts'
import styles from './FolderChooser.module.css'

/**
 * The folders of this machine, for hosts without a dialog of their own: in and out of them by Enter and the button
 * above.
 */
export function FolderChooser({
  start,
  onPlace,
  onLibrary,
}: {
  /** Token of the folder to begin in; null begins beside the open library. */
  start: string | null
  /** The folder that is looked into; the same function throughout. */
  onPlace: (folder: FolderView) => void
  /** A folder with a library in it was chosen; without it, it is looked into as any other. */
  onLibrary?: (folder: FolderView) => void
}) {
  const [within, setWithin] = useState(start)
  const [at, setAt] = useState<RequestOutput<'folders.list'> | null>(null)
  useEffect(() => {
    let left = false
    void listFolders(within).then(found => {
      if (left || !found) return
      setAt(found)
      onPlace(found.folder)
    })
    return () => {
      left = true
    }
  }, [within, onPlace])
  if (!at) return null
  const enter = (token: string) => {
    const folder = at.folders.find(each => each.token === token)
    if (folder?.library && onLibrary) onLibrary(folder)
    else setWithin(token)
  }
  return (
    <div className={styles.chooser}>
      <div className={styles.head}>
        <Button look="plain" isDisabled={at.up === null} aria-label="The folder above" onPress={() => setWithin(at.up)}>
          ↑
        </Button>
        <span className={styles.place} title={at.folder.place}>
          {at.folder.place}
        </span>
      </div>
      <GridList
        key={at.folder.token}
        aria-label={`Folders in ${at.folder.name}`}
        className={styles.list!}
        items={at.folders}
        autoFocus="first"
        renderEmptyState={() => <p className={styles.none}>There are no folders in here.</p>}
        onAction={key => enter(String(key))}
      >
        {folder => (
          <GridListItem id={folder.token} textValue={folder.name} className={styles.folder!}>
            <span className={styles.name}>{folder.name}</span>
            {folder.library && <span className={styles.what}>Library</span>}
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
