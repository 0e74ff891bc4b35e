import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import open from 'open'
import { keepHeapSmall } from './host/young-heap.ts'

/**
 * `npm start [-- --library DIR] [--port N]`: builds what is missing or older than its source, then opens the app in
 * Electron where its binary is there or can be downloaded and launches, else in the browser of this machine.
 */
const root = join(import.meta.dirname, '..')
const module = (path: string) => join(root, 'node_modules', path)
const say = (line: string) => process.stderr.write(`${line}\n`)
/**
 * An app that ends with a failure within this time, in milliseconds, did not launch; later it was used and then failed.
 */
const launchTime = 20_000

/** Milliseconds of the newest file below a path; 0 where there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  return stat.isDirectory() ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name)))) : stat.mtimeMs
}

function build(): boolean {
  const made = ['main/index.js', 'main/galley.js', 'main/read.js', 'preload/index.cjs', 'renderer/index.html'].map(
    file => newest(join(root, 'out', file)),
  )
  const sources = ['core', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package-lock.json'].map(path =>
    newest(join(root, path)),
  )
  if (Math.min(...made) > Math.max(...sources)) return true
  say('Building Galley…')
  const built = spawnSync(
    process.execPath,
    [module('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  return built.status === 0
}

/** Where Electron's binary is, downloading it where that can be done, or why there is none. */
function findElectron(): { path: string } | { why: string } {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { why: 'there is no display' }
  }
  if (!existsSync(module('electron/path.txt'))) {
    const got = spawnSync(process.execPath, [module('electron/install.js')], {
      cwd: root,
      stdio: 'ignore',
      timeout: 300_000,
    })
    if (got.status !== 0) return { why: 'its binary is not here and could not be downloaded' }
  }
  const asked = spawnSync(process.execPath, ['-p', 'require("electron")'], { cwd: root, encoding: 'utf8' })
  const path = asked.stdout.trim()
  return asked.status === 0 && existsSync(path) ? { path } : { why: 'its binary is not whole' }
}

/** Runs the app in Electron until it is closed. Answers with why it did not launch, or null once it has run. */
function inElectron(path: string, args: readonly string[]): Promise<string | null> {
  return new Promise(resolve => {
    const started = Date.now()
    const child = spawn(path, [root, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    })
    let said = ''
    child.stderr.on('data', chunk => {
      said = `${said}${chunk}`.slice(-4000)
    })
    child.on('error', error => resolve(error.message))
    child.on('exit', (code, signal) => {
      const why = said
        .split('\n')
        .find(line => /error|missing|sandbox|display/i.test(line))
        ?.trim()
        .slice(0, 160)
      resolve(code === 0 || Date.now() - started > launchTime ? null : (why ?? `it ended with ${signal ?? code}`))
    })
  })
}

/** Serves the desk until ended, and opens the browser where there is somebody to see it. */
async function inBrowser(args: readonly string[]): Promise<number> {
  keepHeapSmall()
  const { run } = await import('./cli/run.ts')
  const seen =
    !process.env['CI'] &&
    (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))
  return run(['serve', ...args], {
    out(text) {
      process.stdout.write(text)
      if (seen && text.startsWith('http://127.0.0.1:')) {
        open(text.trim()).then(
          browser => browser.on('error', () => undefined),
          () => undefined,
        )
      }
    },
    err: text => process.stderr.write(text),
  })
}

async function start(): Promise<number> {
  const { library, port } = parseArgs({ options: { library: { type: 'string' }, port: { type: 'string' } } }).values
  if (!build()) {
    say('Galley could not be built; the lines above say why.')
    return 1
  }
  const where = library === undefined ? [] : ['--library', library]
  const found = findElectron()
  const why = 'why' in found ? found.why : await inElectron(found.path, where)
  if (why === null) return 0
  say(`Electron could not be started (${why}), so Galley runs in the browser, at this address until you press Ctrl+C:`)
  return inBrowser(port === undefined ? where : [...where, '--port', port])
}

process.exitCode = await start().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  return 2
})
