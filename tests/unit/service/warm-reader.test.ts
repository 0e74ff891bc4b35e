import { expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../../main/library/index.ts'
import { systemContext } from '../../../main/service/context.ts'
import { dispatch } from '../../../main/service/dispatch.ts'
import { createService } from '../../../main/service/service.ts'
import { bareHost } from './bare-host.ts'
import { harbour, openDesk } from './open-desk.ts'

it('a document that is opened warms what its first correction would wait for', async () => {
  const begun = await openDesk()
  const {
    sources: [source],
  } = await begun.importText('harbour-letter-3.txt', harbour)
  await begun.service.close()
  const library = await openLibrary(begun.folder, { context: systemContext, watch: false })
  if (!library.ok) throw new Error(library.message)
  const warmed: string[] = []
  const unused = () => Promise.reject(new Error('unused'))
  const reader = {
    atOnce: 1,
    read: unused,
    readAgain: unused,
    warm: (text: string) => {
      warmed.push(text)
    },
    close: async () => {},
  }
  const service = createService({
    library: library.value,
    reader,
    writers: {} as never,
    index: null,
    host: bareHost,
    version: '0',
    samples: null,
    deskFile: null,
    context: () => systemContext,
  })
  onTestFinished(() => service.close())
  expect(await dispatch(service, 'sources.get', { id: source!.id })).toMatchObject({ ok: true })
  expect(warmed).toEqual([harbour])
})
