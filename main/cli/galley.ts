#!/usr/bin/env node
import { keepHeapSmall } from '../host/young-heap.ts'

if (process.argv[2] === 'serve') keepHeapSmall()
const { run } = await import('./run.ts')

// Whoever reads our output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
})
