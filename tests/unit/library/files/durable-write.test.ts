import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isTemporary, renameOver, writeDurably } from '../../../../main/library/files/durable-write.ts'
import { nodeFileSystem } from '../../../../main/library/files/file-system.ts'
import { systemError, watchedFileSystem } from '../faulty-file-system.ts'
import { freshFolder } from '../place.ts'
import { syncFolder } from '../../../../main/library/files/sync-folder.ts'

const fresh = () => join(freshFolder(), 'a.json')
const failing = (name: string, code: string, times = Infinity) => {
  let left = times
  return watchedFileSystem(call => {
    if (call === name && left-- > 0) throw systemError(code)
  })
}

describe('a durable write', () => {
  it('goes by an own temporary file, fsync, link, rename and fsync of the folder, in this order', async () => {
    const calls: string[] = []
    const path = fresh()
    writeFileSync(path, 'old')
    await writeDurably(
      watchedFileSystem(call => {
        calls.push(call)
      }),
      path,
      'new',
      { previous: true },
    )
    expect(calls).toEqual([
      'open',
      'file.appendFile',
      'file.sync',
      'file.close',
      'unlink',
      'link',
      'rename',
      'open',
      'file.sync',
      'file.close',
    ])
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.prev`, 'utf8')]).toEqual(['new', 'old'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it.each(['open', 'file.appendFile', 'file.sync', 'file.close', 'rename'])(
    'that fails at %s leaves the old file and no other',
    async call => {
      const path = fresh()
      writeFileSync(path, 'old')
      await expect(writeDurably(failing(call, 'EIO', 1), path, 'new')).rejects.toThrow('EIO')
      expect(readFileSync(path, 'utf8')).toBe('old')
      expect(readdirSync(join(path, '..'))).toEqual(['a.json'])
    },
  )

  it('says that it failed where the folder can’t be synced', async () => {
    const path = fresh()
    const files = watchedFileSystem((call, at) => {
      if (call === 'file.sync' && !at.endsWith('.tmp')) throw systemError('EIO')
    })
    await expect(writeDurably(files, path, 'new')).rejects.toThrow('EIO')
  })

  it('copies the old file where the disk has no hard links', async () => {
    const path = fresh()
    writeFileSync(path, 'old')
    await writeDurably(failing('link', 'EPERM'), path, 'new', { previous: true })
    expect(readFileSync(`${path}.prev`, 'utf8')).toBe('old')
    expect(statSync(`${path}.prev`).nlink).toBe(1)
  })

  it('has no earlier version of a file that is new', async () => {
    const path = fresh()
    await writeDurably(nodeFileSystem, path, 'new', { previous: true })
    expect(existsSync(`${path}.prev`)).toBe(false)
  })

  it('never shares its temporary name, even with a write of the same file', async () => {
    const path = fresh()
    const texts = Array.from({ length: 20 }, (_, n) => String(n).repeat(1000))
    await Promise.all(texts.map(text => writeDurably(nodeFileSystem, path, text)))
    expect(texts).toContain(readFileSync(path, 'utf8'))
    expect(readdirSync(join(path, '..'))).toEqual(['a.json'])
  })
})

describe('a disk with limits of its own', () => {
  it('gets more tries to rename on Windows, where a scanner may hold the file, and none elsewhere', async () => {
    const path = fresh()
    writeFileSync(path, 'x')
    await expect(renameOver(failing('rename', 'EBUSY', 2), path, `${path}2`, false)).rejects.toThrow('EBUSY')
    await renameOver(failing('rename', 'EBUSY', 2), path, `${path}2`, true)
    expect(existsSync(`${path}2`)).toBe(true)
  })

  it('may be unable to sync a folder, which is no failure', async () => {
    await syncFolder(failing('open', 'EPERM'), tmpdir(), true)
    await syncFolder(failing('open', 'EINVAL'), tmpdir(), false)
    await expect(syncFolder(failing('open', 'EPERM'), tmpdir(), false)).rejects.toThrow('EPERM')
  })
})

it('knows the names of writes that never finished', () => {
  expect(isTemporary('.a.json.0123456789abcdef.tmp')).toBe(true)
  expect([isTemporary('a.json'), isTemporary('.a.json.tmp'), isTemporary('notes.tmp')]).toEqual([false, false, false])
})
