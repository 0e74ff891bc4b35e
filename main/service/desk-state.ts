import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok } from '../../core/model/result.ts'
import type { Area, Workshop } from './workshop.ts'

/**
 * Pane widths and the like, kept for this machine. What can't be read is as good as none; what can't be written is let
 * go.
 */
export const deskRequests = ({ deskFile }: Workshop): Area<'desk.load' | 'desk.save'> => {
  let state: Record<string, unknown> | null = null
  let writing = Promise.resolve()
  return {
    'desk.load': async () => ok({ state: (state ??= deskFile ? await load(deskFile) : {}) }),
    'desk.save': async input => {
      state = input.state
      const text = JSON.stringify(state)
      if (deskFile) await (writing = writing.then(() => save(deskFile, text)))
      return ok({})
    },
  }
}

async function load(file: string): Promise<Record<string, unknown>> {
  try {
    const state: unknown = JSON.parse(await readFile(file, 'utf8'))
    return state !== null && typeof state === 'object' && !Array.isArray(state)
      ? (state as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}

async function save(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  } catch {
    // The panes stand where they are for this run.
  }
}
