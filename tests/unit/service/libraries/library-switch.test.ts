import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Event } from '../../../../core/contract/events.ts'
import {
  requests,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../../../../core/contract/requests.ts'
import { dispatch } from '../../../../main/service/dispatch.ts'
import { openDesk, type LibrarySwitch } from '../../../../main/service/libraries/library-switch.ts'
import { whoHas } from '../../../../main/service/libraries/who-has.ts'
import { bareHost } from '../bare-host.ts'

let root: string
const data = process.env['XDG_DATA_HOME']
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-switch-'))
  process.env['XDG_DATA_HOME'] = join(root, 'data')
})
afterEach(() => {
  if (data === undefined) delete process.env['XDG_DATA_HOME']
  else process.env['XDG_DATA_HOME'] = data
  rmSync(root, { recursive: true, force: true })
})

const folder = (name: string) => join(root, name)
async function begin(name = 'Letters') {
  const opened = await openDesk({
    library: folder(name),
    host: bareHost,
    samples: null,
    recentFile: folder('libraries.json'),
    program: 'browser',
  })
  if (!opened.ok) throw new Error(opened.message)
  const desk = opened.value
  onTestFinished(() => desk.close())
  const events: Event[] = []
  desk.listen(event => events.push(event))
  return { desk, events, ...asking(desk) }
}
function asking(desk: LibrarySwitch) {
  return {
    async ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
      const answer = await dispatch(desk, name, input)
      if (!answer.ok) throw new Error(answer.message)
      return requests[name].output.parse(JSON.parse(JSON.stringify(answer.value))) as never
    },
    async refusal(name: RequestName, input: unknown): Promise<string> {
      const answer = await dispatch(desk, name, input)
      if (answer.ok) throw new Error(`${name} was not refused`)
      return answer.message
    },
  }
}

describe('the library of a desk', () => {
  it('gives way to a new one and comes back, each with what was made in it, without a new start', async () => {
    const { ask, events } = await begin()
    await ask('command.run', { command: { type: 'tag.create', name: 'Courts' } })
    const before = await ask('app.hello', {})
    const { folder: beside } = await ask('folders.beside', {})
    expect(await ask('libraries.create', { in: beside.token, name: 'Archive' })).toEqual({
      name: 'Archive',
      readOnly: null,
    })
    const hello = await ask('app.hello', {})
    expect(hello).toMatchObject({ library: 'Archive', history: { undo: null } })
    expect(hello.seq).toBeGreaterThan(before.seq)
    expect(events.at(-1)).toEqual({ type: 'library', seq: hello.seq, name: 'Archive' })
    expect((await ask('frame.get', {})).tags).toEqual([])
    expect(existsSync(folder('Archive/library.json'))).toBe(true)

    const { current, recent } = await ask('libraries.list', {})
    expect([current.name, current.state]).toEqual(['Archive', 'open'])
    expect(recent.map(({ name, place, state }) => [name, place, state])).toEqual([['Letters', root, 'here']])
    await ask('libraries.open', { library: recent[0]!.token })
    expect((await ask('frame.get', {})).tags.map(tag => tag.name)).toEqual(['Courts'])
    expect(await ask('app.hello', {})).toMatchObject({ library: 'Letters', history: { undo: 'Make theme ‘Courts’' } })
  })

  it('stays where the other one is gone, is none, or is damaged beyond opening; that one is shown as missing and can leave the list', async () => {
    const { ask, refusal, desk } = await begin()
    const { folder: beside } = await ask('folders.beside', {})
    await ask('libraries.create', { in: beside.token, name: 'Archive' })
    await ask('libraries.open', { library: desk.tokenOf(folder('Letters')) })
    rmSync(folder('Archive'), { recursive: true })
    const {
      recent: [gone],
    } = await ask('libraries.list', {})
    expect(gone).toMatchObject({ name: 'Archive', state: 'missing' })
    expect(await refusal('libraries.open', { library: gone!.token })).toBe(`“${folder('Archive')}” is no longer there.`)
    mkdirSync(folder('Papers'))
    expect(await refusal('libraries.open', { library: desk.tokenOf(folder('Papers')) })).toBe(
      `There is no library in “${folder('Papers')}”.`,
    )
    expect(await refusal('libraries.open', { library: 'no token of this desk' })).toBe(
      'That folder is no longer known; choose it again.',
    )
    await ask('libraries.forget', { library: gone!.token })
    expect((await ask('libraries.list', {})).recent).toEqual([])
    expect(await ask('app.hello', {})).toMatchObject({ library: 'Letters' })
  })

  it('is never made over something else, nor by a name that leads elsewhere', async () => {
    const { ask, refusal } = await begin()
    const { folder: beside } = await ask('folders.beside', {})
    mkdirSync(folder('Papers'))
    writeFileSync(folder('Papers/letter.txt'), 'Dear all')
    expect(await refusal('libraries.create', { in: beside.token, name: 'Papers' })).toBe(
      'There is something called “Papers” in that folder already. Choose another name.',
    )
    expect(await refusal('libraries.create', { in: beside.token, name: 'Letters' })).toBe(
      'There is a library “Letters” in that folder already. Open it, or choose another name.',
    )
    for (const name of ['../Elsewhere', 'a/b', '..', 'C:', ' ']) {
      expect(await refusal('libraries.create', { in: beside.token, name })).toMatch(
        /^That can’t be done as asked: ‘name’/,
      )
    }
  })

  it('packed into a file is taken in as a new one', async () => {
    const { ask, desk, refusal } = await begin()
    await ask('command.run', { command: { type: 'tag.create', name: 'Courts' } })
    const { download } = await ask('library.export', {})
    const file = desk.page(basename(download!))!.body
    const { folder: beside } = await ask('folders.beside', {})
    const { token } = desk.accept('Letters 2026-11-22.zip', file)
    expect(await ask('libraries.unpack', { file: token, in: beside.token, name: 'Again' })).toMatchObject({
      name: 'Letters',
      readOnly: null,
      records: 2,
    })
    expect((await ask('frame.get', {})).tags.map(tag => tag.name)).toEqual(['Courts'])
    const broken = desk.accept('broken.zip', file.slice(0, 200))
    expect(await refusal('libraries.unpack', { file: broken.token, in: beside.token, name: 'Broken' })).toMatch(
      /^“broken.zip” could not be taken in\. No library could be made/,
    )
    expect(existsSync(folder('Broken'))).toBe(false)
    expect(await refusal('libraries.unpack', { file: token, in: beside.token, name: 'Twice' })).toBe(
      'That file is no longer waiting; choose it again.',
    )
  })

  it('is found folder by folder, by tokens only', async () => {
    const { ask, refusal } = await begin()
    mkdirSync(folder('Papers/Old'), { recursive: true })
    mkdirSync(folder('.hidden'))
    const here = await ask('folders.list', { folder: null })
    expect(here.folder.place).toBe(root)
    expect(here.folders.map(({ name, library }) => [name, library])).toEqual([
      ['data', false],
      ['Letters', true],
      ['Papers', false],
    ])
    const papers = await ask('folders.list', { folder: here.folders[2]!.token })
    expect([papers.folders.map(each => each.name), papers.up]).toEqual([['Old'], here.folder.token])
    expect(await refusal('folders.list', { folder: '/etc/ssh/and/some/more' })).toBe(
      'That folder is no longer known; choose it again.',
    )
  })
})

it('a snapshot that became a library of its own is among the recent ones', async () => {
  const { ask } = await begin()
  const { snapshot } = await ask('library.snapshot', {})
  const { folder: made } = await ask('library.restore', { id: snapshot.id })
  expect((await ask('libraries.list', {})).recent.map(({ name, state }) => [name, state])).toEqual([
    [basename(made), 'here'],
  ])
})

describe('a library that another process has open', () => {
  /** Another process with the library open, until it is told to end. */
  async function other(name: string) {
    const script = join(import.meta.dirname, '../holding.ts')
    const child = spawn(process.execPath, [script, folder(name)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env },
    })
    const line = (): Promise<string> =>
      new Promise(resolve => child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim())))
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    expect(await line()).toBe('open')
    const tell = (what: string) => {
      const answer = line()
      child.stdin.write(`${what}\n`)
      return answer
    }
    return { pid: child.pid!, tell }
  }

  it('is opened for reading, by whom is said, is followed as that one changes it, and can be opened again once it is free', async () => {
    const { ask, refusal, desk, events } = await begin()
    await ask('libraries.create', { in: (await ask('folders.beside', {})).folder.token, name: 'Archive' })
    const { pid, tell } = await other('Letters')
    expect(whoHas(folder('Letters'))).toMatchObject({ program: 'app', pid })
    const readOnly = `It is open in another Galley: its own window (process ${pid}). Close it there and open it here again to work on it.`
    expect(await ask('libraries.open', { library: desk.tokenOf(folder('Letters')) })).toEqual({
      name: 'Letters',
      readOnly,
    })
    expect(await ask('app.hello', {})).toMatchObject({ readOnly, inUse: true, notices: [] })
    expect(await refusal('command.run', { command: { type: 'tag.create', name: 'Courts' } })).toBe(
      `The library is open for reading only. ${readOnly}`,
    )
    const files = readFileSync(folder('Letters/library.json'))
    expect(await tell('Harbour')).toBe('made')
    await vi.waitFor(
      async () => expect((await ask('frame.get', {})).tags.map(tag => tag.name)).toEqual(['Harbour']),
      5_000,
    )
    expect(events.filter(event => event.type === 'notice')).toEqual([])
    expect(readFileSync(folder('Letters/library.json'))).toEqual(files)

    const again = { library: (await ask('libraries.list', {})).current.token }
    expect(await refusal('libraries.open', again)).toBe(`It is still open elsewhere. ${readOnly}`)
    expect(await tell('end')).toBe('closed')
    expect(await ask('libraries.open', again)).toEqual({ name: 'Letters', readOnly: null })
    await ask('command.run', { command: { type: 'tag.create', name: 'Courts' } })
    expect((await ask('frame.get', {})).tags.map(tag => tag.name)).toEqual(['Harbour', 'Courts'])
  })
})
