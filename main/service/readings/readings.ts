import { previewTeaching } from '../../../core/curate/reading/teach.ts'
import { profileOf, rulesOf } from '../../../core/curate/reading/profiles.ts'
import type { RequestOutput, RequestParsed } from '../../../core/contract/requests.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import { asJob, withReadings } from './rereading.ts'
import type { Area, Workshop } from '../workshop.ts'

/** How publishers' documents read, and what teaching would change. */
export const readingRequests = (workshop: Workshop): Area<'reading.preview' | 'reading.next' | 'profile.get'> => ({
  'reading.preview': ({ change, job }) =>
    asJob(workshop, job, options =>
      withReadings(workshop, (desk, context) => previewTeaching(desk, context, change), options),
    ),
  'reading.next': input => nextToCheck(workshop, input),
  'profile.get': ({ outlet }) => {
    const profile = profileOf(workshop.library.desk, outlet)
    return ok({ rules: rulesOf(profile), names: profile?.names ?? [], language: profile?.language ?? null })
  },
})

const keptQuery = 'is:check is:kept'
const othersQuery = 'is:check -is:kept'

/** The places behind an item are found by halving: ids come in the order in which places count. */
async function nextToCheck(
  { lists, shelf, library }: Workshop,
  { item, source, walking }: RequestParsed<'reading.next'>,
): Promise<Result<RequestOutput<'reading.next'>>> {
  const list = (query: string) => ({ query, sort: 'outlet' as const, today: shelf.today() })
  const place = async (id: string) => {
    const found = await lists.position(list(''), id)
    return found.ok ? (found.value ?? -1) : -1
  }
  const kept = await lists.ids(list(keptQuery), 0, Number.MAX_SAFE_INTEGER)
  const others = await lists.ids(list(othersQuery), 0, Number.MAX_SAFE_INTEGER)
  if (!kept.ok) return kept
  if (!others.ok) return others
  const first = item ?? (source && library.desk.get('source', source)?.reading.items[0]?.id) ?? null
  const here = first === null ? -1 : (await place(first)) - (item ? 0 : 1)
  const behind = async (ids: readonly string[]) => {
    let low = 0
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((await place(ids[middle]!)) <= here) low = middle + 1
      else high = middle
    }
    return ids[low]
  }
  const [one, other] = [kept.value.ids, others.value.ids]
  const amongOthers = one.length === 0 || (walking && item !== null && other.includes(item))
  const next = amongOthers
    ? ((await behind(other)) ?? one[0] ?? other[0])
    : ((await behind(one)) ?? (walking ? other[0] : undefined) ?? one[0])
  if (next === undefined) return ok({ item: null, source: null, kept: false, left: 0 })
  const isKept = one.includes(next)
  return ok({
    item: next as ItemId,
    source: library.desk.sourceOf(next) as SourceId | null,
    kept: isKept,
    left: (isKept ? one : other).length,
  })
}
