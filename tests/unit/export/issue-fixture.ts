import type { ExportEntry, ExportIssue } from '../../../core/export/model.ts'
import type { PrintedPicture } from '../../../core/model/asset.ts'
import type { Block } from '../../../core/model/fields.ts'

export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
export const bullet = (text: string): Block => ({ type: 'bullet', text })
export const quote = (text: string): Block => ({ type: 'quote', text })

/** A picture whose words are as given; its file is anything. */
export const picture = (words: Partial<PrintedPicture> = {}): PrintedPicture => ({
  sha256: 'a'.repeat(64),
  type: 'jpeg',
  width: 1300,
  height: 650,
  bytes: 90_000,
  alt: 'Waders over the flats',
  caption: 'Low water, Sunday',
  credit: 'Tamsin Roe',
  ...words,
})

export const entry = (fields: Partial<ExportEntry>): ExportEntry => ({
  level: 'full',
  kind: 'story',
  headline: null,
  deck: null,
  byline: [],
  body: [],
  links: [],
  credit: null,
  note: null,
  also: [],
  outlet: null,
  language: null,
  ...fields,
})

/** An issue with one section, "Decisions". */
export const issue = (entries: readonly ExportEntry[], fields: Partial<ExportIssue> = {}): ExportIssue => ({
  masthead: 'Tidewater Weekly',
  title: 'The marsh comes back',
  subject: null,
  preheader: null,
  number: 48,
  date: '2026-11-24',
  language: 'en',
  template: 'broadsheet',
  intro: [],
  outro: [],
  sections: [{ title: 'Decisions', entries }],
  ...fields,
})
