import { z } from 'zod'
import { AssetRecord } from '../../model/asset.ts'
import { DigestRecord } from '../../model/digest.ts'
import { ExportSettingsGiven, Unsubscribe } from '../../model/export-settings.ts'
import { AssetId, IssueId } from '../../model/ids.ts'
import { BuiltInTemplate, TemplateRecord } from '../../model/template.ts'
import { FindingView, IssueRow, IssueView, LinkView } from '../views.ts'
import { none, request, Token } from './request.ts'

/**
 * `html` is the mail flavour, `web` the page; `zip` holds the page; `plain` is the bare layout newsletters are pasted
 * in.
 */
export const ExportFormat = z.enum(['text', 'html', 'web', 'markdown', 'eml', 'json', 'pdf', 'zip', 'plain'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const Paper = z.enum(['A4', 'Letter'])
export type Paper = z.infer<typeof Paper>

/** Issues, their templates and pictures, and how they leave. */
export const issueRequests = {
  'issues.list': request(none, z.object({ issues: z.array(IssueRow), digests: z.array(DigestRecord) })),
  'issues.get': request(z.object({ id: IssueId }), IssueView),
  /**
   * `url` opens in a sandboxed frame under a CSP of its own, for as long as it is among the latest; `text` is given
   * instead for the text format.
   */
  'issues.preview': request(
    z.object({
      id: IssueId,
      format: z.enum(['text', 'html', 'web']),
      dark: z.boolean(),
      settings: ExportSettingsGiven.default({}),
    }),
    /** `bytes` as exported; `encoded` as quoted-printable in a mail. */
    z.object({ url: z.string().nullable(), text: z.string().nullable(), bytes: z.int(), encoded: z.int() }),
  ),
  /** What to look at before the issue leaves: looked for when asked, changing nothing and asking nobody. */
  'issues.preflight': request(z.object({ id: IssueId }), z.object({ findings: z.array(FindingView) })),
  /**
   * Asks the web addresses of an issue's links whether they are there: only ever when a curator wants it. Progress
   * comes as `job` events; ends early at `job.cancel`, keeping what was learnt. What is to be seen to is among the
   * findings from then on, until the desk is closed.
   */
  'links.check': request(
    z.object({ id: IssueId, job: z.string() }),
    z.object({ links: z.array(LinkView), cancelled: z.boolean() }),
  ),
  /**
   * `to` is from `files.save`. `paper` is a PDF's; `template` takes the place of the issue's own; `settings` go before
   * those the issue and its digest keep, and `unsubscribe` before both. `download` is an address to fetch once, where
   * the host can't write files itself.
   */
  'issues.export': request(
    z.object({
      id: IssueId,
      format: ExportFormat,
      to: Token,
      paper: Paper.default('A4'),
      unsubscribe: Unsubscribe.nullable().default(null),
      settings: ExportSettingsGiven.default({}),
      template: z.string().max(200).optional(),
    }),
    z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), download: z.string().nullable() }),
  ),
  /**
   * The issue for the clipboard: plain HTML without looks of its own, which takes on those of the program it is pasted
   * into, and text.
   */
  'issues.copy': request(z.object({ id: IssueId }), z.object({ html: z.string(), text: z.string() })),
  /** The library's own templates, by name. */
  'templates.list': request(none, z.object({ templates: z.array(TemplateRecord) })),
  /** A picture with an address to show it at in the desk; null where its bytes are missing. */
  'pictures.get': request(z.object({ id: AssetId }), z.object({ picture: AssetRecord, url: z.string().nullable() })),
  /** What a built-in template is made of. */
  'templates.source': request(
    z.object({ base: BuiltInTemplate, flavour: z.enum(['mail', 'web']) }),
    z.object({ markup: z.string(), styles: z.string() }),
  ),
} as const
