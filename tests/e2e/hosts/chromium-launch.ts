import { chromium, type Browser } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.ts'

/** A Chromium with a fresh profile. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium to test in: name one by the environment variable CHROMIUM.')
  return chromium.launch({ executablePath, args: chromiumFlags })
}
