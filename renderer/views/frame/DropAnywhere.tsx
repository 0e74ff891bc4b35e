import { useEffect, useState } from 'react'
import { importFiles, importText } from '../../store/import.ts'
import { addPicture, isPicture, placeAt, spelt, usePictures } from '../../store/pictures.ts'
import { openOverlay, useOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import { isAddress } from './is-address.ts'
import { filesOf } from './dropped-files.ts'
import styles from './DropAnywhere.module.css'

/** Files are ours alone: the lists they are dragged over would take them for their own. */
function carriesFiles(event: DragEvent): boolean {
  const carries = event.dataTransfer?.types.includes('Files') ?? false
  if (carries) event.stopPropagation()
  return carries
}
/** While it is dragged a file tells no more than its kind. */
const carriesPicture = (event: DragEvent) => {
  const items = [...(event.dataTransfer?.items ?? [])]
  return items.length > 0 && items.every(isPicture)
}
const elementOf = ({ target }: Event): Element | null => (target instanceof Element ? target : null)
const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null)

/**
 * Documents dropped anywhere on the window, or pasted outside of a text field, are read in; a picture goes to the entry
 * or the item made by hand that it is dropped or pasted on; a pasted address begins a new item.
 */
export function DropAnywhere() {
  const [over, setOver] = useState(false)
  const onPlace = usePictures(pictures => pictures.over !== null)
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth++
      setOver(!isReadOnly())
    }
    const leave = (event: DragEvent) => {
      if (carriesFiles(event) && --depth <= 0) {
        depth = 0
        setOver(false)
        usePictures.setState({ over: null })
      }
    }
    // A picture goes to the place it is dropped on: an entry, an item made by hand, a logo.
    const placeOf = (event: DragEvent) => (carriesPicture(event) ? placeAt(elementOf(event)) : null)
    const move = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const place = placeOf(event)
      const now = place && spelt(place)
      if (usePictures.getState().over !== now) usePictures.setState({ over: now })
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      usePictures.setState({ over: null })
      const place = placeOf(event)
      const picture = [...event.dataTransfer!.files].find(isPicture)
      if (place && picture) void addPicture(place, picture)
      else if (!isReadOnly()) void filesOf(event.dataTransfer!).then(importFiles)
    }
    const paste = (event: ClipboardEvent) => {
      if (inField(event.target) || useOverlay.getState().overlay || isReadOnly() || !event.clipboardData) return
      const text = event.clipboardData.getData('text/plain')
      const picture = [...event.clipboardData.files].find(isPicture)
      const shown = elementOf(event)?.closest('[role=row]') ?? document.querySelector('[data-item-picture]')
      const place = picture ? placeAt(shown?.querySelector('[data-picture-place]') ?? null) : null
      if (place && picture) void addPicture(place, picture)
      else if (event.clipboardData.files.length) void filesOf(event.clipboardData).then(importFiles)
      else if (isAddress(text)) openOverlay({ type: 'new-item', text })
      else if (text.trim()) void importText(text)
      else return
      event.preventDefault()
    }
    const listeners = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', move],
      ['drop', drop],
      ['paste', paste],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, name !== 'paste')
    return () => {
      for (const [name, listener] of listeners) {
        window.removeEventListener(name, listener as EventListener, name !== 'paste')
      }
    }
  }, [])
  if (!over || onPlace) return null
  return (
    <div className={styles.over} aria-hidden="true">
      <p className={styles.words}>
        Drop to read these into the library<span>Letters, mails, pages, feeds or PDFs</span>
      </p>
    </div>
  )
}
