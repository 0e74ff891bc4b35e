import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const Watched = z.object({ folder: z.string(), seen: z.record(z.string(), z.string()) })
/** The folder a library takes documents from on this machine, with size and time of each file that was looked at. */
export type Watched = z.infer<typeof Watched>
const State = z.record(z.string(), Watched)

/** What is kept for a library; null where nothing is, or can be read. */
export async function loadWatched(file: string | null, library: string): Promise<Watched | null> {
  return (await load(file))[library] ?? null
}

/** What can't be written holds for this run. */
export async function saveWatched(file: string | null, library: string, watched: Watched): Promise<void> {
  await save(file, { ...(await load(file)), [library]: watched })
}

export async function forgetWatched(file: string | null, library: string): Promise<void> {
  const { [library]: _gone, ...others } = await load(file)
  await save(file, others)
}

async function load(file: string | null): Promise<Record<string, Watched>> {
  if (file === null) return {}
  try {
    return State.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}

async function save(file: string | null, state: Record<string, Watched>): Promise<void> {
  if (file === null) return
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, JSON.stringify(state))
    await rename(`${file}.new`, file)
  } catch {
    // As with the panes: it holds for this run.
  }
}
