import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { IssueId } from '../../../../core/model/ids.ts'
import { openDesk, type TestDesk } from '../open-desk.ts'

/** An issue that was changed here and, before the file followed, outside. */
async function parted(): Promise<TestDesk & { issue: IssueId; theirs: string }> {
  const desk = await openDesk()
  const { created } = await desk.run({ type: 'issue.create', title: 'Low tide' })
  const issue = created[0] as IssueId
  await desk.service.close()
  const path = join(desk.folder, `issues/${issue}.json`)
  const theirs = readFileSync(path, 'utf8')
    .replace('"Low tide"', '"Theirs"')
    .replace('"intro": ""', '"intro": "Written elsewhere"')
  const again = await desk.reopen()
  writeFileSync(path, theirs)
  await again.run({ type: 'issue.edit', issue, fields: { title: 'Ours', outro: 'Written here' } })
  await vi.waitFor(async () => expect((await again.ask('app.hello', {})).conflicts).toBe(1))
  return { ...again, issue, theirs }
}

describe('a record changed here and outside at once', () => {
  it('is told of, and settled field by field in one step; the other version goes to the trash', async () => {
    const desk = await parted()
    await vi.waitFor(() => expect(desk.events).toContainEqual({ type: 'conflicts', count: 1 }))
    const {
      conflicts: [conflict],
    } = await desk.ask('conflicts.list', {})
    expect(conflict).toMatchObject({ about: 'issue ‘Ours’', problem: null })
    expect(conflict!.differences.map(({ words, ours, theirs }) => [words, ours, theirs])).toEqual([
      ['Title', 'Ours', 'Theirs'],
      ['Introduction', 'Nothing', 'Written elsewhere'],
      ['Closing words', 'Written here', 'Nothing'],
    ])
    const intro = conflict!.differences.find(each => each.words === 'Introduction')!
    expect(await desk.ask('conflicts.resolve', { id: conflict!.id, theirs: [intro.id] })).toEqual({
      label: 'Take over what was changed outside in issue ‘Ours’',
      count: 1,
      created: [],
    })
    const record = async () => (await desk.ask('issues.get', { id: desk.issue })).record
    expect(await record()).toMatchObject({ title: 'Ours', intro: 'Written elsewhere', outro: 'Written here' })
    expect(desk.events.findLast(event => event.type === 'conflicts')).toEqual({ type: 'conflicts', count: 0 })
    expect(await desk.ask('conflicts.list', {})).toEqual({ conflicts: [] })
    const [kept] = readdirSync(join(desk.folder, 'trash'))
    expect(readFileSync(join(desk.folder, 'trash', kept!), 'utf8')).toBe(desk.theirs)
    await desk.ask('history.undo', {})
    expect(await record()).toMatchObject({ title: 'Ours', intro: '', outro: 'Written here' })
    const next = await desk.reopen()
    expect(await next.ask('app.hello', {})).toMatchObject({ conflicts: 0, notices: [] })
  })

  it('that is kept as it is here makes no step', async () => {
    const desk = await parted()
    const {
      conflicts: [conflict],
    } = await desk.ask('conflicts.list', {})
    const before = desk.changes().length
    expect(await desk.ask('conflicts.resolve', { id: conflict!.id, theirs: [] })).toMatchObject({ count: 0 })
    expect(desk.changes()).toHaveLength(before)
    expect((await desk.ask('app.hello', {})).conflicts).toBe(0)
    expect(await desk.refusal('conflicts.resolve', { id: conflict!.id, theirs: [] })).toMatch(
      /^That version is no longer there/,
    )
  })

  it('and removed here comes back as it was changed there, where that is chosen', async () => {
    const desk = await parted()
    await desk.run({ type: 'issue.remove', issue: desk.issue })
    const {
      conflicts: [conflict],
    } = await desk.ask('conflicts.list', {})
    expect(conflict!.differences).toEqual([
      {
        id: 'record',
        words: 'It was removed here and changed outside',
        ours: 'Removed',
        theirs: 'There again, as it was changed',
      },
    ])
    await desk.ask('conflicts.resolve', { id: conflict!.id, theirs: ['record'] })
    expect((await desk.ask('issues.get', { id: desk.issue })).record).toMatchObject({
      title: 'Theirs',
      intro: 'Written elsewhere',
    })
  })

  it('and damaged there can only be put away', async () => {
    const desk = await openDesk()
    await desk.run({ type: 'issue.create', title: 'Low tide' })
    writeFileSync(join(desk.folder, 'tags (1).json'), '{"half":')
    await vi.waitFor(() => expect(desk.events).toContainEqual({ type: 'conflicts', count: 1 }))
    const {
      conflicts: [conflict],
    } = await desk.ask('conflicts.list', {})
    expect(conflict).toMatchObject({ about: '“tags (1).json”', differences: [], problem: 'It isn’t readable as JSON.' })
    expect(await desk.refusal('conflicts.resolve', { id: conflict!.id, theirs: ['name'] })).toBe(
      'Nothing can be taken from that version. It isn’t readable as JSON.',
    )
    await desk.ask('conflicts.resolve', { id: conflict!.id, theirs: [] })
    expect((await desk.ask('app.hello', {})).conflicts).toBe(0)
  })
})
