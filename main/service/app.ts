import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ok } from '../../core/model/result.ts'
import { isAboutOther } from '../library/records/list-records.ts'
import type { Area, Workshop } from './workshop.ts'

export const appRequests = ({ library, host, version, samples, seq }: Workshop): Area<'app.hello'> => ({
  'app.hello': async () => {
    const record = library.desk.get('library')
    return ok({
      version,
      host: host.kind,
      mac: host.mac,
      library: record?.name || basename(library.folder),
      offerSamples:
        !record?.samplesAnswered &&
        samples !== null &&
        existsSync(samples) &&
        !library.readOnly &&
        library.desk.sources()[Symbol.iterator]().next().done === true,
      readOnly: library.readOnly,
      inUse: library.inUse,
      seq: seq(),
      history: library.history,
      save: library.save,
      notices: library.notices.filter(notice => !isAboutOther(notice)),
      conflicts: await library.others.count(),
    })
  },
})
