import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshFolder } from '../unit/library/place.ts'
import { machineIn, openLeft } from './service-kill.ts'
import { runSteps, serviceWriter } from './service-run.ts'
import { openDesk, Undisturbed } from './service-steps.ts'

it('loses no acknowledged step of the whole service over five kills at random moments', async () => {
  const root = freshFolder()
  machineIn(root)
  const undisturbed = new Undisturbed(await openDesk(join(root, 'undisturbed')))
  const library = join(root, 'library')
  let last = 0
  for (let kill = 0; kill < 5; kill++) {
    const run = await runSteps(process.execPath, [serviceWriter, library, String(last + 1)], {
      after: 'step',
      ms: Math.random() * 300,
    })
    expect(run, run.said).toMatchObject({ killed: true })
    const left = await openLeft(library, run.last!, undisturbed)
    expect(left).toEqual({ step: expect.any(Number) })
    if ('step' in left) last = left.step
  }
  await undisturbed.close()
}, 60_000)
