import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ok } from '../../../core/model/result.ts'
import { serial } from '../../../main/service/serial.ts'
import { loading } from '../../../main/service/when-needed.ts'

/** Two areas, the first slow to load, that say what is done. */
function areas() {
  const did: string[] = []
  const whenNeeded = loading(serial())
  const note = (what: string) => {
    did.push(what)
    return ok(what as never)
  }
  const templates = whenNeeded(['templates.list'], async () => {
    await setTimeout(20)
    did.push('templates loaded')
    return { 'templates.list': () => note('templates.list') }
  })
  const jobs = whenNeeded(['job.cancel'], async () => {
    did.push('jobs loaded')
    return { 'job.cancel': () => note('job.cancel') }
  })
  return { did, templates, jobs }
}

it('an area is loaded with its first request, and once', async () => {
  const { did, templates } = areas()
  await setTimeout(5)
  expect(did).toEqual([])
  expect(await Promise.all([templates['templates.list']({}), templates['templates.list']({})])).toEqual([
    ok('templates.list'),
    ok('templates.list'),
  ])
  expect(did).toEqual(['templates loaded', 'templates.list', 'templates.list'])
})

it('requests are begun in the order they came, whatever has to be loaded for them', async () => {
  const { did, templates, jobs } = areas()
  await jobs['job.cancel']({ job: 'a' })
  await Promise.all([templates['templates.list']({}), jobs['job.cancel']({ job: 'a' })])
  expect(did).toEqual(['jobs loaded', 'job.cancel', 'templates loaded', 'templates.list', 'job.cancel'])
})
