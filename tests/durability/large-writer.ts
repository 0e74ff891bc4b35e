import { writeSync } from 'node:fs'
import { openDesk } from './service-steps.ts'

/** The app's service with three documents whose files are of 5 MB each, changing them until it is killed: LIBRARY. */
const desk = await openDesk(process.argv[2]!)
const story = (n: number) => `Ferry ${n} runs late\n\n${'Low water at the old pier, again and again. '.repeat(40)}\n\n`
for (const name of ['east', 'west', 'south']) {
  const text = `${name.toUpperCase()} QUAY LETTER\n\n${Array.from({ length: 1_200 }, (_, n) => story(n)).join('')}`
  await desk.ask('import.text', { name: `${name}.txt`, text })
}
const { sources } = await desk.ask('sources.list', {})
for (let n = 0; ; n++) {
  await desk.ask('command.run', { command: { type: 'source.edit', source: sources[n % 3]!.id, title: `Quay ${n}` } })
  writeSync(1, `${n}\n`)
}
