import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshFolder, galley, galleyJson, letter } from './run-galley.ts'

let folder: string
beforeEach(() => {
  folder = freshFolder()
  writeFileSync(join(folder, 'letter.txt'), letter)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('parse', () => {
  test('prints the reading under the names of the fixed face, and touches no library', async () => {
    const read = await galleyJson<Record<string, unknown>>('parse', join(folder, 'letter.txt'))
    expect(Object.keys(read)).toEqual([
      'source',
      'format',
      'encoding',
      'text',
      'sections',
      'items',
      'unclaimed',
      'notices',
    ])
    expect(read).toMatchObject({ source: 'letter.txt', format: 'text' })
    const [first] = read['items'] as Record<string, unknown>[]
    expect(Object.keys(first ?? {})).toEqual([
      'section',
      'kind',
      'headline',
      'deck',
      'byline',
      'body',
      'links',
      'credit',
      'lines',
      'spans',
      'confidence',
      'check',
    ])
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  test('every span lies in the text it prints', async () => {
    const read = await galleyJson<{
      text: string
      items: { headline: string | null; spans: { field: string; start: number; end: number }[] }[]
    }>('parse', join(folder, 'letter.txt'))
    expect(read.items.length).toBeGreaterThan(2)
    for (const item of read.items) {
      const headline = item.spans
        .filter(span => span.field === 'headline')
        .map(span => read.text.slice(span.start, span.end))
        .join(' ')
      expect(headline).toBe(item.headline ?? '')
    }
  })
})

test('a text is read in the encoding that is named, for parse and for import', async () => {
  const file = join(folder, 'pristan.txt')
  writeFileSync(
    file,
    Buffer.from([0xf0, 0xc1, 0xd2, 0xcf, 0xcd, 0x0a, 0x0a, 0xf7, 0xd3, 0xc5, 0x20, 0xc4, 0xcf, 0xcd, 0xc1, 0x2e, 0x0a]),
  )
  expect(await galleyJson('parse', file, '--encoding', 'koi8-r')).toMatchObject({
    encoding: 'koi8-r',
    text: 'Паром\n\nВсе дома.\n',
  })
  expect(await galleyJson('parse', file, '--encoding', 'windows-1252')).toMatchObject({
    encoding: 'windows-1252',
    text: 'ðÁÒÏÍ\n\n÷ÓÅ ÄÏÍÁ.\n',
  })
  await galleyJson('import', file, '--encoding', 'koi8-r', '--library', join(folder, 'encoded'))
  expect(await galleyJson('items', '--library', join(folder, 'encoded'))).toMatchObject({
    items: [{ body: [{ text: 'Все дома.' }] }],
  })
  expect((await galley('parse', file, '--encoding', 'rot13')).code).toBe(2)
})
