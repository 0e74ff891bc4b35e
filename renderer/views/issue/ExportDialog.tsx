import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ExportFormat, Paper } from '../../../core/contract/requests/issues.ts'
import { ExportSettings } from '../../../core/model/export-settings.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { keepExportSettings } from '../../store/export-settings.ts'
import { copyIssue, exportIssue } from '../../store/issue-export.ts'
import { useIssue } from '../../store/issue.ts'
import { recall, remember } from '../../store/layout.ts'
import { isReadOnly } from '../../store/session.ts'
import { ExportOptions, type TypedSettings } from './ExportOptions.tsx'
import { exportFormats, isExportFormat } from './export-formats.ts'
import { ToLookAt } from './Findings.tsx'
import styles from './ExportDialog.module.css'

type Written = NonNullable<Awaited<ReturnType<typeof exportIssue>>>
const isPaper = (value: unknown): value is Paper => value === 'A4' || value === 'Letter'
const papers = [
  { id: 'A4', label: 'A4' },
  { id: 'Letter', label: 'Letter' },
] as const

const close = () => useIssue.setState({ exporting: false })

/**
 * Chooses a format, writes the file, and says where it went, with its size and hash; or copies the issue for pasting.
 */
export function ExportDialog() {
  const [format, setFormat] = useState<ExportFormat>(recall('issue.export', isExportFormat) ?? 'html')
  const [paper, setPaper] = useState<Paper>(recall('issue.paper', isPaper) ?? 'A4')
  const [copied, setCopied] = useState(false)
  const [written, setWritten] = useState<Written | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [typed, setTyped] = useState<TypedSettings>(() => typedOf(useIssue.getState().view?.settings))
  const write = async () => {
    const settings = ExportSettings.safeParse({ ...typed, textWidth: Number(typed.textWidth) })
    setProblem(settings.success ? '' : settings.error.issues[0]!.message)
    if (!settings.success) return
    setBusy(true)
    remember('issue.export', format)
    remember('issue.paper', paper)
    const done =
      isReadOnly() || (await keepExportSettings(settings.data)) ? await exportIssue(format, paper, settings.data) : null
    setBusy(false)
    if (!done) return
    if (done.download) download(done.download, done.name)
    setWritten(done)
  }
  const copy = async () => {
    setBusy(true)
    setCopied(await copyIssue())
    setBusy(false)
  }
  return (
    <Dialog title={written ? 'Exported' : 'Export'} width={written ? 440 : 660} onClose={close}>
      {written ? (
        <>
          <p className={styles.written} role="status">
            {written.download ? (
              <>
                Sent to your downloads as <b>{written.name}</b>
              </>
            ) : (
              <>
                Saved as <b>{written.name}</b>
              </>
            )}
          </p>
          <dl className={styles.facts}>
            <div>
              <dt>Size</dt>
              <dd>{written.bytes.toLocaleString('en-GB')} bytes</dd>
            </div>
            <div>
              <dt>SHA-256</dt>
              <dd>
                <code>{written.sha256}</code>
              </dd>
            </div>
          </dl>
          <DialogActions>
            <Button onPress={() => setWritten(null)}>Export another</Button>
            <Button look="main" onPress={close} autoFocus>
              Done
            </Button>
          </DialogActions>
        </>
      ) : (
        <>
          <RadioGroup
            value={format}
            onChange={value => {
              if (isExportFormat(value)) setFormat(value)
            }}
            className={styles.formats!}
          >
            <Label className="unseen">Format</Label>
            {exportFormats.map(one => (
              <Radio key={one.id} value={one.id} className={styles.format!} autoFocus={one.id === format}>
                <span className={styles.dot} aria-hidden="true" />
                <span>
                  <b>{one.label}</b>
                  <span className={styles.hint}>{one.hint}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <ExportOptions format={format} typed={typed} onChange={change => setTyped({ ...typed, ...change })} />
          {format === 'pdf' && <Segmented label="Paper" value={paper} options={papers} onChange={setPaper} />}
          {problem && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
          <ToLookAt />
          <p className={styles.copied} role="status">
            {copied && 'Copied as rich text and as plain text. Paste it where you write.'}
          </p>
          <DialogActions>
            <Button isDisabled={busy} onPress={() => void copy()}>
              Copy
            </Button>
            <Button onPress={close}>Cancel</Button>
            <Button look="main" isDisabled={busy} onPress={() => void write()}>
              Export
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}

const typedOf = (settings: ExportSettings = ExportSettings.parse({})): TypedSettings => ({
  ...settings,
  textWidth: String(settings.textWidth),
})

/** The address can be fetched once; the browser keeps the file under this name. */
function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
