import type { Kind } from '../../model/fields.ts'
import type { IssueWords } from '../../model/words.ts'
import type { Direction } from '../direction.ts'
import type { ExportEntry } from '../model.ts'

/** What an HTML template sees: plain data, each string still to be escaped where it is printed. */
export interface HtmlContext {
  readonly lang: string
  readonly dir: Direction
  /** What the template itself says, in the issue's language: words.by, words.note, words.also, words.contents … */
  readonly words: IssueWords
  /** "By", at hand for every entry. */
  readonly by: string
  readonly masthead: string
  /** Shown in place of the masthead's words. */
  readonly logo: (HtmlPicture & { readonly shownWidth: number; readonly shownHeight: number }) | null
  readonly title: string
  readonly number: number | null
  /** YYYY-MM-DD */
  readonly date: string | null
  /** Number and day as printed. */
  readonly dateline: readonly string[]
  readonly preheader: string | null
  /** Whether a word is too long for a phone, so that it must be let break. */
  readonly longWords: boolean
  /** The template's own closing lines and its small print. */
  readonly footer: readonly string[]
  readonly legal: readonly string[]
  /** The address to leave at, as a link takes it; null where none was given. */
  readonly unsubscribe: string | null
  readonly intro: readonly HtmlBlock[]
  readonly outro: readonly HtmlBlock[]
  readonly sections: readonly HtmlSection[]
  /** Entries that have a headline, for a list of contents. */
  readonly contents: readonly {
    readonly id: string
    readonly title: string | null
    readonly entries: readonly HtmlEntry[]
  }[]
}

export interface HtmlSection {
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly title: string | null
  readonly entries: readonly HtmlEntry[]
}

export interface HtmlEntry {
  readonly id: string
  /** The entry's id in the library, in a preview only; printed as `data-entry`. */
  readonly entry: string | null
  readonly level: ExportEntry['level']
  /** Classes of its headline in a mail: its level, and "photo". */
  readonly look: string
  readonly kind: Kind
  /** "Opinion", "Event" …; null for a story or a photo, which need no saying. */
  readonly label: string | null
  /**
   * Whether any of `entry`, `kind`, `lang` and `dir` has to be said of it: most entries need one question instead of
   * four.
   */
  readonly apart: boolean
  /**
   * Whether there are links or an outlet to print, and "also" lines or a note: most entries answer one question for
   * two.
   */
  readonly hasMeta: boolean
  readonly tail: boolean
  /** Whether names stand alone under the headline, as they mostly do, without a label. */
  readonly named: boolean
  /** Whether there are links. */
  readonly linked: boolean
  /** Whether its headline is one of level 3 under a title, in full, as most are. */
  readonly usual: boolean
  /** Set where they differ from the issue's. */
  readonly lang: string | null
  readonly dir: Direction | null
  readonly headline: string | null
  /** Level of its heading: 3 under a printed section title, else 2. */
  readonly heading: 2 | 3
  readonly deck: string | null
  readonly byline: string | null
  /** The names of the byline, each with what stands after it. A name is printed in an element of class "author". */
  readonly authors: readonly { readonly name: string; readonly after: string }[]
  readonly blocks: readonly HtmlBlock[]
  readonly links: readonly HtmlLink[]
  readonly also: readonly HtmlLink[]
  readonly credit: string | null
  readonly note: string | null
  readonly outlet: string | null
  /** The first of `pictures`. */
  readonly picture: HtmlPicture | null
  readonly pictures: readonly HtmlPicture[]
}

/** `src` is null where the page can't show it: then its words stand in its place. Sizes are the file's, in pixels. */
export interface HtmlPicture {
  readonly src: string | null
  readonly alt: string
  readonly caption: string | null
  readonly credit: string | null
  readonly width: number
  readonly height: number
}

/** A paragraph or quote has `text`; bullets in a row are one list of `items`. */
export type HtmlBlock =
  | { readonly type: 'paragraph' | 'quote'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }

/**
 * `next`: another one stands before it. `plain`: it can be followed, and the address says all. `href` is null where
 * there is no address or it isn't one to follow; `address` is then the text to show for it, if any. `url` is the
 * address as the curator has it, percent-encoded, where `href` isn't the same; printed as `data-url`, so that the
 * export reads back.
 */
export interface HtmlLink {
  readonly next: boolean
  readonly plain: boolean
  readonly label: string
  readonly href: string | null
  readonly address: string | null
  readonly url: string | null
}
