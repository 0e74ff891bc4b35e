import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { check } from '../../../../main/library/repair/check.ts'
import { jpegOf, pngChunk, pngOf } from '../../formats/small-pictures.ts'
import { harbour, openDesk, type TestDesk } from '../open-desk.ts'

const { simpleParser } = createRequire(import.meta.url)('mailparser') as {
  simpleParser(source: Buffer): Promise<{ text: string; attachments: { content: Buffer }[] }>
}

const view = pngOf(800, 400)
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function deskWithIssue(): Promise<{ desk: TestDesk; issue: never; entry: never; digest: never }> {
  const desk = await openDesk()
  await desk.importText('harbour.txt', harbour)
  await desk.run({ type: 'issue.create', title: 'Low tide', digest: 'Tidewater Weekly' })
  const { issues, digests } = await desk.ask('issues.list', {})
  const issue = issues[0]!.id
  await desk.run({ type: 'entry.add', issue, items: { query: 'court', except: [] } })
  const entry = (await desk.ask('issues.get', { id: issue })).sections.flatMap(section => section.entries)[0]!.id
  return { desk, issue: issue as never, entry: entry as never, digest: digests[0]!.id as never }
}

const token = (desk: TestDesk, bytes: Uint8Array, name = 'view.png') => desk.service.accept(name, bytes).token
const words = { alt: 'The court at noon', caption: 'Doors open again', credit: 'Tamsin Roe' }

async function exported(
  desk: TestDesk,
  id: string,
  format: 'eml' | 'zip' | 'html' | 'web' | 'json' | 'text' | 'markdown',
): Promise<Uint8Array> {
  const { to } = await desk.ask('files.save', { name: 'x', format })
  const { download } = await desk.ask('issues.export', { id: id as never, format, to: to! })
  return desk.service.page(download!.slice('/page/'.length))!.body
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

it('a picture is read, kept by its hash and shown at its entry; undo takes it back and redo brings it again', async () => {
  const { desk, issue, entry } = await deskWithIssue()
  const {
    created: [id],
  } = await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, view), ...words })
  const shown = async () =>
    (await desk.ask('issues.get', { id: issue })).sections.flatMap(section => section.entries)[0]!.picture
  expect(await shown()).toMatchObject({
    id,
    name: 'view.png',
    ...words,
    file: { sha256: sha(view), type: 'png', width: 800, height: 400, bytes: view.length },
  })
  const { url } = await desk.ask('pictures.get', { id: id as never })
  expect(desk.service.page(url!.slice('/page/'.length))).toMatchObject({
    body: Buffer.from(view),
    headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
  })
  await desk.ask('history.undo', {})
  expect(await shown()).toBeNull()
  await desk.ask('history.redo', {})
  expect((await shown())?.alt).toBe('The court at noon')
  const again = await desk.reopen()
  expect((await again.ask('issues.get', { id: issue })).sections[0]!.entries[0]!.picture?.id).toBe(id)
  expect((await check(again.folder)).ok && 'sound').toBe('sound')
})

it('what a caller says of a file is not believed, and a file that is none is refused, changing nothing', async () => {
  const { desk, issue, entry } = await deskWithIssue()
  const changes = desk.changes().length
  const file = { sha256: 'a'.repeat(64), type: 'png' as const, width: 1, height: 1, bytes: 1, name: 'x' }
  expect(await desk.refusal('command.run', { command: { type: 'picture.add', to: { issue, entry }, file } })).toBe(
    'That file is no longer waiting to be added; choose it again.',
  )
  expect(
    await desk.refusal('command.run', {
      command: { type: 'picture.add', to: { issue, entry }, token: token(desk, Buffer.from('<svg/>'), 'a.png') },
    }),
  ).toContain('SVG')
  expect(desk.changes().length).toBe(changes)
})

it('every format carries it: the mail beside its page, the zip in a folder, the web page in itself, the mailing program’s HTML in words', async () => {
  const { desk, issue, entry, digest } = await deskWithIssue()
  await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, view), ...words })
  const logo = pngOf(300, 60, [10, 10, 10])
  await desk.run({ type: 'picture.add', to: { digest }, token: token(desk, logo, 'logo.png') })

  const eml = await exported(desk, issue, 'eml')
  expect(textOf(eml).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const mail = await simpleParser(Buffer.from(eml))
  expect(mail.attachments.map(part => sha(part.content)).sort()).toEqual([sha(view), sha(logo)].sort())
  expect(mail.text).toContain('[Picture: The court at noon] Doors open again (Photo: Tamsin Roe)')
  const other = await PostalMime.parse(eml)
  const cids = other.attachments.map(part => part.contentId!.replace(/^<|>$/g, ''))
  expect(other.attachments.every(part => part.related && part.disposition === 'inline')).toBe(true)
  for (const cid of cids) expect(other.html).toContain(`src="cid:${cid}"`)
  expect(other.html).toContain('alt="Tidewater Weekly"')
  expect(other.html).not.toContain('data:')

  const files = unzipSync(await exported(desk, issue, 'zip'))
  expect(
    Object.entries(files)
      .filter(([name]) => name !== 'index.html')
      .map(([, bytes]) => sha(bytes))
      .sort(),
  ).toEqual([sha(view), sha(logo)].sort())
  for (const name of Object.keys(files)) {
    if (name !== 'index.html') expect(textOf(files['index.html']!)).toContain(`src="${name}"`)
  }

  expect(textOf(await exported(desk, issue, 'web'))).toContain(
    `src="data:image/png;base64,${Buffer.from(view).toString('base64')}"`,
  )
  const html = textOf(await exported(desk, issue, 'html'))
  expect(html).not.toContain('<img')
  expect(html).toContain('The court at noon')
  expect(JSON.parse(textOf(await exported(desk, issue, 'json'))).pictures[sha(view)]).toBe(
    Buffer.from(view).toString('base64'),
  )
  for (const format of ['eml', 'zip', 'web', 'json', 'text', 'markdown'] as const) {
    expect(await exported(desk, issue, format)).toEqual(await exported(desk, issue, format))
  }
})

it('a photograph goes out, and is kept, without the place where it was taken', async () => {
  const { desk, issue, entry } = await deskWithIssue()
  const place = Buffer.from('59.4370 N 24.7536 E')
  const told = Buffer.concat([view.subarray(0, -12), pngChunk('tEXt', place), view.subarray(-12)])
  await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, told), ...words })
  const [picture] = Object.entries(unzipSync(await exported(desk, issue, 'zip'))).filter(
    ([name]) => name !== 'index.html',
  )
  expect(sha(picture![1])).toBe(sha(view))
  expect(JSON.parse(textOf(await exported(desk, issue, 'json'))).pictures[sha(view)]).toBe(
    Buffer.from(view).toString('base64'),
  )
  expect(await readdir(join(desk.folder, 'originals'))).not.toContain(`${sha(told)}.png`)
})

it('a preview shows pictures from our own address alone, the same one while they stay', async () => {
  const { desk, issue, entry } = await deskWithIssue()
  await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, view), ...words })
  const sources = async () => {
    const { url } = await desk.ask('issues.preview', { id: issue, format: 'html', dark: false })
    const page = desk.service.page(url!.slice('/page/'.length))!
    expect(page.headers['content-security-policy']).toContain("img-src 'self' data:")
    return [...textOf(page.body).matchAll(/src="([^"]*)"/g)].map(match => match[1])
  }
  const [address] = await sources()
  expect(sha(desk.service.page(address!.slice('./'.length))!.body)).toBe(sha(view))
  expect(await sources()).toEqual([address])
})

it('an issue that is out keeps its picture whatever becomes of it', async () => {
  const { desk, issue, entry } = await deskWithIssue()
  const {
    created: [id],
  } = await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, view), ...words })
  await desk.run({ type: 'issue.publish', issue })
  await desk.run({ type: 'picture.edit', picture: id as never, fields: { caption: 'Other words' } })
  expect(textOf(await exported(desk, issue, 'text'))).toContain('Doors open again')
  expect(Object.keys(unzipSync(await exported(desk, issue, 'zip'))).length).toBe(2)
  expect(await desk.refusal('command.run', { command: { type: 'picture.remove', from: { issue, entry } } })).toContain(
    'is published',
  )
})

it('a picture that is replaced or taken off leaves the library, unless something else shows it', async () => {
  const { desk, issue, entry, digest } = await deskWithIssue()
  const {
    created: [first],
  } = await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, view) })
  const {
    created: [second],
  } = await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, jpegOf(64, 64), 'b.jpg') })
  expect(await desk.refusal('pictures.get', { id: first })).toBe('That picture is no longer there.')
  await desk.run({ type: 'picture.remove', from: { issue, entry } })
  expect(await desk.refusal('pictures.get', { id: second })).toBe('That picture is no longer there.')
  expect(await desk.refusal('command.run', { command: { type: 'picture.remove', from: { digest } } })).toContain(
    'has no picture',
  )
})

it('check tells of a picture whose file is gone, and the issue says it in words', async () => {
  const { desk, issue, entry } = await deskWithIssue()
  await desk.run({ type: 'picture.add', to: { issue, entry }, token: token(desk, view), ...words })
  await desk.service.close()
  await rm(join(desk.folder, 'originals', `${sha(view)}.png`))
  const report = await check(desk.folder)
  expect(report.ok && report.value.findings.map(finding => finding.what)).toContain(
    'The file of the picture “view.png” is missing.',
  )
  const again = await desk.reopen()
  expect(textOf(await exported(again, issue, 'web'))).not.toContain('<img')
})
