import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { open, place } from './place.ts'
import { change, createIssue, createSource, retitle, source, titleOf } from './sample-library.ts'
import { openLibrary } from '../../../main/library/index.ts'

describe('a library', () => {
  it('begins empty where the folder is missing', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    expect(library.desk.get('library')?.name).toBe('Letters')
    expect([...library.desk.all('tags')]).toEqual([{ tags: [] }])
    expect(library).toMatchObject({
      readOnly: null,
      notices: [],
      history: { undo: null, redo: null },
      save: { state: 'saved', message: null },
    })
    await library.close()
  })

  it('finds what was committed when it is opened again', async () => {
    const { folder, options } = place()
    const first = await open(folder, options)
    expect(await first.commit(change('Start the issue', createIssue('a'), createSource('s')))).toEqual({
      ok: true,
      value: undefined,
    })
    await first.commit(change('Name it', retitle(first, 'a', 'Low tide')))
    expect(titleOf(first, 'a')).toBe('Low tide')
    await first.close()
    const second = await open(folder, options)
    expect(titleOf(second, 'a')).toBe('Low tide')
    expect(second.desk.get('source', 's')).toEqual(source('s'))
    expect(second.desk.sourceOf('s-item')).toBe('s')
    expect(second.notices).toEqual([])
    expect(readdirSync(join(folder, 'journal/staged'))).toEqual([])
    await second.close()
  })

  it('takes a step back and does it again, across a restart', async () => {
    const { folder, options } = place()
    const first = await open(folder, options)
    await first.commit(change('Start the issue', createIssue('a')))
    await first.commit(change('Name it', retitle(first, 'a', 'Low tide')))
    expect(await first.undo()).toMatchObject({ ok: true, value: { label: 'Name it' } })
    expect(titleOf(first, 'a')).toBe('Harbour letter')
    await first.close()
    const second = await open(folder, options)
    expect(second.history).toEqual({ undo: 'Start the issue', redo: 'Name it' })
    await second.redo()
    expect(titleOf(second, 'a')).toBe('Low tide')
    await second.undo()
    await second.undo()
    expect(titleOf(second, 'a')).toBeUndefined()
    expect(second.history).toEqual({ undo: null, redo: 'Start the issue' })
    await second.close()
    expect(readdirSync(join(folder, 'issues'))).toEqual([])
    const third = await open(folder, options)
    await third.redo()
    await third.redo()
    expect(titleOf(third, 'a')).toBe('Low tide')
    expect(await third.redo()).toEqual({ ok: false, message: 'There is nothing to redo.' })
    await third.close()
  })

  it('forgets what could be redone once something new is done', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    await library.commit(change('One', createIssue('a')))
    await library.undo()
    await library.commit(change('Two', createIssue('b')))
    expect(library.history).toEqual({ undo: 'Two', redo: null })
    await library.close()
  })

  it('brings a removed document back exactly, across a restart', async () => {
    const { folder, options } = place()
    const first = await open(folder, options)
    await first.commit(change('Import', createSource('s', 'Gulls, again.')))
    await first.commit(change('Remove', { key: 'source/s', op: 'remove', body: null }))
    expect(first.desk.sourceOf('s-item')).toBeNull()
    await first.close()
    expect(readdirSync(join(folder, 'sources'))).toEqual([])
    const second = await open(folder, options)
    await second.undo()
    expect(second.desk.get('source', 's')).toEqual(source('s', 'Gulls, again.'))
    expect(second.desk.sourceOf('s-item')).toBe('s')
    await second.close()
  })

  it('refuses a change that would leave a record unsound, and changes nothing', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    await library.commit(change('Start', createIssue('a')))
    const refused = await library.commit(
      change('Break', createIssue('b'), retitle(library, 'a', 7 as unknown as string)),
    )
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('so nothing was changed') })
    expect([...library.desk.all('issue')].map(each => each.id)).toEqual(['a'])
    expect(await library.commit(change('Twice', createIssue('a')))).toMatchObject({ ok: false })
    await library.close()
  })

  it('tells when files trail the journal and when they have followed', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    const told: string[] = []
    library.listen(save => told.push(save.state))
    await library.commit(change('Start', createIssue('a')))
    await library.close()
    expect(told).toEqual(['saving', 'saved'])
    expect(await library.commit(change('More', createIssue('b')))).toEqual({
      ok: false,
      message: 'The library is closed.',
    })
  })

  it('still does what it was asked for before it was closed', async () => {
    const { folder, options } = place()
    const first = await open(folder, options)
    const asked = [first.commit(change('One', createIssue('a'))), first.commit(change('Two', createIssue('b')))]
    const closed = first.close()
    expect((await Promise.all(asked)).every(each => each.ok)).toBe(true)
    await closed
    const second = await open(folder, options)
    expect([...second.desk.all('issue')]).toHaveLength(2)
    await second.close()
  })

  it('keeps a history that a person can read', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    await library.commit(change('Start the\nissue', createIssue('a')))
    await library.undo()
    await library.close()
    expect(readFileSync(join(folder, 'history/2026-03.md'), 'utf8')).toBe(
      '- 2026-03-02 09:30 UTC: Start the issue\n- 2026-03-02 09:30 UTC: Undone: Start the issue\n',
    )
  })

  it('is open in one place only', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    expect(await openLibrary(folder, options)).toMatchObject({
      ok: false,
      message: expect.stringContaining('is open in another Galley'),
    })
    await library.close()
    await (await open(folder, options)).close()
  })

  it('keeps the same original once', async () => {
    const { folder, options } = place()
    const library = await open(folder, options)
    const bytes = new TextEncoder().encode('Tides this week')
    const [one, two] = await Promise.all([library.keepOriginal(bytes, 'txt'), library.keepOriginal(bytes, '.TXT')])
    expect(one).toEqual(two)
    expect(readdirSync(join(folder, 'originals'))).toEqual([`${one.ok && one.value}.txt`])
    expect(await library.original(one.ok ? one.value : '')).toEqual(Buffer.from(bytes))
    expect(await library.original('0'.repeat(64))).toBeNull()
    await library.close()
  })

  it('holds no folder that is full of something else', async () => {
    const { folder, options } = place()
    expect(await openLibrary(join(folder, '..'), options)).toMatchObject({
      ok: false,
      message: expect.stringContaining('holds other files and no library'),
    })
  })
})
