import { launchInBrowser } from './browser.ts'
import { findElectron, launchInElectron } from './electron.ts'
import type { Launch } from './running.ts'
import { launchOnStandIn } from './stand-in.ts'

/**
 * The hosts a story is told on: the browser, the built Electron bundles over the stand-in, and Electron where its
 * binary is.
 */
export const hosts: readonly (readonly [name: string, launch: Launch])[] = [
  ['the browser host', launchInBrowser],
  ['the Electron bundles over the stand-in', launchOnStandIn],
  ...(findElectron() === null ? [] : [['Electron', launchInElectron] as const]),
]
