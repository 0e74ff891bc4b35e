import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { exportIssue, useIssue } from '../../store/issue.ts'
import { recall, remember } from '../../store/layout.ts'
import styles from './ExportDialog.module.css'

const formats = [
  { id: 'text', label: 'Text', hint: 'Plain text of 72 columns. It reads back to the same entries.' },
  { id: 'html', label: 'HTML mail', hint: 'For a mailing program: tables and inline styles.' },
  { id: 'web', label: 'Web page', hint: 'One file to put on a site.' },
] as const
type Format = (typeof formats)[number]['id']
type Written = NonNullable<Awaited<ReturnType<typeof exportIssue>>>
const isFormat = (value: unknown): value is Format => formats.some(format => format.id === value)

const close = () => useIssue.setState({ exporting: false })

/** Chooses a format, writes the file, and says where it went, with its size and hash. */
export function ExportDialog() {
  const [format, setFormat] = useState<Format>(recall('issue.export', isFormat) ?? 'html')
  const [written, setWritten] = useState<Written | null>(null)
  const [busy, setBusy] = useState(false)
  const write = async () => {
    setBusy(true)
    remember('issue.export', format)
    const done = await exportIssue(format)
    setBusy(false)
    if (!done) return
    if (done.download) download(done.download, done.name)
    setWritten(done)
  }
  return (
    <Dialog title={written ? 'Exported' : 'Export'} onClose={close}>
      {written ? (
        <>
          <p className={styles.written} role="status">
            {written.download ? <>Sent to your downloads as <b>{written.name}</b></> : <>Saved as <b>{written.name}</b></>}
          </p>
          <dl className={styles.facts}>
            <div><dt>Size</dt><dd>{written.bytes.toLocaleString('en-GB')} bytes</dd></div>
            <div><dt>SHA-256</dt><dd><code>{written.sha256}</code></dd></div>
          </dl>
          <DialogActions>
            <Button onPress={() => setWritten(null)}>Export another</Button>
            <Button look="main" onPress={close} autoFocus>Done</Button>
          </DialogActions>
        </>
      ) : (
        <>
          <RadioGroup value={format} onChange={value => { if (isFormat(value)) setFormat(value) }} className={styles.formats!}>
            <Label className="unseen">Format</Label>
            {formats.map(one => (
              <Radio key={one.id} value={one.id} className={styles.format!} autoFocus={one.id === format}>
                <span className={styles.dot} aria-hidden="true" />
                <span><b>{one.label}</b><span className={styles.hint}>{one.hint}</span></span>
              </Radio>
            ))}
          </RadioGroup>
          <DialogActions>
            <Button onPress={close}>Cancel</Button>
            <Button look="main" isDisabled={busy} onPress={() => void write()}>Export</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}

/** The address can be fetched once; the browser keeps the file under this name. */
function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
