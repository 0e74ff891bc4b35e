import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import open from 'open'
import { run } from './cli/run.ts'

/**
 * `npm start [-- --library DIR] [--port N]`: builds what is missing or older than its source, then opens the app in Electron
 * where its binary is there or can be downloaded and launches, else in the browser of this machine.
 */
const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const args = process.argv.slice(2)
const say = (line: string) => process.stderr.write(`${line}\n`)

/** Milliseconds of the newest file below a path; 0 where there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
}

function build(): boolean {
  const built = Math.min(...['main/index.js', 'main/galley.js', 'preload/index.cjs', 'renderer/index.html'].map(file => newest(join(root, 'out', file))))
  const sources = ['core', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package-lock.json'].map(path => newest(join(root, path)))
  if (built > Math.max(...sources)) return true
  say('Building Galley…')
  return spawnSync(bin('electron-vite'), ['build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0
}

/** Where Electron's binary is, downloading it where that can be done; null with a reason else. */
function electron(): { path: string } | { why: string } {
  const folder = join(root, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) {
    const got = spawnSync(bin('install-electron'), ['--no'], { cwd: root, encoding: 'utf8', timeout: 300_000, shell: process.platform === 'win32' })
    if (got.status !== 0 || !existsSync(named)) return { why: 'its binary is not here and could not be downloaded' }
  }
  const asked = spawnSync(process.execPath, ['-p', 'require("electron")'], { cwd: root, encoding: 'utf8' })
  const path = asked.stdout.trim()
  return asked.status === 0 && existsSync(path) ? { path } : { why: 'its binary is not complete' }
}

/** Runs the app in Electron until it is closed; answers with why it did not launch, or null once it has run. */
function inElectron(path: string): Promise<string | null> {
  return new Promise(resolve => {
    const started = Date.now()
    const child = spawn(path, [root, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined } })
    let said = ''
    child.stderr.on('data', chunk => { said = (said + chunk).slice(-4000) })
    child.on('error', error => resolve(error.message))
    child.on('exit', (code, signal) => {
      if (code === 0) resolve(null)
      else if (Date.now() - started > 20_000) resolve(null)
      else resolve(said.split('\n').find(line => /error|missing|sandbox|display/i.test(line))?.trim().slice(0, 160) || `it ended with ${signal ?? code}`)
    })
  })
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** Serves the desk until ended, and opens the browser where there is somebody to see it. */
async function inBrowser(): Promise<number> {
  const named = args.filter(arg => arg.startsWith('--'))
  void named
  return run(['serve', ...args], {
    out: text => {
      process.stdout.write(text)
      const url = text.trim()
      if (!process.env['CI'] && hasDisplay && url.startsWith('http://127.0.0.1:')) void open(url).catch(() => undefined)
    },
    err: text => process.stderr.write(text),
  })
}

if (!build()) {
  say('Galley could not be built; the lines above say why.')
  process.exitCode = 1
} else {
  const found = hasDisplay ? electron() : { why: 'there is no display' }
  const why = 'why' in found ? found.why : await inElectron(found.path)
  if (why !== null) {
    say(`Electron could not be started (${why}), so Galley runs in your browser:`)
    process.exitCode = await inBrowser()
  }
}
