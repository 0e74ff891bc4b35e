import { fixedEncoding } from '../../../core/curate/reading/encoding.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { encodingSamples } from '../../formats/text/encoding-samples.ts'
import type { Area, Workshop } from '../workshop.ts'

/** How a document would read in each encoding that a curator can say. */
export const encodingRequests = ({ library }: Pick<Workshop, 'library'>): Area<'sources.encodings'> => ({
  'sources.encodings': async ({ id }) => {
    const source = library.desk.get('source', id)
    if (!source) return fail('That document is no longer in the library.')
    const why = fixedEncoding(source)
    if (why !== null) return fail(why)
    const bytes = await library.original(source.sha256!)
    return bytes === null
      ? fail(`The original of ‘${source.title}’ is missing from the library, so that it can’t be read again.`)
      : ok({ samples: encodingSamples(bytes) })
  },
})
