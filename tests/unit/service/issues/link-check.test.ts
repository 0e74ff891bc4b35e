import { describe, expect, it } from 'vitest'
import type { AddressAnswer } from '../../../../core/model/link-verdict.ts'
import { bareHost } from '../bare-host.ts'
import { openDesk, type TestDesk } from '../open-desk.ts'

const there: AddressAnswer = { status: 200, moved: null, problem: null }

/** An issue of entries with these links, on a desk whose host answers so. */
async function deskWith(links: readonly string[], answer: (url: string) => Promise<AddressAnswer>) {
  const asked: string[] = []
  const desk = await openDesk({
    host: {
      ...bareHost,
      askAddress: url => {
        asked.push(url)
        let cancel = () => {}
        const cancelled = new Promise<AddressAnswer>(resolve => {
          cancel = () => resolve({ status: null, moved: null, problem: 'the check was cancelled' })
        })
        return { answer: Promise.race([answer(url), cancelled]), cancel: () => cancel() }
      },
    },
  })
  const issue = (await desk.run({ type: 'issue.create', title: 'Week 11' })).created[0]! as never
  const section = (await desk.run({ type: 'section.add', issue, title: 'Water' })).created[0]! as never
  for (const url of links) {
    const entry = (await desk.run({ type: 'entry.write', issue, section, headline: `About ${url}`, blurb: 'Words.' }))
      .created[0]! as never
    await desk.run({ type: 'entry.edit', issue, entry, fields: { links: [{ label: 'The page', url }] } })
  }
  return { desk, issue, asked }
}
const found = async (desk: TestDesk, id: never) =>
  (await desk.ask('issues.preflight', { id })).findings.filter(
    one => one.check === 'dead link' || one.check === 'moved link',
  )

describe('links', () => {
  it('are asked only when a curator wants it, each address once, and none that counts clicks or knows who follows it', async () => {
    const { desk, issue, asked } = await deskWith(
      [
        'https://a.example/1',
        'https://a.example/1',
        'https://b.example/2',
        'mailto:desk@a.example',
        '*|ARCHIVE|*',
        'https://c.example/?utm_source=x',
        'https://list-manage.com/track/click?u=1',
        'https://d.example/?token=8fae21bc90',
        'ftp://e.example/',
      ],
      async () => there,
    )
    await desk.ask('issues.preflight', { id: issue })
    await desk.ask('issues.preview', { id: issue, format: 'html', dark: false })
    expect(asked).toEqual([])
    const { links, cancelled } = await desk.ask('links.check', { id: issue, job: 'links' })
    expect(cancelled).toBe(false)
    expect(asked.toSorted()).toEqual(['https://a.example/1', 'https://b.example/2'])
    expect(links.map(link => link.state)).toEqual(['ok', 'ok', 'ok', ...Array.from({ length: 6 }, () => 'not asked')])
    expect(await found(desk, issue)).toEqual([])
    expect(desk.events.filter(event => event.type === 'job').at(-1)).toMatchObject({ job: 'links', done: 2, total: 2 })
  })

  it('that are gone, out of reach or moved are among the findings, and a move is put right in one step', async () => {
    const answers: Record<string, AddressAnswer> = {
      'https://a.example/gone': { ...there, status: 404 },
      'https://b.example/': { status: null, moved: null, problem: 'there is no site of that name' },
      'https://c.example/old': { ...there, moved: 'https://c.example/new' },
      'http://router.example/': {
        status: null,
        moved: null,
        problem: 'it leads into this machine or its own network',
        kept: true,
      },
    }
    const { desk, issue } = await deskWith(Object.keys(answers), async url => answers[url]!)
    const { links } = await desk.ask('links.check', { id: issue, job: 'links' })
    expect(links.map(link => link.state)).toEqual(['gone', 'unreachable', 'moved', 'not asked'])
    const findings = await found(desk, issue)
    expect(findings.map(one => one.words)).toEqual([
      '“The page”: The page is gone (404).',
      '“The page”: It could not be reached: there is no site of that name.',
      '“The page” has moved for good to https://c.example/new.',
    ])
    await desk.run(findings[2]!.fix!.command)
    expect((await found(desk, issue)).map(one => one.check)).toEqual(['dead link', 'dead link'])
    expect((await desk.ask('issues.get', { id: issue })).sections[0]!.entries[2]!.links).toEqual([
      { label: 'The page', url: 'https://c.example/new' },
    ])
    await desk.ask('history.undo', {})
    expect(await found(desk, issue)).toHaveLength(3)
  })

  it('are asked a few at a time, one machine never twice at once', async () => {
    let open = 0
    const most = { all: 0, one: 0 }
    const byHost = new Map<string, number>()
    const urls = Array.from({ length: 24 }, (_, nth) => `https://${nth % 8}.example/${nth}`)
    const { desk, issue, asked } = await deskWith(urls, async url => {
      const { host } = new URL(url)
      byHost.set(host, (byHost.get(host) ?? 0) + 1)
      most.all = Math.max(most.all, ++open)
      most.one = Math.max(most.one, byHost.get(host)!)
      await new Promise(resolve => setTimeout(resolve, 2))
      open--
      byHost.set(host, byHost.get(host)! - 1)
      return there
    })
    await desk.ask('links.check', { id: issue, job: 'links' })
    expect([asked.length, most.all, most.one]).toEqual([24, 4, 1])
  })

  it('stop being asked when that is cancelled, and what was learnt stays', async () => {
    const { desk, issue, asked } = await deskWith(
      ['https://a.example/gone', 'https://a.example/slow', 'https://a.example/never'],
      url => (url.endsWith('gone') ? Promise.resolve({ ...there, status: 404 }) : new Promise(() => {})),
    )
    const check = desk.ask('links.check', { id: issue, job: 'links' })
    await expect.poll(() => asked.length).toBe(2)
    expect(await desk.refusal('links.check', { id: issue, job: 'links' })).toBe('That is already running.')
    await desk.ask('job.cancel', { job: 'links' })
    const { links, cancelled } = await check
    expect([cancelled, links.map(link => link.state), asked.length]).toEqual([true, ['gone'], 2])
    expect(await found(desk, issue)).toHaveLength(1)
  })

  it('can’t be asked where the host has no network for it', async () => {
    const desk = await openDesk()
    const issue = (await desk.run({ type: 'issue.create', title: 'Week 11' })).created[0]!
    expect(await desk.refusal('links.check', { id: issue, job: 'links' })).toBe(
      'This host can’t ask whether links are there.',
    )
  })
})
