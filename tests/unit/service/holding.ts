import { createInterface } from 'node:readline'
import { dispatch } from '../../../main/service/dispatch.ts'
import { openService } from '../../../main/service/open.ts'
import { bareHost } from './bare-host.ts'

/** Holds a library open as the app does: makes a theme of each line it is given, and ends at "end". */
const opened = await openService({ library: process.argv[2]!, host: bareHost, samples: null, program: 'app' })
if (!opened.ok) throw new Error(opened.message)
console.log('open')
for await (const line of createInterface(process.stdin)) {
  if (line === 'end') break
  await dispatch(opened.value, 'command.run', { command: { type: 'tag.create', name: line } })
  console.log('made')
}
await opened.value.close()
console.log('closed')
process.exit(0)
