import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allLocales } from '@faker-js/faker'

/**
 * Writes `core/parse/words/given-names.json`, the given names of Faker's locales (MIT licence): `node
 * tests/digests/given-names.ts`.
 */
const names = new Set<string>()
for (const { person } of Object.values(allLocales)) {
  const given = person?.first_name
  for (const name of [given?.generic, given?.female, given?.male].flatMap(list => list ?? [])) {
    const small = name.normalize('NFC').toLowerCase()
    if (/^[\p{L}\p{M}'’-]{2,14}$/u.test(small)) names.add(small)
  }
}
writeFileSync(
  join(import.meta.dirname, '../../core/parse/words/given-names.json'),
  `${JSON.stringify(
    [...names]
      .sort()
      .join(' ')
      .replace(/.{1,180}(?: |$)/gu, '$&\n')
      .trim()
      .split('\n')
      .map(line => line.trim()),
    null,
    0,
  ).replaceAll('","', '",\n"')}\n`,
)
