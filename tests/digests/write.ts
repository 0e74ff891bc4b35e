import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyDigest } from './all.ts'

/**
 * Writes the pairs of `tests/fixtures/digests`: each manner in one language, all languages in turn: `node
 * tests/digests/write.ts`.
 */
const folder = join(import.meta.dirname, '../fixtures/digests')
mkdirSync(folder, { recursive: true })
const all = everyDigest()
const taken = new Map<string, number>()
for (const manner of new Set(all.map(one => one.manner))) {
  const choice = all
    .filter(one => one.manner === manner)
    .sort((a, b) => (taken.get(a.digest) ?? 0) - (taken.get(b.digest) ?? 0))[0]!
  taken.set(choice.digest, (taken.get(choice.digest) ?? 0) + 1)
  writeFileSync(join(folder, `${manner}.${choice.digest}.txt`), choice.text)
  writeFileSync(
    join(folder, `${manner}.${choice.digest}.json`),
    `{\n"sections": ${JSON.stringify(choice.gold.sections)},\n"items": [\n${choice.gold.items.map(item => JSON.stringify(item)).join(',\n')}\n]${choice.gold.optional ? `,\n"optional": ${JSON.stringify(choice.gold.optional)}` : ''}\n}\n`,
  )
}
