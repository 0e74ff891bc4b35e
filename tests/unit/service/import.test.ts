import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { harbour, openDesk, quay, temporary } from './open-desk.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it('one import is one step, whatever it brought, and its originals are kept', async () => {
  const desk = await openDesk()
  const files = [
    desk.service.accept('harbour-letter-3.txt', bytes(harbour)),
    desk.service.accept('quay-weekly-12.txt', bytes(quay)),
  ]
  const report = await desk.ask('import.run', { job: 'a', files: files.map(file => file.token) })
  expect(report).toMatchObject({ sources: [{ items: 3 }, { items: 2 }], skipped: [], cancelled: false })
  expect(desk.events.filter(event => event.type === 'job')).toEqual([
    { type: 'job', job: 'a', done: 0, total: 2, name: 'harbour-letter-3.txt' },
    { type: 'job', job: 'a', done: 1, total: 2, name: 'quay-weekly-12.txt' },
    { type: 'job', job: 'a', done: 2, total: 2, name: '' },
  ])
  expect((await readdir(join(desk.folder, 'originals'))).filter(name => name.endsWith('.txt'))).toHaveLength(2)
  expect((await desk.ask('history.undo', {})).label).toBe('Import 2 documents')
  expect(await desk.rows('')).toEqual([])
  await desk.ask('history.redo', {})
  expect(await desk.rows('')).toHaveLength(5)
})

it('what can’t be read, or is there already, is skipped with the reason and stops nothing else', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  const files = [
    desk.service.accept('again.txt', bytes(harbour)),
    desk.service.accept('empty.txt', new Uint8Array()),
    desk.service.accept('photo.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])),
    desk.service.accept('huge.html', bytes(`<html>${'a'.repeat(21 * 1024 * 1024)}`)),
    desk.service.accept('quay-weekly-12.txt', bytes(quay)),
    desk.service.accept('quay copy.txt', bytes(quay)),
  ]
  const report = await desk.ask('import.run', {
    job: 'a',
    files: [...files.map(file => file.token), 'a-token-nobody-gave'],
  })
  expect(report.sources.map(source => source.name)).toEqual(['quay-weekly-12.txt'])
  expect(report.skipped).toEqual([
    { name: 'again.txt', why: 'It is already in the library as ‘Harbour Letter No. 3’.', known: true },
    { name: 'empty.txt', why: '‘empty.txt’ is empty: the file has no content.' },
    {
      name: 'photo.txt',
      why: '‘photo.txt’ is a picture, which Galley doesn’t read. Galley reads text, Markdown, web pages, mails, feeds, Word and PDF documents, and its own JSON.',
    },
    { name: 'huge.html', why: '‘huge.html’ is too large: it has 21 MB, and Galley reads web pages up to 20 MB.' },
    { name: 'quay copy.txt', why: 'It is already in the library as ‘Quay Weekly No. 12’.', known: true },
    { name: 'A file', why: 'That file is no longer waiting to be imported; choose it again.' },
  ])
  expect(desk.changes()).toHaveLength(2)
})

it('a text too long for one document becomes several, in one step, which says so and leaves nothing out', async () => {
  const desk = await openDesk()
  const long = Array.from(
    { length: 12_500 },
    (_, i) =>
      `Ferry ${i} runs again\n\nThe ferry runs again on Tuesdays, the harbour office said. It had rested since spring.\n\n`,
  ).join('')
  const report = await desk.ask('import.run', {
    job: 'a',
    files: [desk.service.accept('harbour-archive.txt', bytes(long)).token],
  })
  const of = report.sources.length
  expect(of).toBeGreaterThan(2)
  expect(report.sources.flatMap(source => source.notices)).toEqual([
    {
      line: 0,
      message: `‘harbour-archive.txt’ is so long that it is kept as ${of} documents, one after the other. Nothing of it is left out.`,
    },
  ])
  const details = await Promise.all(report.sources.map(({ id }) => desk.ask('sources.get', { id })))
  expect(details.map(({ source }) => source.reading.text).join('')).toBe(long)
  expect(details.map(({ source }) => [source.title, source.part])).toEqual(
    details.map((_, i) => [`Harbour Archive, part ${i + 1} of ${of}`, { no: i + 1, of }]),
  )
  expect(desk.events.filter(event => event.type === 'job' && event.part !== undefined)).toHaveLength(of - 1)
  expect((await desk.ask('history.undo', {})).label).toBe(`Import ${of} documents`)
  expect((await desk.ask('sources.list', {})).sources).toEqual([])
})

it('a feed imported again brings its new entries only, and none twice', async () => {
  const desk = await openDesk()
  const feed = (...numbers: number[]) =>
    bytes(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>${numbers
        .map(
          n => `<item><guid>quay-${n}</guid><title>Story ${n}</title><description>What happened.</description></item>`,
        )
        .join('')}</channel></rss>`,
    )
  const report = async (...numbers: number[]) =>
    desk.ask('import.run', { job: 'a', files: [desk.service.accept('quay.xml', feed(...numbers)).token] })
  expect(await report(1, 2)).toMatchObject({ sources: [{ items: 2 }] })
  expect(await report(1, 2, 3)).toMatchObject({
    sources: [{ items: 1, notices: [{ line: 0, message: '2 entries are left out: imported before.' }] }],
  })
  expect(await report(3, 2)).toMatchObject({
    sources: [],
    skipped: [{ name: 'quay.xml', why: 'All its entries are in the library already.' }],
  })
  expect(await desk.rows('')).toHaveLength(3)
})

it('an import of nothing new is no step', async () => {
  const desk = await openDesk()
  await desk.importText('harbour-letter-3.txt', harbour)
  await desk.importText('harbour-letter-3.txt', harbour)
  expect(desk.changes()).toHaveLength(1)
})

it('two imports at once of one document bring it in once', async () => {
  const desk = await openDesk()
  const reports = await Promise.all([
    desk.importText('a.txt', harbour),
    desk.importText('b.txt', harbour),
    desk.ask('import.text', { name: '', text: harbour }),
  ])
  expect(reports.map(report => report.sources.length)).toEqual([1, 0, 0])
  expect(await desk.rows('')).toHaveLength(3)
})

it('a cancelled import keeps nothing, and the next one works', async () => {
  const desk = await openDesk()
  const token = () => desk.service.accept('harbour-letter-3.txt', bytes(harbour)).token
  desk.service.listen(event => {
    if (event.type === 'job' && event.job === 'a' && event.done === 1) {
      void desk.service.handle('job.cancel', { job: 'a' })
    }
  })
  const more = desk.service.accept('quay-weekly-12.txt', bytes(quay)).token
  expect(await desk.ask('import.run', { job: 'a', files: [token(), more] })).toEqual({
    sources: [],
    skipped: [],
    cancelled: true,
  })
  expect(await desk.rows('')).toEqual([])
  expect(desk.changes()).toEqual([])
  expect(
    (await Promise.all(['originals', 'journal/staged'].map(name => readdir(join(desk.folder, name))))).flat(),
  ).toEqual([])
  await desk.importText('harbour-letter-3.txt', harbour)
  expect(await desk.rows('')).toHaveLength(3)
})

it('pasted text is a document too', async () => {
  const desk = await openDesk()
  const report = await desk.ask('import.text', { name: '', text: quay })
  expect(report.sources).toMatchObject([{ name: 'Pasted text', items: 2 }])
  expect(await desk.refusal('import.text', { name: '', text: ' \n' })).toBe('There is no text to import.')
})

it('the samples are offered to an empty library once, and undoing them offers them again', async () => {
  const samples = join(await temporary(), '..', 'samples')
  await mkdir(samples, { recursive: true })
  await writeFile(join(samples, 'harbour-letter-3.txt'), harbour)
  const desk = await openDesk({ samples })
  expect((await desk.ask('app.hello', {})).offerSamples).toBe(true)
  expect((await desk.ask('import.samples', { job: 's' })).sources).toHaveLength(1)
  expect((await desk.ask('app.hello', {})).offerSamples).toBe(false)
  expect((await desk.ask('history.undo', {})).label).toBe('Import the sample issues')
  expect((await desk.ask('app.hello', {})).offerSamples).toBe(true)
  await desk.run({ type: 'library.edit', samplesAnswered: true })
  expect((await (await desk.reopen()).ask('app.hello', {})).offerSamples).toBe(false)
})

it('a removed document leaves drafts, can be imported again, and comes back with undo', async () => {
  const desk = await openDesk()
  const {
    sources: [source],
  } = await desk.importText('harbour-letter-3.txt', harbour)
  const [issue] = (await desk.run({ type: 'issue.create', title: 'Week 11' })).created as never[]
  await desk.run({ type: 'entry.add', issue: issue!, items: { query: '', except: [] } })
  await desk.run({ type: 'source.remove', sources: [source!.id] })
  expect((await desk.ask('issues.list', {})).issues).toMatchObject([{ entries: 0 }])
  await desk.ask('history.undo', {})
  expect((await desk.ask('issues.list', {})).issues).toMatchObject([{ entries: 3 }])
  expect((await desk.rows('is:used')).map(row => row.usedIn[0]?.title)).toEqual(['Week 11', 'Week 11', 'Week 11'])
})

it('a name never leads out of the library', async () => {
  const desk = await openDesk()
  const { sources } = await desk.importText('../../../evil.txt', harbour)
  expect(sources[0]!.name).toBe('evil.txt')
  expect(existsSync(join(desk.folder, '..', '..', '..', 'evil.txt'))).toBe(false)
})
