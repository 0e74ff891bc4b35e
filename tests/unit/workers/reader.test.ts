import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { noRules, ProfileRecord } from '../../../core/model/profile.ts'
import { workerFile } from '../../../main/workers/locate.ts'
import { createReader, type ReaderLimits } from '../../../main/workers/reader.ts'
import { harbour } from '../service/open-desk.ts'

const text = new TextEncoder().encode(harbour)

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'galley-reader-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}
function reader(limits: Partial<ReaderLimits> = {}, file?: string) {
  const made = createReader(limits, file)
  onTestFinished(() => made.close())
  return made
}
/** A worker that does as it is told by the name of the document. */
async function oddWorker(): Promise<string> {
  const file = join(await folder(), 'odd.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, name }) => {
      if (name === 'hang') for (;;) {}
      if (name === 'exit') process.exit(3)
      if (name === 'throw') throw new Error('secret words of a document')
      if (name === 'hoard') { const all = []; for (;;) all.push(new Array(1e5).fill(name)) }
      if (!name) return
      parentPort.postMessage({ id, piece: { text: name }, ends: true, done: 1 })
      parentPort.postMessage({ id, result: { ok: true, value: { title: name } } })
    })`,
  )
  return file
}
const readAs = (title: string) => ({
  ok: true,
  value: { title, parsed: { text: title, sections: [], items: [], unclaimed: [], notices: [] } },
})

it('reads documents off the main thread, with what they say about themselves', async () => {
  const one = reader()
  const [first, second] = await Promise.all([
    one.read('harbour-letter-3.txt', text, 'auto'),
    one.read('x.txt', new Uint8Array(), 'auto'),
  ])
  expect(first).toMatchObject({
    ok: true,
    value: { format: 'text', encoding: 'utf-8', outlet: 'Harbour Letter', title: 'Harbour Letter No. 3' },
  })
  expect(first.ok && first.value.parsed.text).toBe(harbour)
  expect(second).toEqual({ ok: false, message: '‘x.txt’ is empty: the file has no content.' })
})

it('of all publishers’ profiles only the one crosses whose documents a worker asks about', async () => {
  const file = join(await folder(), 'asks.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, name, profile, publishers, ...more }) => {
      if (name) return parentPort.postMessage({ id, wants: name })
      parentPort.postMessage({ id, piece: { text: JSON.stringify([profile?.outlet ?? null, more]) }, ends: true, done: 1 })
      parentPort.postMessage({ id, result: { ok: true, value: {} } })
    })`,
  )
  const one = reader({ atOnce: 1 }, file)
  const profiles = [
    ProfileRecord.parse({ id: 'p_1', outlet: 'Harbour Letter', names: ['Harbour Mail'] }),
    ProfileRecord.parse({ id: 'p_2', outlet: 'Quay Post' }),
  ]
  const told = async (name: string) => {
    const read = await one.read(name, text, 'auto', undefined, profiles)
    return read.ok && (JSON.parse(read.value.parsed.text) as unknown)
  }
  expect([await told('Quay Post'), await told('Harbour Mail'), await told('Mill News')]).toEqual([
    ['Quay Post', {}],
    ['Harbour Letter', {}],
    [null, {}],
  ])
})

it('a document is read by its publisher’s profile, whichever file of the import it is', async () => {
  const one = reader({ atOnce: 1 })
  const profiles = [ProfileRecord.parse({ id: 'p_1', outlet: 'Harbour Letter', oneStory: true })]
  const items = async () => {
    const read = await one.read('harbour-letter-3.txt', text, 'auto', undefined, profiles)
    return read.ok ? read.value.parsed.items.length : null
  }
  expect([await items(), await items()]).toEqual([1, 1])
})

it.each([
  ['hang', '‘hang’ took longer than 1 seconds to read and was given up.'],
  ['exit', '‘exit’ could not be read: Galley met an unexpected fault in it.'],
  ['throw', '‘throw’ could not be read: Galley met an unexpected fault in it.'],
  ['hoard', '‘hoard’ needs more memory to read than Galley gives a document.'],
])('a document that makes the worker %s fails alone', async (name, message) => {
  const one = reader({ time: name === 'hang' ? 700 : 20_000, memory: 32, atOnce: 1 }, await oddWorker())
  const [before, bad, after] = await Promise.all(['a', name, 'b'].map(each => one.read(each, text, 'auto')))
  expect([before, bad, after]).toEqual([readAs('a'), { ok: false, message }, readAs('b')])
})

it('reading can be cancelled, also while waiting for its turn', async () => {
  const one = reader({ atOnce: 1 }, await oddWorker())
  const stop = new AbortController()
  const reading = [
    one.read('hang', text, 'auto', stop.signal),
    one.read('a', text, 'auto', stop.signal),
    one.read('b', text, 'auto'),
  ]
  setTimeout(() => stop.abort(), 100)
  expect(await Promise.all(reading)).toEqual([
    { ok: false, message: 'Reading ‘hang’ was cancelled.' },
    { ok: false, message: 'Reading ‘a’ was cancelled.' },
    readAs('b'),
  ])
})

it('another document is read while one takes long', async () => {
  const one = reader({ atOnce: 2 }, await oddWorker())
  const stop = new AbortController()
  const slow = one.read('hang', text, 'auto', stop.signal)
  expect(await one.read('a', text, 'auto')).toEqual(readAs('a'))
  stop.abort()
  expect(await slow).toMatchObject({ ok: false })
  expect(await Promise.all(['b', 'c', 'd'].map(name => one.read(name, text, 'auto')))).toEqual(
    ['b', 'c', 'd'].map(readAs),
  )
})

it('a document over the cap is refused without a worker', async () => {
  const one = reader({ size: 10 }, join(await folder(), 'absent.mjs'))
  expect(await one.read('big.txt', text, 'auto')).toEqual({
    ok: false,
    message: '‘big.txt’ is too large: Galley reads documents up to 0 MB.',
  })
})

it('a worker that is warmed has read the head of a text once before the first document is read again', async () => {
  const file = join(await folder(), 'counts.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
    const seen = []
    parentPort.on('message', ({ id, again }) => {
      if (!again) return
      seen.push(again.document.text.length)
      parentPort.postMessage({ id, piece: { text: seen.join() }, ends: true, done: 1 })
      parentPort.postMessage({ id, result: { ok: true, value: {} } })
    })`,
  )
  const one = reader({}, file)
  const again = () =>
    one.readAgain({
      name: 'a.txt',
      format: 'text',
      key: 'a',
      document: { text: harbour },
      corrections: [],
      profile: noRules,
      story: false,
    })
  for (let times = 0; times < 3; times++) one.warm('word '.repeat(100_000))
  expect(await again()).toMatchObject({ ok: true, value: { text: `4000,${harbour.length}` } })
  one.warm('words')
  expect(await again()).toMatchObject({ ok: true, value: { text: `4000,${harbour.length},${harbour.length}` } })
})

it('closing ends what is being read', async () => {
  const one = reader({}, await oddWorker())
  const reading = one.read('hang', text, 'auto')
  await new Promise(resolve => setTimeout(resolve, 100))
  await one.close()
  expect(await reading).toMatchObject({ ok: false })
  expect(await one.read('a', text, 'auto')).toMatchObject({ ok: false })
})

it('the worker is found from source, beside a bundle and from its chunks', async () => {
  expect(workerFile()).toMatch(/main[/\\]workers[/\\]read\.ts$/)
  const out = await folder()
  await mkdir(join(out, 'chunks'))
  expect(() => workerFile('read', join(out, 'chunks'))).toThrow('its reader is missing')
  await writeFile(join(out, 'read.js'), '')
  expect(workerFile('read', out)).toBe(join(out, 'read.js'))
  expect(workerFile('read', join(out, 'chunks'))).toBe(join(out, 'chunks', '..', 'read.js'))
})

/** Two lines each, of which a part has at most 12,000: 12,500 are three parts. */
const stories = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `Ferry number ${i} runs again\n\nThe ferry runs again on Tuesdays, the harbour office said. It had rested since spring.\n\n`,
  ).join('')

it('a long text comes in parts that follow each other, with word of how far it is', async () => {
  const long = stories(12_500)
  const told: number[] = []
  const answer = await reader().read('archive.txt', new TextEncoder().encode(long), 'auto', undefined, [], {
    progress: done => told.push(done),
  })
  if (!answer.ok) throw new Error(answer.message)
  const parts = [answer.value.parsed, ...(answer.value.more ?? [])]
  expect(parts.length).toBeGreaterThan(2)
  expect(parts.map(part => part.text).join('')).toBe(long)
  expect(parts.flatMap(part => part.items)).toHaveLength(12_500)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect([told.length, told[0]! > 0, told.at(-1)! < 1]).toEqual([parts.length - 1, true, true])
})

it('a long text can be cancelled between its parts, and the next document is read', async () => {
  const one = reader()
  const stop = new AbortController()
  const answer = await one.read('archive.txt', new TextEncoder().encode(stories(7_000)), 'auto', stop.signal, [], {
    progress: () => stop.abort(),
  })
  expect(answer).toEqual({ ok: false, message: 'Reading ‘archive.txt’ was cancelled.' })
  expect(await one.read('letter.txt', text, 'auto')).toMatchObject({ ok: true })
})

it('what was noticed in a long text is told with the part it is about', async () => {
  const bytes = new TextEncoder().encode(
    `${stories(12_500)}Schöne Grüße von der Fähre: x für alle Gäste, Möwen, Hüte und Körbe über der Elbe\n`,
  )
  bytes[bytes.lastIndexOf(0x78)] = 0xe9
  const answer = await reader().read('archive.txt', bytes, 'auto')
  if (!answer.ok) throw new Error(answer.message)
  const parts = [answer.value.parsed, ...(answer.value.more ?? [])]
  const last = parts.at(-1)!
  expect(parts.slice(0, -1).flatMap(part => part.notices)).toEqual([])
  expect(last.notices).toEqual([
    { line: last.text.split('\n').length - 1, message: 'Some characters could not be read as utf-8.' },
  ])
})
