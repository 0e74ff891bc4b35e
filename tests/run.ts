import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './e2e/hosts/chromium.ts'

/**
 * `npm test`: build, types, lint, layout, then the tests of Node and of a real browser. Goes on after a failure, so that one
 * run tells all, and ends with one line, "N passed, N failed"; a step that failed, or a test file that could not be
 * run, counts as one failed.
 */
const root = join(import.meta.dirname, '..')
const cache = join(root, '.cache')
const module = (path: string) => join(root, 'node_modules', path)
const node = (...args: string[]) => [process.execPath, ...args] as const

interface Count {
  readonly passed: number
  readonly failed: number
}
const worked: Count = { passed: 0, failed: 0 }
const broke: Count = { passed: 0, failed: 1 }
type Command = readonly [string, ...string[]]

/**
 * Node keeps what it compiled, types stripped: tests start some hundreds of workers and processes, which load the same
 * modules each time. What is kept goes by the content of a file.
 */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(cache, 'compiled') }

function run([command, ...args]: Command, env: NodeJS.ProcessEnv = {}): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...environment, ...env } }).status === 0
}

/** Steps that need nothing of each other, at the same time; what each says comes whole, in their order. */
async function steps(...named: readonly (readonly [name: string, command: Command])[]): Promise<Count[]> {
  const running = named.map(([, command]) => heard(command))
  const counts: Count[] = []
  for (const [at, [name]] of named.entries()) {
    const { ok, said } = await running[at]!
    console.log(`\n── ${name}`)
    process.stdout.write(said)
    if (!ok) console.log(`${name} failed.`)
    counts.push(ok ? worked : broke)
  }
  return counts
}

function heard([command, ...args]: Command): Promise<{ readonly ok: boolean; readonly said: string }> {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: environment })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    child.once('error', error => resolve({ ok: false, said: `${said}${error.message}\n` }))
    child.once('close', code => resolve({ ok: code === 0, said }))
  })
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  success: boolean
  testResults: { status: string; assertionResults: unknown[] }[]
}

interface Outcome extends Count {
  /** No test failed, but a process that ran some of them died. */
  readonly died: boolean
}

/** `project` may end in a star, for all projects whose names begin so. */
function runTests(project: string, env: NodeJS.ProcessEnv): Outcome {
  const file = join(cache, `${project.replace('*', '')}.json`)
  rmSync(file, { force: true })
  const done = run(
    node(
      module('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter',
      'default',
      '--reporter',
      'json',
      `--outputFile.json=${file}`,
    ),
    env,
  )
  if (!existsSync(file)) return { ...broke, died: false }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const unrun = report.testResults.filter(
    result => result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unrun
  const died = failed === 0 && !(done && report.success)
  return { passed: report.numPassedTests, failed: died ? 1 : failed, died }
}

/**
 * Runs a project's tests; once more where none failed but a process died under them: V8 in Node 24.21 now and then
 * breaks its own check `jit_page.has_value()` when a worker thread ends, which says nothing about a test. A second
 * death counts.
 */
function vitest(project: string, env: NodeJS.ProcessEnv = {}): Count {
  console.log(`\n── ${project} tests`)
  const first = runTests(project, env)
  if (!first.died) return first
  console.log(`A process died while it ran ${project} tests, and no test failed: they run once more.`)
  return runTests(project, env)
}

/** A browser to test in, installed where this machine lets us. */
function browser(): string | null {
  const found = findChromium()
  if (found !== null) return found
  console.log('No Chromium here; trying to install one.')
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run(['apt-get', 'update', '-qq'], quiet)
    run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet)
  }
  if (findChromium() === null) run(node(module('playwright-core/cli.js'), 'install', 'chromium'))
  return findChromium()
}

function endToEnd(): Count {
  const path = browser()
  if (path !== null) return vitest('e2e', { CHROMIUM: path })
  console.log('The end-to-end tests need Chromium: install it, or name one by the environment variable CHROMIUM.')
  return broke
}

mkdirSync(cache, { recursive: true })
// First and alone: it leaves files in the folder while it runs, which lint would find.
const [built] = await steps([
  'build',
  node(module('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'),
])
const checked = await steps(
  ['types', node(module('typescript-native/bin/tsc'), '-b')],
  ['lint', node(module('eslint/bin/eslint.js'), '.', '--max-warnings', '0')],
  ['layout', node(module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.')],
)
const counts = [built!, ...checked, vitest('unit*'), built === worked ? endToEnd() : broke]
const total = counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }))
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
