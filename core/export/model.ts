import type { ExportSettings } from '../model/export-settings.ts'
import type { PrintedPicture } from '../model/asset.ts'
import type { Block, Kind, Link } from '../model/fields.ts'
import type { Level } from '../model/level.ts'
import type { Picture } from '../model/reading.ts'
import type { Design } from './design.ts'

/**
 * An issue as it is printed: everything resolved, nothing to look up. Every writer takes this and only this, so that
 * all formats say the same and the same issue gives the same bytes.
 */
export interface ExportIssue {
  readonly masthead: string
  /** Shown in place of the masthead where pictures are; it says what the masthead says. */
  readonly logo?: PrintedPicture
  readonly title: string
  readonly subject: string | null
  readonly preheader: string | null
  readonly number: number | null
  /** YYYY-MM-DD */
  readonly date: string | null
  readonly language: string
  readonly template: string
  /** The template, where it is one of the library's own; only pages take it, data formats leave it out. */
  readonly design?: Design
  /**
   * Where readers leave: a followable address or a mailing program's tag; `oneClick`: one request there is enough (RFC
   * 8058).
   */
  readonly unsubscribe?: { readonly address: string; readonly oneClick: boolean }
  /** How its text is set; 72 columns with footnotes where nothing is said. Data formats leave it out. */
  readonly layout?: Pick<ExportSettings, 'textWidth' | 'links'>
  readonly intro: readonly Block[]
  readonly sections: readonly ExportSection[]
  readonly outro: readonly Block[]
}

export interface ExportSection {
  /** Null where the title isn't printed. */
  readonly title: string | null
  readonly entries: readonly ExportEntry[]
}

export interface ExportEntry {
  /** The entry's id, where a preview wants to know it; exports never carry it. */
  readonly id?: string
  readonly level: Level
  readonly kind: Kind
  readonly headline: string | null
  readonly deck: string | null
  readonly byline: readonly string[]
  /**
   * The byline in the source's own wording ("By A, B, C"), where nobody changed it; only the plain layout prints it.
   */
  readonly bylineAsRead?: string
  readonly body: readonly Block[]
  readonly links: readonly Link[]
  readonly credit: string | null
  /** The editor's note. */
  readonly note: string | null
  readonly also: readonly Link[]
  /** Where the story is from, as printed in the meta line; null for entries without an item. */
  readonly outlet: string | null
  readonly language: string | null
  /** Stands over the body. */
  readonly picture?: PrintedPicture
  /**
   * Of an issue that was imported as it was sent: what its document says of the pictures that stood with the entry.
   * Their files aren't here.
   */
  readonly pictures?: readonly Picture[]
}
