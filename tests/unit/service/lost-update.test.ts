import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { IssueId } from '../../../core/model/ids.ts'
import { openLibrary } from '../../../main/library/index.ts'
import { systemContext } from '../../../main/service/context.ts'
import { dispatch } from '../../../main/service/dispatch.ts'
import { createService } from '../../../main/service/service.ts'
import { bareHost } from './bare-host.ts'
import { openDesk } from './open-desk.ts'

it('a command between whose reading and commit a change comes from outside is made again of the new state', async () => {
  const begun = await openDesk()
  const issue = (await begun.run({ type: 'issue.create', title: 'Low tide' })).created[0] as IssueId
  await begun.run({ type: 'section.add', issue, title: 'Sea' })
  await begun.service.close()
  const opened = await openLibrary(begun.folder, { context: systemContext, watch: false })
  if (!opened.ok) throw new Error(opened.message)
  const library = opened.value
  const path = join(begun.folder, `issues/${issue}.json`)
  let asked = 0
  // The time is asked for once the desk is about to be read; what is taken in then comes before the commit.
  const context = () => {
    if (++asked === 1) {
      const record = JSON.parse(readFileSync(path, 'utf8')) as { body: { sections: object[] } }
      record.body.sections.unshift({ id: 'land', title: 'Land', printed: true, entries: [] })
      writeFileSync(path, JSON.stringify(record))
      void library.takeIn([`issue/${issue}`])
    }
    return systemContext
  }
  const idle = {
    read: () => Promise.reject(new Error('unused')),
    readAgain: () => Promise.reject(new Error('unused')),
    warm: () => {},
    close: async () => {},
  }
  const service = createService({
    library,
    reader: { ...idle, atOnce: 1 },
    writers: {} as never,
    index: null,
    host: bareHost,
    version: '0',
    samples: null,
    deskFile: null,
    context,
  })
  onTestFinished(() => service.close())
  asked = 0
  const section = library.desk.get('issue', issue)!.sections[0]!.id
  expect(
    await dispatch(service, 'command.run', { command: { type: 'section.edit', issue, section, title: 'Coast' } }),
  ).toMatchObject({ ok: true })
  expect(asked).toBeGreaterThan(1)
  expect(library.desk.get('issue', issue)!.sections.map(each => each.title)).toEqual(['Land', 'Coast'])
})
