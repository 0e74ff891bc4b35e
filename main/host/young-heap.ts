import { setFlagsFromString } from 'node:v8'

/** MB that workers begin with instead, which make much at a time. */
const forWorkers = 16

/**
 * Keeps what V8 sets aside for new objects at the megabyte it begins with: the desk's process answers and hands on, and
 * little of what it makes lives on. Only before the program is loaded: by then it has grown. With a hundred thousand
 * items that is 5 of 86 MB. Electron, whose flags may be fixed, is left as it is.
 */
export function keepHeapSmall(): void {
  if ('electron' in process.versions) return
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString(`--min-semi-space-size=${forWorkers}`)
}
