import { chromium, type Browser } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.ts'

/** A Chromium with a fresh profile. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) {
    throw new Error('There is no Chromium to test in: name one by the environment variable CHROMIUM.')
  }
  return chromium.launch({ executablePath, args: chromiumFlags })
}

let shared: Promise<Browser> | null = null
let users = 0

/** The Chromium that hosts open their fresh profiles in, as long as any of them needs it. */
export function takeChromium(): Promise<Browser> {
  users++
  return (shared ??= launchChromium())
}

/** The last to leave it ends it. */
export async function leaveChromium(): Promise<void> {
  if (--users > 0 || shared === null) return
  const ending = shared
  shared = null
  await (await ending).close()
}

/** Has it stay, once it is there, until `leaveChromium`. */
export function keepChromium(): void {
  users++
}
