import { existsSync, readFileSync, rmSync, writeFileSync, appendFileSync, copyFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { change, retitle, titleOf } from '../unit/library/sample-library.ts'
import { prepared } from './closed-library.ts'
import { fingerprint } from './library-files.ts'

describe('a library that is opened again', () => {
  it('has the very same bytes, however often it is opened and closed', async () => {
    const { folder, again } = await prepared()
    const before = fingerprint(folder)
    for (let times = 0; times < 3; times++) {
      const library = await again()
      expect(library.notices).toEqual([])
      await library.close()
    }
    expect(fingerprint(folder)).toEqual(before)
  })

  it('drops a last journal line that was cut off, and says so', async () => {
    const { path, again } = await prepared()
    const journal = path('journal/studio.ndjson')
    const whole = readFileSync(journal, 'utf8')
    appendFileSync(journal, '{"seq":99,"bytes":512,"sum":"00ff')
    const library = await again()
    expect(library.notices).toEqual([expect.stringContaining('was cut off while being written')])
    await library.close()
    expect(readFileSync(journal, 'utf8').startsWith(whole)).toBe(true)
    const next = await again()
    expect(next.notices).toEqual([])
    await next.close()
  })

  it('writes its next step in the place of a line that was cut off', async () => {
    const { path, again } = await prepared()
    const journal = path('journal/studio.ndjson')
    const whole = readFileSync(journal, 'utf8')
    appendFileSync(journal, '{"seq":99,"bytes":512,"sum":"00ff')
    const library = await again()
    await library.commit(change('Name it again', retitle(library, 'a', 'Neap tide')))
    await library.close()
    expect(readFileSync(journal, 'utf8').startsWith(whole)).toBe(true)
    const next = await again()
    expect(next.notices).toEqual([])
    expect(titleOf(next, 'a')).toBe('Neap tide')
    await next.close()
  })

  it('leaves a file that was put back from outside as it is', async () => {
    const { path, again } = await prepared()
    copyFileSync(path('issues/a.json.prev'), path('issues/a.json'))
    const reverted = readFileSync(path('issues/a.json'))
    const library = await again()
    expect(titleOf(library, 'a')).toBe('Harbour letter')
    expect(library.notices).toContainEqual('The issue a was put back to an earlier state from outside and stays so.')
    expect(library.history.undo).toBe('Name b')
    await library.undo()
    expect(library.history.undo).toBeNull()
    await library.close()
    expect(readFileSync(path('issues/a.json'))).toEqual(reverted)
    const next = await again()
    expect(next.notices).toEqual([])
    await next.close()
  })

  it('never undoes behind a change from outside, however often it is opened, and tells of it once', async () => {
    const { path, again } = await prepared()
    copyFileSync(path('issues/a.json.prev'), path('issues/a.json'))
    writeFileSync(
      path('issues/b.json'),
      readFileSync(path('issues/b.json'), 'utf8').replace('High tide', 'Spring tide'),
    )
    const first = await again()
    expect(first.notices).toHaveLength(3)
    expect(first.history).toEqual({ undo: null, redo: null })
    await first.commit(change('Name both', retitle(first, 'a', 'One'), retitle(first, 'b', 'Two')))
    await first.close()
    const second = await again()
    expect(second.notices).toEqual([])
    expect(second.history).toEqual({ undo: 'Name both', redo: null })
    await second.undo()
    expect([titleOf(second, 'a'), titleOf(second, 'b')]).toEqual(['Harbour letter', 'Spring tide'])
    expect(second.history.undo).toBeNull()
    await second.close()
  })

  it('leaves a file put back alone even where the last run ended before it could say that all files follow', async () => {
    const { path, again } = await prepared()
    const journal = path('journal/studio.ndjson')
    const lines = readFileSync(journal, 'utf8').split('\n')
    writeFileSync(
      journal,
      lines
        .slice(
          0,
          lines.findLastIndex(line => line.includes('checkpoint')),
        )
        .join('\n') + '\n',
    )
    await (await again()).close()
    copyFileSync(path('issues/b.json.prev'), path('issues/b.json'))
    const library = await again()
    expect(titleOf(library, 'b')).toBe('Harbour letter')
    await library.close()
  })

  it('leaves a file that was removed from outside removed', async () => {
    const { path, again } = await prepared()
    rmSync(path('issues/a.json'))
    const library = await again()
    expect(titleOf(library, 'a')).toBeUndefined()
    expect(library.notices).toContainEqual('The issue a was removed from outside and stays removed.')
    await library.close()
    expect(existsSync(path('issues/a.json'))).toBe(false)
  })

  it('takes a file edited by hand as it is, however it is laid out, and says so once Galley writes it', async () => {
    const { path, again } = await prepared()
    const text = readFileSync(path('issues/a.json'), 'utf8').replace('Low tide', 'Ebb')
    writeFileSync(path('issues/a.json'), '\uFEFF' + JSON.stringify(JSON.parse(text), null, 4))
    const library = await again()
    expect(titleOf(library, 'a')).toBe('Ebb')
    expect(library.notices).toContainEqual('“issues/a.json” was changed outside of Galley and is used as it is now.')
    await library.commit(change('Name it', retitle(library, 'a', 'Ebb and flow')))
    await library.close()
    const next = await again()
    expect(next.notices).toEqual([])
    expect(titleOf(next, 'a')).toBe('Ebb and flow')
    await next.close()
  })

  it('opens for reading only where a record comes from a newer Galley', async () => {
    const { folder, path, again } = await prepared()
    const text = readFileSync(path('issues/a.json'), 'utf8').replace('"schema": 1', '"schema": 2')
    writeFileSync(path('issues/a.json'), text)
    const before = fingerprint(folder)
    const library = await again()
    expect(library.readOnly).toBe(
      '“issues/a.json” was written by a newer Galley. Update Galley to go on working on this library.',
    )
    expect(titleOf(library, 'b')).toBe('High tide')
    expect(await library.commit(change('Name it', retitle(library, 'b', 'Flood')))).toMatchObject({ ok: false })
    expect(titleOf(library, 'b')).toBe('High tide')
    await library.close()
    expect(fingerprint(folder)).toEqual(before)
  })
})
