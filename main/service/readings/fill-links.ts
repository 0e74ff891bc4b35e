import { fillLinks } from '../../../core/curate/source/fill-links.ts'
import { fail, ok } from '../../../core/model/result.ts'
import type { Area, Workshop } from '../workshop.ts'

/** Gives a document's links their addresses from another form of the same letter, which itself is not kept. */
export const fillLinksRequests = ({ inbox, reader, carryOut }: Workshop): Area<'source.fillLinks'> => ({
  'source.fillLinks': async ({ source, file: token }) => {
    const file = inbox.take(token)
    if (!file) return fail('That file is no longer waiting; choose it again.')
    const read = await reader.read(file.name, file.bytes, 'auto')
    if (!read.ok) return read
    const change = await carryOut(async (desk, context) => fillLinks(source, read.value.parsed.items, desk, context))
    return change.ok ? ok({ label: change.value.label, count: change.value.count, created: [] }) : change
  },
})
