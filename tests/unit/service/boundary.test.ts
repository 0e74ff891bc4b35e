import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { requests, type RequestName } from '../../../core/contract/requests.ts'
import { openService } from '../../../main/service/open.ts'
import { bareHost } from './bare-host.ts'
import { openDesk, temporary } from './open-desk.ts'

it('what the contract doesn’t know is refused before the service sees it', async () => {
  const desk = await openDesk()
  expect(await desk.refusal('items.drop' as RequestName, {})).toBe('Galley has no request ‘items.drop’.')
  expect(await desk.refusal('__proto__' as RequestName, {})).toBe('Galley has no request ‘__proto__’.')
  expect(await desk.refusal('items.window', { query: 1, sort: 'newest', offset: 0, limit: 10 })).toMatch(
    /^That can’t be done as asked: ‘query’: .+\.$/,
  )
  expect(await desk.refusal('items.window', { query: '', sort: 'newest', offset: -1, limit: 10 })).toMatch('‘offset’')
  expect(await desk.refusal('command.run', { command: { type: 'issue.create', title: ' ' } })).toMatch('‘title’')
  expect(
    await desk.refusal('command.run', { command: { type: 'issue.create', title: 'x', date: '2024-02-30' } }),
  ).toMatch('‘date’')
})

it('every request answers a caller who sends rubbish with a sentence', async () => {
  const desk = await openDesk()
  for (const name of Object.keys(requests) as RequestName[]) {
    for (const input of [
      null,
      5,
      'x',
      [],
      { id: '../..', query: {}, command: { type: 'item.tag' }, url: 5, state: 1, to: '', job: 1, name: 2, files: [] },
    ]) {
      const parsed = requests[name].input.safeParse(input)
      if (!parsed.success) expect(await desk.refusal(name, input)).toMatch(/^[A-Z‘].*\.$/s)
    }
  }
})

it('only web and mail addresses are opened', async () => {
  const opened: string[] = []
  const desk = await openDesk({
    host: {
      ...bareHost,
      openExternal: url => {
        opened.push(url)
        return Promise.resolve()
      },
    },
  })
  await desk.ask('host.open', { url: 'https://pier.example/' })
  await desk.ask('host.open', { url: 'mailto:desk@pier.example' })
  for (const url of ['file:///etc/hosts', 'javascript:alert(1)', 'smb://a/b', 'not an address', 'ms-settings:']) {
    expect(await desk.refusal('host.open', { url })).toBe('Only web and mail addresses are opened.')
  }
  expect(opened).toEqual(['https://pier.example/', 'mailto:desk@pier.example'])
})

it('picked files come in as tokens, without their folder', async () => {
  const desk = await openDesk({
    host: {
      ...bareHost,
      pickFiles: () => Promise.resolve([{ name: '/somewhere/of/mine/letter.txt', bytes: new Uint8Array(3) }]),
    },
  })
  const { files } = await desk.ask('files.pick', {})
  expect(files).toMatchObject([{ name: 'letter.txt', size: 3 }])
})

it('pane widths stay on this machine, outside the library, and rubbish there is as good as none', async () => {
  const deskFile = join(await temporary(), '..', 'config', 'desk.json')
  const desk = await openDesk({ deskFile })
  await desk.ask('desk.save', { state: { width: 300 } })
  expect(JSON.parse(await readFile(deskFile, 'utf8'))).toEqual({ width: 300 })
  const again = await desk.reopen()
  expect(await again.ask('desk.load', {})).toEqual({ state: { width: 300 } })
  await mkdir(dirname(deskFile), { recursive: true })
  await writeFile(deskFile, '[1')
  expect(await (await again.reopen()).ask('desk.load', {})).toEqual({ state: {} })
})

it('a library that can’t be opened is a sentence', async () => {
  const file = join(await temporary(), '..', 'a-file')
  await writeFile(file, 'not a folder')
  const opened = await openService({ library: file, host: bareHost, samples: null })
  expect(opened).toMatchObject({ ok: false })
  if (!opened.ok) expect(opened.message).toMatch(/\.$/)
})

it('a second service on the same library is refused while the first has it', async () => {
  const desk = await openDesk()
  expect(await openService({ library: desk.folder, host: bareHost, samples: null })).toMatchObject({ ok: false })
  await desk.reopen()
})

it('a host that breaks is a sentence, and the service goes on', async () => {
  const warnings: Error[] = []
  const listen = (warning: Error) => warnings.push(warning)
  process.on('warning', listen)
  onTestFinished(() => {
    process.off('warning', listen)
  })
  const desk = await openDesk({ host: { ...bareHost, pickFiles: () => Promise.reject(new Error('the dialog broke')) } })
  expect(await desk.refusal('files.pick', {})).toBe(
    'Galley met an unexpected fault; nothing was changed. Please report it with what you did.',
  )
  await vi.waitFor(() => expect(warnings.map(one => one.message)).toContain('the dialog broke'))
  expect(await desk.rows('')).toEqual([])
})
