import { expect, it } from 'vitest'
import { freshFolder } from '../unit/library/place.ts'
import { OldLibrary } from './migration-kill.ts'

it('a library whose migration is killed is the old one or the new one, whole (the long form is killed-migration.ts)', async () => {
  const old = new OldLibrary(freshFolder())
  await old.begin()
  for (const after of [250, 350]) {
    expect((await old.migrate(process.execPath, [], after + Math.random() * 100)).faults).toEqual([])
  }
}, 60_000)
