import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLibrary } from '../../main/library/index.ts'
import { nodeFileSystem } from '../../main/library/files/file-system.ts'
import { restoreSnapshot } from '../../main/library/copies/unpack.ts'
import { change, context, createIssue, createSource, retitle } from '../unit/library/sample-library.ts'
import { leftovers, settled } from './library-files.ts'

const here = (name: string): string => join(import.meta.dirname, name)
const later = ['--import', here('later-galley.ts')]

export interface Found {
  readonly readOnly: string | null
  readonly issues: readonly string[]
  readonly items: readonly string[]
  readonly findings: unknown
}

/**
 * A library of today's Galley in a folder of its own, and how it is when it is opened today and by a Galley to come.
 */
export class OldLibrary {
  readonly #root: string
  readonly #library: string
  #old!: Found
  #new!: Found

  constructor(root: string) {
    this.#root = root
    this.#library = join(root, 'begun')
  }

  async begin(): Promise<void> {
    mkdirSync(join(this.#root, 'locks'))
    const opened = await openLibrary(this.#library, {
      context,
      machine: { name: 'studio', locks: join(this.#root, 'locks') },
      watch: false,
    })
    if (!opened.ok) throw new Error(opened.message)
    const library = opened.value
    await library.commit(
      change(
        'Begin',
        ...['a', 'b', 'c', 'd'].map(id => createIssue(id, `Letter ${id}`)),
        createSource('s'),
        createSource('t'),
      ),
    )
    await settled(library)
    await library.commit(change('Name a', retitle(library, 'a', 'Low tide')))
    await library.close()
    this.#old = (await this.#open(this.#copy('old'), []))!
    this.#new = (await this.#open(this.#copy('new'), later))!
  }

  /**
   * Has a Galley to come migrate a copy, run by a command that may kill it; then holds what is left against the old
   * library and the new one. Answers whether it was killed, and what is wrong.
   */
  async migrate(
    command: string,
    args: readonly string[],
    kill: number | null = null,
  ): Promise<{ killed: boolean; faults: string[] }> {
    const copy = this.#copy('library')
    const killed = (await this.#open(copy, later, command, args, kill)) === null
    const schemas = schemasIn(copy)
    const faults: string[] = []
    const snapshots = readdirSync(join(copy, 'snapshots')).filter(name => name.endsWith('-migration.zip'))
    if (!schemas.includes(2)) {
      this.#hold(faults, 'today', await this.#open(this.#copy('today', copy), []), this.#old)
    } else if (snapshots.length === 0) {
      faults.push('files were migrated before there was a snapshot')
    } else {
      const restored = join(this.#root, 'restored')
      rmSync(restored, { recursive: true, force: true })
      await restoreSnapshot(nodeFileSystem, copy, snapshots[0]!.slice(0, -'.zip'.length), restored)
      this.#hold(faults, 'the snapshot, today', await this.#open(restored, []), this.#old)
    }
    this.#hold(faults, 'by a Galley to come', await this.#open(copy, later), this.#new)
    if (schemasIn(copy).some(schema => schema !== 2)) faults.push('files stayed old though they could be written')
    if (leftovers(copy).length > 0) faults.push(`left ${leftovers(copy).join(', ')}`)
    return { killed, faults }
  }

  #hold(faults: string[], by: string, found: Found | null, wanted: Found): void {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      faults.push(`opened ${by} it is ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`)
    }
  }

  #copy(name: string, from = this.#library): string {
    const copy = join(this.#root, name)
    rmSync(copy, { recursive: true, force: true })
    cpSync(from, copy, { recursive: true })
    return copy
  }

  /** What a process finds in a library; null where it was killed. */
  async #open(
    library: string,
    galley: readonly string[],
    command = process.execPath,
    args: readonly string[] = [],
    kill: number | null = null,
  ): Promise<Found | null> {
    const own = [...galley, here('migrating-opener.ts'), library, join(this.#root, 'locks')]
    // One thread makes all calls on files, so that strace, which counts by thread, counts them all.
    const run = spawn(command, [...args, ...(command === process.execPath ? own : [process.execPath, ...own])], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    })
    let [out, said] = ['', '']
    run.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString()
    })
    run.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    const ended = new Promise<{ code: number | null; signal: string | null }>(resolve =>
      run.once('close', (code, signal) => resolve({ code, signal })),
    )
    if (kill !== null) void wait(kill).then(() => run.kill('SIGKILL'))
    const { code, signal } = await ended
    if (signal === 'SIGKILL' || code === 137) return null
    if (code !== 0) throw new Error(`The opener ended with ${code}: ${said}`)
    return JSON.parse(out) as Found
  }
}

/** The schema version of every record file. */
function schemasIn(library: string): number[] {
  return ['', 'issues', 'sources', 'curation'].flatMap(each =>
    readdirSync(join(library, each))
      .filter(name => /^[\w-]+\.json$/.test(name))
      .map(name => Number(/"schema": (\d+)/.exec(readFileSync(join(library, each, name), 'utf8'))?.[1])),
  )
}
