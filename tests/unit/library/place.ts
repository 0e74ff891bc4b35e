import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLibrary, type LibraryOptions } from '../../../main/library/index.ts'
import type { LibraryPort } from '../../../main/service/ports/library.ts'
import { context } from './sample-library.ts'

/** A fresh folder that goes with the test. */
export function freshFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'galley-test-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** A library's folder, with a machine of its own beside it. */
export function place(): { folder: string; options: LibraryOptions } {
  const root = freshFolder()
  mkdirSync(join(root, 'locks'))
  return {
    folder: join(root, 'Letters'),
    options: { context, machine: { name: 'studio', locks: join(root, 'locks') } },
  }
}

export async function open(folder: string, options: LibraryOptions): Promise<LibraryPort> {
  const opened = await openLibrary(folder, options)
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}
