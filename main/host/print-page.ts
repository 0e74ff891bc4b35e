import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Paper } from '../../core/contract/requests/issues.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { installedChromium } from './chromium.ts'

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`

/**
 * A page that says itself what it is printed on and that nothing in it runs or is fetched. It is ours, so the first
 * tags are its own.
 */
export const onPaper = (html: string, paper: Paper): string =>
  html
    .replace('<head>', () => `<head>\n${policy}`)
    .replace('</head>', () => `<style>@page{size:${paper};margin:18mm 16mm}</style>\n</head>`)

/** Nothing that calls home. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
]

/** Prints a page with a Chromium of this machine, in a profile of its own that is thrown away. At most a minute. */
export async function printWithChromium(html: string, paper: Paper): Promise<Result<Uint8Array>> {
  const browser = installedChromium()
  if (browser === null) {
    return fail(
      'A PDF is printed by a browser, and there is no Chromium, Chrome or Edge here: install one, or name one by the environment variable CHROMIUM.',
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'galley-print-'))
  try {
    const [page, pdf] = [join(folder, 'issue.html'), join(folder, 'issue.pdf')]
    await writeFile(page, onPaper(html, paper))
    // Chromium refuses to run as root inside its sandbox; elsewhere it keeps it.
    const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const said = await run(browser, [
      ...flags,
      ...unsandboxed,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ])
    const bytes = await readFile(pdf).catch(() => null)
    return bytes === null ? fail(`The PDF could not be printed by ${browser}${said}.`) : ok(bytes)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined)
  }
}

/** What went wrong, to go on a sentence with; "" where nothing did. */
const run = (command: string, args: readonly string[]): Promise<string> =>
  new Promise(resolve => {
    execFile(command, args, { timeout: 60_000, killSignal: 'SIGKILL', windowsHide: true }, error => {
      resolve(
        error === null
          ? ''
          : error.killed
            ? ': it took longer than a minute'
            : `: it ended with ${error.code ?? error.message}`,
      )
    })
  })
