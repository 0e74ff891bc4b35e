import { writeSync } from 'node:fs'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'

/** The same work over lowdb's own adapter, for comparison: PATH. */
const database = new Low(new JSONFile<{ n: number }>(process.argv[2]!), { n: 0 })
for (;;) {
  database.data.n++
  await database.write()
  writeSync(1, `${database.data.n}\n`)
}
