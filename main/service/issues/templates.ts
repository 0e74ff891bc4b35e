import { ok } from '../../../core/model/result.ts'
import type { Area, Workshop } from '../workshop.ts'

export const templateRequests = ({
  library: { desk },
  writers,
}: Workshop): Area<'templates.list' | 'templates.source'> => ({
  'templates.list': () =>
    ok({
      templates: [...desk.all('template')].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
    }),
  'templates.source': async ({ base, flavour }) => {
    const { markup, styles } = await writers.source(base, flavour)
    return ok({ markup, styles })
  },
})
