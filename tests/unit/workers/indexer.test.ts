import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { ok } from '../../../core/model/result.ts'
import { createIndexer, startIndex } from '../../../main/workers/indexer.ts'
import { workerFile } from '../../../main/workers/locate.ts'

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'galley-indexer-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}
function indexer(place: { folder: string; file?: string }, entry?: string) {
  const made = createIndexer({ file: null, ...place }, () => startIndex(entry))
  onTestFinished(() => made.close())
  return made
}
/** A process that does as it is told by the method it is asked. */
async function oddProcess(): Promise<string> {
  const file = join(await folder(), 'odd.mjs')
  await writeFile(
    file,
    `process.on('message', ({ id, method }) => {
    if (!method) return
    if (method === 'learn') process.exit(3)
    if (method === 'settled') process.kill(process.pid, 'SIGKILL')
    if (method === 'changed') return
    if (method === 'put') throw new Error('secret words of a document')
    process.send({ id, value: process.pid })
  })`,
  )
  return file
}
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('answers from a process of its own, which is gone once it is closed', async () => {
  const index = indexer({ folder: await folder() }, await oddProcess())
  const pid = (await index.ask('revisions')) as unknown as { value: number }
  expect(pid.value).not.toBe(process.pid)
  expect(isRunning(pid.value)).toBe(true)
  await index.close()
  expect(isRunning(pid.value)).toBe(false)
})

it('a call that SQLite or the index refuses fails alone, in its words', async () => {
  const index = indexer({ folder: await folder() })
  expect(await index.ask('put', { sources: null, curations: [], removed: [], revisions: [] } as never)).toMatchObject({
    ok: false,
  })
  expect(await index.ask('revisions')).toEqual(ok(''))
})

it.each([
  ['learn', '3'],
  ['settled', 'SIGKILL'],
  ['put', '1'],
] as const)(
  'a process that ends at ‘%s’ takes nothing along but what waits, and all asked later',
  async (method, how) => {
    const index = indexer({ folder: await folder() }, await oddProcess())
    const stopped = { ok: false, message: `The index stopped (${how}).` }
    expect(await Promise.all([index.ask('changed'), index.ask(method as 'changed')])).toEqual([stopped, stopped])
    expect(await index.ask('revisions')).toEqual(stopped)
    expect(await index.reset()).toEqual(stopped)
  },
)

it('a file that is missing is told of', async () => {
  const index = indexer({ folder: await folder() }, join(await folder(), 'gone.js'))
  expect(await index.ask('revisions')).toEqual({ ok: false, message: 'The index stopped (1).' })
})

/** The index's own entry point, which first tells its process id by a file. */
async function tellingProcess(): Promise<{ entry: string; pid: () => Promise<number> }> {
  const made = await folder()
  const entry = join(made, 'telling.mjs')
  const file = join(made, 'pid')
  await writeFile(
    entry,
    `import { writeFileSync } from 'node:fs'
    writeFileSync(${JSON.stringify(file)}, String(process.pid))
    await import(${JSON.stringify(pathToFileURL(workerFile('search')).href)})`,
  )
  return { entry, pid: async () => Number(await readFile(file, 'utf8')) }
}

it('a key that interrupts reaches it and doesn’t end it', async () => {
  const { entry, pid } = await tellingProcess()
  const index = indexer({ folder: await folder() }, entry)
  await index.ask('revisions')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(await pid(), signal)
  await setTimeout(100)
  expect(await index.ask('revisions')).toEqual(ok(''))
})

it('ends when the process that asks it is killed', async () => {
  const { entry, pid } = await tellingProcess()
  const asking = join(await folder(), 'asking.mjs')
  await writeFile(
    asking,
    `import { createIndexer, startIndex } from ${JSON.stringify(pathToFileURL(workerFile('search').replace('search', 'indexer')).href)}
    const index = createIndexer({ file: null, folder: '.' }, () => startIndex(${JSON.stringify(entry)}))
    console.log(await index.ask('revisions'))
    setInterval(() => {}, 1000)`,
  )
  const parent = spawn(process.execPath, [asking], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    parent.kill('SIGKILL')
  })
  await once(parent.stdout, 'data')
  expect(isRunning(await pid())).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(async () => isRunning(await pid()), { timeout: 5_000 }).toBe(false)
})

it('of two processes on one file the second waits for the first to end', async () => {
  const place = { file: join(await folder(), 'index.sqlite'), folder: await folder() }
  const first = indexer(place)
  const second = indexer(place)
  await first.ask('setIssues', [], [])
  const waiting = second.ask('revisions')
  await setTimeout(300)
  await first.close()
  expect(await waiting).toEqual(ok(''))
})

it('an index that another process keeps is said to be in use, and not thrown away', async () => {
  const place = { file: join(await folder(), 'index.sqlite'), folder: await folder() }
  const first = indexer(place)
  const second = indexer(place)
  await first.ask('revisions')
  const inUse = { ok: false, message: 'The index is in use by another process.' }
  expect(await second.ask('revisions')).toEqual(inUse)
  expect(await second.reset()).toEqual(inUse)
  expect(existsSync(place.file)).toBe(true)
  expect(await first.ask('revisions')).toEqual(ok(''))
})

it('whoever closes it waits until it is gone, whatever it answers last', async () => {
  const made = await folder()
  const entry = join(made, 'late.mjs')
  const asking = join(made, 'asking.mjs')
  await writeFile(
    entry,
    `let late
    process.on('message', ({ id, method }) => {
      if (method === 'changed') late = id
      if (method === 'close') for (const one of [id, late]) process.send({ id: one, value: '' })
    })`,
  )
  await writeFile(
    asking,
    `import { createIndexer, startIndex } from ${JSON.stringify(pathToFileURL(workerFile('search').replace('search', 'indexer')).href)}
    const index = createIndexer({ file: null, folder: '.' }, () => startIndex(${JSON.stringify(entry)}))
    void index.ask('changed')
    await index.close()`,
  )
  const closing = spawn(process.execPath, [asking], { stdio: 'ignore' })
  expect(await once(closing, 'exit')).toEqual([0, null])
})
