import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrations } from '../../../core/model/migrations/all.ts'
import { schemaVersion } from '../../../core/model/records.ts'

const folder = join(import.meta.dirname, '../../../core/model/migrations')

it('migrations lead from the first schema version to the present one without a gap', () => {
  expect(migrations.map(step => step.to)).toEqual(migrations.map((_, index) => index + 2))
  expect(schemaVersion).toBe(1 + migrations.length)
})

it('each migration has a file named for its number and effect, and a test of its own', () => {
  const numbered = readdirSync(folder)
    .filter(name => /^\d/.test(name))
    .sort()
  expect(numbered.map(name => Number(/^(\d{4})-[a-z0-9-]+\.ts$/.exec(name)?.[1]))).toEqual(
    migrations.map(step => step.to),
  )
  const tests = readdirSync(import.meta.dirname)
  for (const name of numbered) expect(tests).toContain(name.replace(/\.ts$/, '.test.ts'))
})
