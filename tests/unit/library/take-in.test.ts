import { expect, it } from 'vitest'
import { encodeRecord } from '../../../main/library/records/envelope.ts'
import type { FileSystem } from '../../../main/library/files/file-system.ts'
import { takeIn } from '../../../main/library/outside/outside-changes.ts'
import { Records } from '../../../main/library/records/records.ts'
import { hashOf, SeenFiles } from '../../../main/library/records/seen-files.ts'
import { source } from './sample-library.ts'

const tags = (name: string) => ({ tags: [{ id: 't1', name, parent: null, colour: 'red', description: '' }] })
const first = encodeRecord({ revision: 1, body: tags('Courts') })
const second = encodeRecord({ revision: 2, body: tags('Law') })

/**
 * A library that has the second version, and a file that still reads as the first while Galley's own write of the
 * second ends.
 */
function writing() {
  const records = new Records()
  const seen = new SeenFiles()
  records.set('tags', { revision: 2, body: tags('Law') })
  seen.note('tags', hashOf(first))
  let reads = 0
  const readFile = async () => {
    if (reads++ > 0) return Buffer.from(second)
    seen.note('tags', hashOf(second))
    return Buffer.from(first)
  }
  return { records, seen, files: { readFile } as unknown as FileSystem }
}

it('what was read before a write of Galley’s own ended is no change from outside', async () => {
  const { records, seen, files } = writing()
  expect(
    await takeIn(files, '/library', records, seen, ['tags'], { isBehind: () => false, restore: async () => {} }),
  ).toEqual({ keys: [], notices: [] })
  expect(records.get('tags')).toEqual(tags('Law'))
})

it('a record that is changed while its file is read is left to the write that follows', async () => {
  const { records, seen, files } = writing()
  let asked = 0
  expect(
    await takeIn(files, '/library', records, seen, ['tags'], { isBehind: () => asked++ > 0, restore: async () => {} }),
  ).toEqual({ keys: [], notices: [] })
})

it('a damaged record whose file is in quarantine while it is put back wasn’t removed from outside', async () => {
  const records = new Records()
  const seen = new SeenFiles()
  const restored: string[] = []
  records.found('source/b', { revision: 1, body: source('b') }, 1)
  records.lose('source/b')
  const files = {
    readFile: async () => {
      throw Object.assign(new Error('gone'), { code: 'ENOENT' })
    },
  } as unknown as FileSystem
  expect(
    await takeIn(files, '/library', records, seen, ['source/b'], {
      isBehind: () => false,
      restore: async key => {
        restored.push(key)
      },
    }),
  ).toEqual({ keys: [], notices: [] })
  expect(restored).toEqual(['source/b'])
  expect([records.has('source/b'), records.isLost('source/b')]).toEqual([true, true])
})
