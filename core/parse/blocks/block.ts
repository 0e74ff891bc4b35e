import type { Stretch } from '../../model/stretch.ts'
import type { Glue } from '../lines/glue.ts'
import type { Said } from '../lines/said.ts'

/** Lines that belong together, before it is known what they are. */
export type Block = {
  readonly form: 'text' | 'bullet' | 'quoted' | 'rule' | 'url' | 'footnote'
  /** One a line, signs taken off. */
  readonly pieces: readonly Stretch[]
  /** How each piece but the first is joined to the one before. */
  readonly glue: readonly Glue[]
  /** Signs of the block itself: its bullet, ">" before its lines, what decorates a title. */
  readonly signs: readonly Stretch[]
  /** The pieces joined. */
  readonly text: string
  readonly firstLine: number
  readonly lastLine: number
  /** Blank lines before it. */
  readonly gap: number
  readonly indent: number
  /** Columns of white space before its first line, as it stands there. */
  readonly column?: number
  /** Whether signs were set around it, as around a title. */
  readonly decorated: boolean
  /** The sign of a bullet, its number or letter aside: "*", "#.", "(a)". */
  readonly bullet?: string
  /** What a curator or the publisher's profile says it is. */
  readonly said?: Said | null
  /** What the document's manner says it is, whatever it looks like. */
  readonly hint?: 'headline' | 'paragraph' | 'byline'
  /** Where in an item it stands by the document's manner. */
  readonly place?: 'start' | 'end'
  /** A rule that parts items stands before it. */
  readonly ruled?: boolean
  /** The field's name that stands before it, in small letters: "abstract". */
  readonly name?: string
  /** It stood behind another part on its line. */
  readonly part?: 'tail'
  /** It says where its story is from, and names nobody. */
  readonly outlet?: boolean
  /**
   * How likely it is that its lines don't belong together, that it goes on with the one before or comes apart, where
   * any of these is in doubt: up to 0.5.
   */
  readonly seam?: number
}
