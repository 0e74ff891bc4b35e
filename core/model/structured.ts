import type { Stretch } from './stretch.ts'

/**
 * A marked-up document as a format adapter hands it to the parser: the text as a reader sees it, in order, one block a
 * line, and what the markup says of each block. All offsets are UTF-16 code units into `text`, `end` exclusive; blocks
 * are in order, don't overlap, and hold no line ends; every character of `text` that isn't blank is in one of them.
 */
export interface Structured {
  readonly text: string
  readonly blocks: readonly MarkedBlock[]
}

/**
 * What markup can say a block is, beside its form. `furniture` is navigation, a footer, or what else frames a page;
 * `outlet` says where a story is from; `caption` is what stands under a picture.
 */
export type Hint = 'title' | 'outlet' | 'headline' | 'deck' | 'byline' | 'credit' | 'caption' | 'label' | 'furniture'

export interface MarkedBlock {
  readonly start: number
  readonly end: number
  /** `picture` is the line of a picture's alt text; `hidden` is text that is in the document and not shown. */
  readonly form: 'heading' | 'text' | 'bullet' | 'quoted' | 'rule' | 'picture' | 'hidden'
  /** Rank of a heading, 1 the highest; null for everything else. */
  readonly level: number | null
  /** Length of the bullet or number that opens it, with the blank behind. */
  readonly sign: number
  /**
   * Length of the words it opens with, sign aside, where those are set apart (bold, or a link in a list) and more
   * follows; else 0.
   */
  readonly lead: number
  /** Words in it that are set apart (in bold, in italics, underlined), the first few, where they aren't all of it. */
  readonly apart?: readonly Stretch[]
  /** 0 where it stands right under the block before, 1 where a gap is between them. */
  readonly gap: 0 | 1
  readonly hint: Hint | null
  readonly links: readonly MarkedLink[]
  /** Address of the picture, where known; only of the form `picture`. */
  readonly picture: string | null
  /** A picture that has no words stands right before it. */
  readonly underPicture?: boolean
  /**
   * A name for how it is set (size, weight, colour …), the same for what is set alike; only compared within a document.
   * '' or absent where nothing is known.
   */
  readonly style?: string
}

/** Words that lead somewhere: to a page or mail address, nothing else. */
export interface MarkedLink extends Stretch {
  readonly url: string
  /** The address is that of a counter of clicks. */
  readonly wrapped: boolean
}
