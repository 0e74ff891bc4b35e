import { useEffect, useState } from 'react'
import { importFiles, importText } from '../../store/import.ts'
import { openOverlay, useOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import { isAddress } from './is-address.ts'
import { filesOf } from './dropped-files.ts'
import styles from './DropAnywhere.module.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null)

/** Documents dropped anywhere on the window, or pasted outside of a text field, are read in; a pasted address begins a new item. */
export function DropAnywhere() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth++
      setOver(!isReadOnly())
    }
    const leave = (event: DragEvent) => {
      if (carriesFiles(event) && --depth <= 0) { depth = 0; setOver(false) }
    }
    const move = (event: DragEvent) => { if (carriesFiles(event)) event.preventDefault() }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      if (!isReadOnly()) void filesOf(event.dataTransfer!).then(importFiles)
    }
    const paste = (event: ClipboardEvent) => {
      if (inField(event.target) || useOverlay.getState().overlay || isReadOnly() || !event.clipboardData) return
      const text = event.clipboardData.getData('text/plain')
      if (event.clipboardData.files.length) void filesOf(event.clipboardData).then(importFiles)
      else if (isAddress(text)) openOverlay({ type: 'new-item', text })
      else if (text.trim()) void importText(text)
      else return
      event.preventDefault()
    }
    const listeners = [['dragenter', enter], ['dragleave', leave], ['dragover', move], ['drop', drop], ['paste', paste]] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener)
    return () => { for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener) }
  }, [])
  if (!over) return null
  return (
    <div className={styles.over} aria-hidden="true">
      <p className={styles.words}>Drop to read these into the library<span>Letters, mails, pages, feeds or PDFs</span></p>
    </div>
  )
}
