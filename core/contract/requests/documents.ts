import { z } from 'zod'
import { ReadingChange } from '../../curate/reading/commands.ts'
import { Encoding } from '../../model/encoding.ts'
import { ItemId, SourceId } from '../../model/ids.ts'
import { ReadingRules } from '../../model/profile.ts'
import { ItemDetail, ItemRow, Sort, SourceDetail, SourceRow } from '../views.ts'
import { Done, none, request, Token } from './request.ts'

/** Documents, their items and how they are read. */
export const documentRequests = {
  'items.window': request(
    z.object({ query: z.string(), sort: Sort, offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
    z.object({
      total: z.int(),
      rows: z.array(ItemRow),
      seq: z.int(),
      /** Where the query isn't understood: what and where; the rows are then those of the part that is. */
      problem: z.string().nullable(),
    }),
  ),
  /** Where an item stands in a list, or null. */
  'items.position': request(
    z.object({ query: z.string(), sort: Sort, id: ItemId }),
    z.object({ position: z.int().nullable() }),
  ),
  /** Ids of a stretch of a list, for selecting a range. At most 100,000. */
  'items.ids': request(
    z.object({ query: z.string(), sort: Sort, offset: z.int().nonnegative(), limit: z.int().min(1).max(100_000) }),
    z.object({ ids: z.array(ItemId) }),
  ),
  'items.get': request(z.object({ id: ItemId }), ItemDetail),
  'sources.list': request(none, z.object({ sources: z.array(SourceRow) })),
  'sources.get': request(z.object({ id: SourceId }), SourceDetail),
  /** How a document's first lines would read in each encoding it could be said to be in (`reading.encoding`). */
  'sources.encodings': request(
    z.object({ id: SourceId }),
    z.object({ samples: z.array(z.object({ encoding: Encoding, lines: z.array(z.string()), faults: z.int() })) }),
  ),
  /**
   * Documents whose title, publisher or name holds the words or that hold an item the query finds; and those items of
   * one document.
   */
  'sources.find': request(
    z.object({ query: z.string(), within: SourceId.nullable() }),
    z.object({ sources: z.array(SourceId), items: z.array(ItemId) }),
  ),
  /**
   * Takes the addresses of a document's links from another form of the same letter: its mail, or its page. `count` is
   * the items that got some.
   */
  'source.fillLinks': request(z.object({ source: SourceId, file: Token }), Done),
  /**
   * What teaching a correction would change in the documents of its publisher. Changes nothing. Under the name of a
   * `job` it tells how far it is by `job` events and ends early at `job.cancel`.
   */
  'reading.preview': request(
    z.object({ change: ReadingChange, job: z.string().optional() }),
    z.object({ outlet: z.string(), places: z.int(), documents: z.int() }),
  ),
  /**
   * The item to check that follows an item, or else a document's beginning, in the order of publishers, their documents
   * and the text. Those that are kept are gone through before any other is; after the last of either comes the first of
   * the other. `walking` says that the item is the one this led to last. `left` is how many there are of that sort;
   * null where nothing is to be checked.
   */
  'reading.next': request(
    z.object({ item: ItemId.nullable(), source: SourceId.nullable(), walking: z.boolean().default(false) }),
    z.object({ item: ItemId.nullable(), source: SourceId.nullable(), kept: z.boolean(), left: z.int() }),
  ),
  /** How a publisher's documents read. */
  'profile.get': request(
    z.object({ outlet: z.string() }),
    z.object({ rules: ReadingRules, names: z.array(z.string()), language: z.string().nullable() }),
  ),
} as const
