import type { PictureSource } from '../../../core/export/html/pictures.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import type { PictureType } from '../../../core/model/asset.ts'
import type { Result } from '../../../core/model/result.ts'
import type { BuiltInTemplate } from '../../../core/model/template.ts'

/** A picture of a mail; its page names it as `cid:` and this. */
export interface EmbeddedPicture {
  readonly cid: string
  readonly name: string
  readonly type: PictureType
  readonly bytes: Uint8Array
}

/** What turns an issue into bytes where Node is needed. Text comes from `core/export` directly. */
export interface WritersPort {
  /**
   * `dark` renders the dark variant for the preview; exports carry both. Without a `source` pictures are told in words.
   */
  html(issue: ExportIssue, flavour: 'mail' | 'web', dark?: boolean, source?: PictureSource): Promise<Result<string>>
  /** What a built-in template is made of. */
  source(base: BuiltInTemplate, flavour: 'mail' | 'web'): Promise<{ readonly markup: string; readonly styles: string }>
  /** A mail that opens as a draft, with the text and this page as its halves. */
  eml(issue: ExportIssue, html: string, pictures?: readonly EmbeddedPicture[]): Promise<Uint8Array>
  /** This page in a zip, with its pictures by name. */
  zip(html: string, pictures?: Readonly<Record<string, Uint8Array>>): Uint8Array | Promise<Uint8Array>
}
