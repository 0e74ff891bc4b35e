import type { PrintedPicture } from '../model/asset.ts'
import type { Block, Link } from '../model/fields.ts'
import type { Picture } from '../model/reading.ts'
import type { ExportEntry, ExportIssue, ExportSection } from './model.ts'

/** Anything that levelling might change; most texts have nothing of it. */
const unlevelled =
  /[^\u0020-\u007e\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\uffff]| {2}|^ | $/

/**
 * One line of plain text: runs of white space become one space (a single no-break space stays), control characters and
 * lone surrogates, which no format can carry, go.
 */
export function levelText(text: string): string {
  if (!unlevelled.test(text)) return text
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\u0085]+/g, run => (run === '\u00a0' || run === '\u202f' ? run : ' '))
    .trim()
}

const orNull = (text: string | null): string | null => (text === null ? null : levelText(text) || null)
const lines = (texts: readonly string[]): string[] => texts.map(levelText).filter(text => text !== '')

export function levelBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(({ type, text }) => ({ type, text: levelText(text) })).filter(block => block.text !== '')
}

/** A link without a label shows its address; one with neither goes. */
export function levelLinks(links: readonly Link[]): Link[] {
  return links.flatMap(link => {
    const url = orNull(link.url)
    const label = levelText(link.label) || url
    return label ? [{ label, url }] : []
  })
}

const levelPicture = (picture: PrintedPicture): PrintedPicture => ({
  ...picture,
  alt: levelText(picture.alt),
  caption: levelText(picture.caption),
  credit: levelText(picture.credit),
})

const levelTold = (picture: Picture): Picture => ({
  ...picture,
  alt: levelText(picture.alt),
  caption: orNull(picture.caption),
  credit: orNull(picture.credit),
})

function levelEntry(entry: ExportEntry): ExportEntry {
  return {
    ...entry,
    headline: orNull(entry.headline),
    deck: orNull(entry.deck),
    byline: lines(entry.byline),
    body: levelBlocks(entry.body),
    links: levelLinks(entry.links),
    credit: orNull(entry.credit),
    note: orNull(entry.note),
    also: levelLinks(entry.also),
    ...(entry.picture && { picture: levelPicture(entry.picture) }),
    ...(entry.pictures && { pictures: entry.pictures.map(levelTold) }),
    outlet: orNull(entry.outlet),
    ...(entry.bylineAsRead === undefined ? {} : { bylineAsRead: levelText(entry.bylineAsRead) }),
  }
}

const levelSection = (section: ExportSection): ExportSection => ({
  title: orNull(section.title),
  entries: section.entries.map(levelEntry),
})

/**
 * Every field levelled to one line and blank ones dropped, so that all formats print the same. Levelling twice is
 * levelling once.
 */
export function levelIssue(issue: ExportIssue): ExportIssue {
  return {
    ...issue,
    masthead: levelText(issue.masthead),
    title: levelText(issue.title) || levelText(issue.masthead) || 'Untitled issue',
    subject: orNull(issue.subject),
    preheader: orNull(issue.preheader),
    intro: levelBlocks(issue.intro),
    outro: levelBlocks(issue.outro),
    sections: issue.sections.map(levelSection),
  }
}
