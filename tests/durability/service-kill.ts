import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../main/library/repair/check.ts'
import { asLarge } from './as-large.ts'
import { leftovers } from './library-files.ts'
import { openDesk, stateOf, type Undisturbed } from './service-steps.ts'

/** Keeps locks and the machine's name of this process, and of those it starts, in a folder of the test. */
export function machineIn(root: string): void {
  process.env.XDG_DATA_HOME = join(root, 'data')
  mkdirSync(process.env.XDG_DATA_HOME)
}

/** What a killed service left: the step its library is at, or what is wrong with it. */
export type Left =
  { readonly step: number } | { readonly fault: 'lost' | 'unreadable' | 'temporary' | 'unsound'; readonly what: string }

/** Opens what a killed service left after step `acknowledged`, and closes and checks it. */
export async function openLeft(library: string, acknowledged: number, undisturbed: Undisturbed): Promise<Left> {
  const opened = await openDesk(library, asLarge).catch((error: Error) => error)
  if (opened instanceof Error) return { fault: 'unreadable', what: opened.message }
  const state = await stateOf(opened)
  await opened.service.close()
  const step = await undisturbed.find(state, acknowledged)
  if (step === null) {
    return {
      fault: 'lost',
      what: `step ${acknowledged} was acknowledged, but the desk shows ${state} and not ${await undisturbed.after(acknowledged)}`,
    }
  }
  if (leftovers(library).length > 0) return { fault: 'temporary', what: leftovers(library).join(', ') }
  const report = await check(library)
  return report.ok && report.value.ok ? { step } : { fault: 'unsound', what: JSON.stringify(report) }
}
