import type { HouseStyle } from '../../model/house-style.ts'
import type { PrintedPicture } from '../../model/asset.ts'
import type { AssetId, EntryId, IssueId, ItemId, SectionId, TemplateId } from '../../model/ids.ts'
import type { LinkVerdict } from '../../model/link-verdict.ts'
import type { ColourCheck } from '../template-colours.ts'
import type { ExportEntry } from '../model.ts'

/** A link with what is known of its address without asking anybody. */
export interface LinkFacts {
  readonly label: string
  readonly url: string | null
  /** The address without what only tells who came; the same as `url` where there is nothing of the kind. */
  readonly clean: string | null
  /** It leads through a counter of clicks that hides where it goes. */
  readonly wrapped: boolean
}

/** An entry as it is printed, and what its checks need to know besides. */
export interface EntryFacts extends ExportEntry {
  readonly id: EntryId
  readonly section: SectionId
  readonly itemIds: readonly ItemId[]
  /** Links of the entry with their addresses taken apart; `links` in the same order. */
  readonly addresses: readonly LinkFacts[]
  /** The record of its picture, while that can be changed. */
  readonly asset?: AssetId
  /** How many of its items are no longer in the library. */
  readonly missing: number
  /** Its body is the curator's own words, not the item's. */
  readonly ownBody: boolean
  /**
   * The longest run of words the curator's own body has from the source, with its count; null where there is none worth
   * showing.
   */
  readonly copied: { readonly words: string; readonly count: number } | null
  /** The item is the curator's own, made by hand. */
  readonly byHand: boolean
  readonly themes: readonly string[]
  /** YYYY-MM-DD the item is held until, or "" for held without a day; null where it isn't held on the issue's day. */
  readonly heldUntil: string | null
  /** Earlier issues that ran one of its items, by name. */
  readonly ran: readonly string[]
}

export interface SectionFacts {
  readonly id: SectionId
  readonly title: string
  readonly printed: boolean
  readonly entries: readonly EntryFacts[]
}

/** All that preflight looks at, gathered beforehand: the checks are pure. */
export interface IssueFacts {
  readonly id: IssueId
  readonly sections: readonly SectionFacts[]
  readonly style: HouseStyle
  /** The library's template it is set in, with the colours a curator chose; nothing where it is a built-in one. */
  readonly design?: { readonly id: TemplateId; readonly name: string; readonly colours: readonly ColourCheck[] }
  readonly logo?: PrintedPicture
  /** What was learnt of addresses by asking, since the desk was opened; nothing where nobody asked. */
  readonly asked?: ReadonlyMap<string, LinkVerdict>
  /** Bytes of the mail as it is sent, encoded; null where it couldn't be written. */
  readonly mailBytes: number | null
  /**
   * Themes of each entry of the last issues of the digest, at most twelve, newest first: an issue, its entries, their
   * themes.
   */
  readonly before: readonly (readonly (readonly string[])[])[]
}

export const entriesOf = (issue: IssueFacts): readonly EntryFacts[] =>
  issue.sections.flatMap(section => section.entries)
/** Whether the level prints more than headline and links. */
export const isBrief = (entry: EntryFacts): boolean => entry.level === 'brief' && entry.headline !== null
/** What an entry is called in a finding. */
export const nameOf = (entry: EntryFacts): string =>
  entry.headline || entry.body[0]?.text || entry.links[0]?.label || entry.credit || 'Untitled entry'
