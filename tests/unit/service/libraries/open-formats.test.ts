import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeCsv } from '../../../../core/export/open/csv.ts'
import type { IssueId } from '../../../../core/model/ids.ts'
import { harbour, openDesk, type TestDesk } from '../open-desk.ts'

async function written(desk: TestDesk) {
  const { to } = await desk.ask('files.save', { name: 'Everything', format: 'zip' })
  const done = await desk.ask('library.write', { to: to! })
  const body = Buffer.from(desk.service.page(done.download!.slice('/page/'.length))!.body)
  expect([done.bytes, done.sha256]).toEqual([body.length, createHash('sha256').update(body).digest('hex')])
  return { body, files: unzipSync(body), done }
}

it('a whole library is one zip of open formats: items, notes, themes, issues with what was sent, originals; the same bytes twice', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const [court] = await desk.rows('"harbour court"')
  await desk.run({ type: 'item.tag', items: { ids: [court!.id] }, add: ['Courts'], remove: [] })
  await desk.run({ type: 'note.add', item: court!.id, text: 'Ask the clerk.' })
  const [issue] = (await desk.run({ type: 'issue.create', title: 'Week 11', digest: 'The Week', date: '2031-03-14' }))
    .created as IssueId[]
  await desk.run({ type: 'entry.add', issue: issue!, items: { ids: [court!.id] } })
  await desk.run({ type: 'issue.publish', issue: issue! })
  const { files, body, done } = await written(desk)
  const folder = 'issues/2031-03-14-no-1-week-11'
  const names = Object.keys(files)
  expect(done.files).toBe(names.length)
  expect(names.filter(name => !name.startsWith('originals/')).sort()).toEqual([
    'about.txt',
    'digests.json',
    'documents.json',
    ...[
      'issue.json',
      'issue.md',
      'issue.txt',
      'mail.html',
      'page.html',
      'record.json',
      'sent-1.html',
      'sent-1.txt',
    ].map(name => `${folder}/${name}`),
    'items.csv',
    'items.json',
    'notes.csv',
    'notes.json',
    'pictures.json',
    'themes.json',
  ])
  const text = (name: string) => strFromU8(files[name]!)
  const items = JSON.parse(text('items.json')) as {
    headline: string
    themes: string[]
    usedIn: string[]
    notes: { text: string }[]
  }[]
  expect(items).toHaveLength(3)
  expect(items.find(item => item.headline === court!.headline)).toMatchObject({
    themes: ['Courts'],
    usedIn: ['Week 11'],
    notes: [{ text: 'Ask the clerk.' }],
  })
  expect(text('items.csv').split('\r\n')).toHaveLength(5)
  expect(text('notes.csv')).toContain('Ask the clerk.')
  expect(text(`${folder}/sent-1.txt`)).toBe(text(`${folder}/issue.txt`))
  expect(names.filter(name => name.startsWith('originals/')).map(name => strFromU8(files[name]!))).toEqual([harbour])
  expect((await written(desk)).body.equals(body)).toBe(true)
})

it('a CSV keeps commas, quotes and lines in their cell, and no cell is a formula', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['x,y', 'said "no"'],
        ['two\nlines', '=1+1'],
        [null, 7],
      ],
    ),
  ).toBe('\ufeffa,b\r\n"x,y","said ""no"""\r\n"two\nlines",\'=1+1\r\n,7\r\n')
})
