import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LibraryView } from '../../../core/contract/libraries.ts'
import { isKeyboardLost } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { chooseLibrary, forgetLibrary, listLibraries, openLibrary, type Libraries } from '../../store/libraries.ts'
import { closeOverlay, openOverlay } from '../../store/overlay.ts'
import styles from './LibrariesDialog.module.css'

/** The libraries this account had open, newest first; those that are gone say so. */
export function LibrariesDialog() {
  const [libraries, setLibraries] = useState<Libraries | null>(null)
  const [busy, setBusy] = useState(false)
  const load = () => listLibraries().then(setLibraries)
  useEffect(() => {
    void listLibraries().then(setLibraries)
  }, [])
  const list = useRef<HTMLUListElement>(null)
  const takenOff = useRef<number | null>(null)
  const takeOff = (library: LibraryView, at: number) =>
    forgetLibrary(library).then(() => {
      takenOff.current = at
      return load()
    })
  // What is taken off takes the keyboard with it; what moves up into its place gets it in the same turn, so that no key
  // falls between.
  useLayoutEffect(() => {
    const at = takenOff.current
    const rows = list.current
    takenOff.current = null
    if (at === null || !rows || !isKeyboardLost()) return
    const next = rows.children[Math.min(at, rows.children.length - 1)]
    ;(next?.querySelector('button') ?? rows.closest<HTMLElement>('[role=dialog]'))?.focus()
  }, [libraries])
  const open = async ({ token }: LibraryView) => {
    setBusy(true)
    if (await openLibrary(token)) closeOverlay()
    else await load()
    setBusy(false)
  }
  return (
    <Dialog title="Recent libraries" width={560} onClose={closeOverlay}>
      {libraries?.recent.length === 0 && <p className={styles.none}>No other library was open on this machine yet.</p>}
      <ul ref={list} className={styles.list}>
        {libraries?.recent.map((library, at) => (
          <li key={library.token} data-missing={library.state === 'missing' || undefined}>
            <span className={styles.name}>{library.name}</span>
            <span className={styles.where}>
              {library.state === 'missing' ? `Not found in ${library.place}` : library.place}
            </span>
            <Button
              look="quiet"
              aria-label={`Take ${library.name} off the list`}
              onPress={() => void takeOff(library, at)}
            >
              ×
            </Button>
            <Button
              isDisabled={busy || library.state === 'missing'}
              aria-label={`Open ${library.name}`}
              onPress={() => void open(library)}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button
          onPress={() => {
            closeOverlay()
            void chooseLibrary()
          }}
        >
          Another one…
        </Button>
        <Button onPress={() => openOverlay({ type: 'new-library' })}>New library…</Button>
        <Button look="main" autoFocus onPress={closeOverlay}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  )
}
