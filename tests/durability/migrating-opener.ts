import { check } from '../../main/library/repair/check.ts'
import { openLibrary } from '../../main/library/index.ts'
import { context } from '../unit/library/sample-library.ts'
import { settled } from './library-files.ts'

/** Opens a library, lets its files follow, closes and checks it, and prints what it found: LIBRARY LOCKS. */
const [folder, locks] = process.argv.slice(2) as [string, string]
const machine = { name: 'studio', locks }
const opened = await openLibrary(folder, { context, machine, watch: false })
if (!opened.ok) throw new Error(opened.message)
const library = opened.value
await settled(library)
const issues = [...library.desk.all('issue')].map(({ id, title, intro }) => `${id} ${title}/${intro}`).sort()
const items = [...library.desk.sources()].map(each => each.id).sort()
await library.close()
const report = await check(folder, { machine })
console.log(
  JSON.stringify({
    readOnly: library.readOnly,
    issues,
    items,
    findings: report.ok ? report.value.findings : report.message,
  }),
)
