import { existsSync } from 'node:fs'

/** Waits until a file is there. Exports appear whole, so a file that is there is complete. */
export async function fileAppears(path: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (existsSync(path)) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`Nothing was saved at ${path}.`)
}
