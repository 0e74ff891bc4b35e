import type { Block, Kind, Link } from '../model/fields.ts'
import { dateline } from './dateline.ts'
import { directionOf, directionOfText, languageTag, type Direction } from './direction.ts'
import { levelIssue } from './level.ts'
import type { ExportEntry, ExportIssue, ExportSection } from './model.ts'
import { listNames } from './names.ts'

/** What an HTML template sees: plain data, each string still to be escaped where it is printed. */
export interface HtmlContext {
  readonly lang: string
  readonly dir: Direction
  readonly masthead: string
  readonly title: string
  /** Number and day. */
  readonly dateline: readonly string[]
  readonly preheader: string | null
  /** Whether a word is too long for a phone, so that it must be let break. */
  readonly longWords: boolean
  readonly intro: readonly HtmlBlock[]
  readonly outro: readonly HtmlBlock[]
  readonly sections: readonly HtmlSection[]
  /** Entries that have a headline, for a list of contents. */
  readonly contents: readonly { readonly id: string; readonly title: string | null; readonly entries: readonly HtmlEntry[] }[]
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
  readonly level: ExportEntry['level']
  readonly kind: Kind
  /** "Opinion", "Event" …; null for a story or a photo, which need no saying. */
  readonly label: string | null
  /** Set where they differ from the issue's. */
  readonly lang: string | null
  readonly dir: Direction | null
  readonly headline: string | null
  /** Level of its heading: 3 under a printed section title, else 2. */
  readonly heading: 2 | 3
  readonly deck: string | null
  readonly byline: string | null
  readonly blocks: readonly HtmlBlock[]
  readonly links: readonly HtmlLink[]
  readonly also: readonly HtmlLink[]
  readonly credit: string | null
  readonly note: string | null
  readonly outlet: string | null
}

/** A paragraph or quote has `text`; bullets in a row are one list of `items`. */
export type HtmlBlock =
  | { readonly type: 'paragraph' | 'quote'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }

/** `href` is null where there is no address or it isn't one to follow; `address` is then the text to show for it, if any. */
export interface HtmlLink { readonly label: string; readonly href: string | null; readonly address: string | null }

/** Only web and mail addresses become links. Anything else (javascript:, data:, file: …) is shown as text. */
export const isFollowable = (url: string): boolean => /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(url)

/** An address as an attribute takes it: characters that no URL may hold are percent-encoded. */
const asHref = (url: string): string => url.replace(/[\s"<>\\^`{|}]/g, character => encodeURIComponent(character))

function linkOf({ label, url }: Link): HtmlLink {
  if (url === null) return { label, href: null, address: null }
  return isFollowable(url) ? { label, href: asHref(url), address: null } : { label, href: null, address: url === label ? null : url }
}

function blocksOf(blocks: readonly Block[]): HtmlBlock[] {
  const shown: HtmlBlock[] = []
  let items: string[] | null = null
  for (const { type, text } of blocks) {
    if (type !== 'bullet') { items = null; shown.push({ type, text }) }
    else if (items) items.push(text)
    else { items = [text]; shown.push({ type: 'list', items }) }
  }
  return shown
}

const labels: Readonly<Record<Kind, string | null>> = {
  story: null, photo: null, opinion: 'Opinion', event: 'Event', notice: 'Notice', video: 'Video',
}

function entryOf(entry: ExportEntry, id: string, heading: 2 | 3, issueLang: string): HtmlEntry {
  const lang = languageTag(entry.language)
  const dir = directionOfText([entry.headline, ...entry.body.map(block => block.text)].join(' '))
  return {
    id, level: entry.level, kind: entry.kind, label: labels[entry.kind],
    lang: lang === issueLang ? null : lang, dir: dir === directionOf(issueLang) ? null : dir,
    headline: entry.headline, heading, deck: entry.deck, byline: listNames(entry.byline) || null,
    blocks: blocksOf(entry.body), links: entry.links.map(linkOf), also: entry.also.map(linkOf),
    credit: entry.credit, note: entry.note, outlet: entry.outlet,
  }
}

function sectionOf(section: ExportSection, nth: number, lang: string): HtmlSection {
  const entries = section.entries.map((entry, place) => entryOf(entry, `s${nth + 1}-${place + 1}`, section.title === null ? 2 : 3, lang))
  return { id: `s${nth + 1}`, number: nth + 1, title: section.title, entries }
}

/** The data of an issue for an HTML template; the same for every template and flavour. */
export function htmlContext(issue: ExportIssue): HtmlContext {
  const levelled = levelIssue(issue)
  const lang = languageTag(levelled.language) ?? 'en'
  const sections = levelled.sections.map((section, nth) => sectionOf(section, nth, lang))
  return {
    lang, dir: directionOf(lang), longWords: hasLongWords(levelled), masthead: levelled.masthead, title: levelled.title,
    dateline: dateline(levelled), preheader: levelled.preheader ?? firstHeadlines(levelled.sections),
    intro: blocksOf(levelled.intro), outro: blocksOf(levelled.outro), sections,
    contents: sections.map(({ id, title, entries }) => ({ id, title, entries: entries.filter(entry => entry.headline !== null) }))
      .filter(section => section.title !== null || section.entries.length > 0),
  }
}

/** Any run of thirty characters without a space or hyphen, of a script that has spaces. */
const hasLongWords = (issue: ExportIssue): boolean =>
  [issue.masthead, issue.title, ...texts(issue.intro), ...texts(issue.outro), ...issue.sections.flatMap(printedText)]
    .some(text => text !== null && /[^\s\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{30}/u.test(text))

const texts = (blocks: readonly Block[]): string[] => blocks.map(block => block.text)

/** What of a section stands on the page: addresses do only where they can't be followed. */
const printedText = ({ title, entries }: ExportSection): (string | null)[] => [title, ...entries.flatMap(entry => [
  entry.headline, entry.deck, ...entry.byline, ...texts(entry.body), entry.credit, entry.note, entry.outlet,
  ...[...entry.links, ...entry.also].flatMap(({ label, url }) => [label, url !== null && isFollowable(url) ? null : url]),
])]

/** What a mailbox shows beside the subject where the curator wrote nothing for it: the first headlines, about as many as fit. */
function firstHeadlines(sections: readonly ExportSection[]): string | null {
  let shown = ''
  for (const headline of sections.flatMap(section => section.entries.flatMap(entry => entry.headline ?? []))) {
    const longer = shown === '' ? headline : `${shown} · ${headline}`
    if (shown !== '' && longer.length > 140) break
    shown = longer
  }
  return shown || null
}
