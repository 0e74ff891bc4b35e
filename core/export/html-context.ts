import type { PrintedPicture } from '../model/asset.ts'
import type { Block, Kind, Link } from '../model/fields.ts'
import { wordsOf, type IssueWords } from '../model/words.ts'
import { dateline } from './dateline.ts'
import { settingLines } from './design.ts'
import { directionOf, directionOfText, languageTag, type Direction } from './direction.ts'
import { languageOfText } from './script-language.ts'
import { levelIssue } from './level.ts'
import { mergeTags } from '../model/merge-tags.ts'
import type { ExportEntry, ExportIssue, ExportSection } from './model.ts'
import { divided, listNames } from './names.ts'
import { pictureWordsOf } from './pictures.ts'

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
 * `href` is null where there is no address or it isn't one to follow; `address` is then the text to show for it, if
 * any. `url` is the address as the curator has it, percent-encoded, where `href` isn't the same; printed as `data-url`,
 * so that the export reads back.
 */
/** `next`: another one stands before it. `plain`: it can be followed, and the address says all. */
export interface HtmlLink {
  readonly next: boolean
  readonly plain: boolean
  readonly label: string
  readonly href: string | null
  readonly address: string | null
  readonly url: string | null
}

/**
 * Only web and mail addresses become links, and a mailing program's own tag in their place. Anything else (javascript:,
 * data:, file: …) is shown as text.
 */
export const isFollowable = (url: string): boolean =>
  /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(url) || mergeTags(url)[0]?.text === url

/**
 * An address as an attribute takes it: characters that no URL may hold are percent-encoded, but for those of merge
 * tags.
 */
function asHref(url: string): string {
  const encoded = (text: string) => text.replace(/[\s"<>\\^`{|}]/g, character => encodeURIComponent(character))
  let href = ''
  let at = 0
  for (const { start, text } of mergeTags(url)) {
    href += encoded(url.slice(at, start)) + text
    at = start + text.length
  }
  return href + encoded(url.slice(at))
}

function linkOf({ label, url }: Link, nth: number): HtmlLink {
  const next = nth > 0
  if (url === null) return { next, plain: false, label, href: null, address: null, url: null }
  if (!isFollowable(url)) {
    return { next, plain: false, label, href: null, address: url === label ? null : url, url: encodeURIComponent(url) }
  }
  const href = asHref(url)
  return { next, plain: href === url, label, href, address: null, url: href === url ? null : encodeURIComponent(url) }
}

function blocksOf(blocks: readonly Block[]): HtmlBlock[] {
  const shown: HtmlBlock[] = []
  let items: string[] | null = null
  for (const { type, text } of blocks) {
    if (type !== 'bullet') {
      items = null
      shown.push({ type, text })
    } else if (items) {
      items.push(text)
    } else {
      items = [text]
      shown.push({ type: 'list', items })
    }
  }
  return shown
}

const labelOf = (kind: Kind, words: IssueWords): string | null =>
  kind === 'story' || kind === 'photo' ? null : words.kinds[kind]

/** Where a page finds a picture's file, as an address; null where it can't have it. */
export type PictureSource = (picture: PrintedPicture) => string | null

const pictureOf = (picture: PrintedPicture, source: PictureSource): HtmlPicture => ({
  src: source(picture),
  alt: picture.alt,
  caption: picture.caption || null,
  credit: picture.credit || null,
  width: picture.width,
  height: picture.height,
})

/** The picture an entry shows, and what is said of those its document had. */
const picturesIn = ({ picture, pictures = [] }: ExportEntry, source: PictureSource): HtmlPicture[] => [
  ...(picture ? [pictureOf(picture, source)] : []),
  ...pictures.map(({ alt, caption, credit }) => ({ src: null, alt, caption, credit, width: 0, height: 0 })),
]

/** The most room a logo takes, in CSS pixels. */
const logoRoom = { width: 240, height: 72 }

function logoOf({ logo, masthead }: ExportIssue, source: PictureSource): HtmlContext['logo'] {
  const shown = logo && pictureOf(logo, source)
  if (!shown?.src) return null
  const scale = Math.min(1, logoRoom.width / shown.width, logoRoom.height / shown.height)
  return {
    ...shown,
    alt: masthead || shown.alt,
    shownWidth: Math.max(1, Math.round(shown.width * scale)),
    shownHeight: Math.max(1, Math.round(shown.height * scale)),
  }
}

interface Around {
  readonly lang: string
  readonly words: IssueWords
  readonly source: PictureSource
}

function entryOf(
  entry: ExportEntry,
  id: string,
  heading: 2 | 3,
  { lang: issueLang, words, source }: Around,
): HtmlEntry {
  const text = [entry.headline, ...entry.body.map(block => block.text)].join(' ')
  const itsLang = languageTag(languageOfText(text, entry.language ?? issueLang))
  const itsDir = directionOfText(text)
  const lang = itsLang === issueLang ? null : itsLang
  const dir = itsDir === directionOf(issueLang) ? null : itsDir
  const pictures = picturesIn(entry, source)
  return {
    id,
    entry: entry.id ?? null,
    level: entry.level,
    look: entry.kind === 'photo' ? `${entry.level} photo` : entry.level,
    kind: entry.kind,
    label: labelOf(entry.kind, words),
    lang,
    dir,
    apart: entry.id !== undefined || entry.kind !== 'story' || lang !== null || dir !== null,
    hasMeta: entry.links.length > 0 || entry.outlet !== null,
    named: entry.byline.length > 0 && labelOf(entry.kind, words) === null,
    tail: entry.also.length > 0 || Boolean(entry.note),
    linked: entry.links.length > 0,
    usual: heading === 3 && entry.level === 'full' && entry.kind !== 'photo',
    headline: entry.headline,
    heading,
    deck: entry.deck,
    byline: listNames(entry.byline, words.and) || null,
    authors: divided(entry.byline, words.and),
    blocks: blocksOf(entry.body),
    links: entry.links.map(linkOf),
    also: entry.also.map(linkOf),
    credit: entry.credit,
    note: entry.note,
    outlet: entry.outlet,
    picture: pictures[0] ?? null,
    pictures,
  }
}

function sectionOf(section: ExportSection, nth: number, around: Around): HtmlSection {
  const entries = section.entries.map((entry, place) =>
    entryOf(entry, `s${nth + 1}-${place + 1}`, section.title === null ? 2 : 3, around),
  )
  return { id: `s${nth + 1}`, number: nth + 1, title: section.title, entries }
}

/**
 * The data of an issue for an HTML template; the same for every template and flavour. Without a `source` pictures are
 * told in words.
 */
export function htmlContext(issue: ExportIssue, source: PictureSource = () => null): HtmlContext {
  const levelled = levelIssue(issue)
  const lang = languageTag(levelled.language) ?? 'en'
  const words = wordsOf(lang)
  const sections = levelled.sections.map((section, nth) => sectionOf(section, nth, { lang, words, source }))
  return {
    lang,
    dir: directionOf(lang),
    words,
    by: words.by,
    longWords: hasLongWords(levelled),
    masthead: levelled.masthead,
    logo: logoOf(levelled, source),
    title: levelled.title,
    number: levelled.number,
    date: levelled.date !== null && /^\d{4}-\d{2}-\d{2}$/.test(levelled.date) ? levelled.date : null,
    dateline: dateline(levelled),
    preheader: levelled.preheader ?? firstHeadlines(levelled.sections),
    footer: settingLines(issue.design?.settings.footer ?? ''),
    legal: settingLines(issue.design?.settings.legal ?? ''),
    unsubscribe:
      issue.unsubscribe && isFollowable(issue.unsubscribe.address) ? asHref(issue.unsubscribe.address) : null,
    intro: blocksOf(levelled.intro),
    outro: blocksOf(levelled.outro),
    sections,
    contents: sections
      .map(({ id, title, entries }) => ({ id, title, entries: entries.filter(entry => entry.headline !== null) }))
      .filter(section => section.title !== null || section.entries.length > 0),
  }
}

/** Any run of thirty characters without a space or hyphen, of a script that has spaces. */
const hasLongWords = (issue: ExportIssue): boolean =>
  [
    issue.masthead,
    issue.title,
    ...texts(issue.intro),
    ...texts(issue.outro),
    ...issue.sections.flatMap(printedText),
  ].some(
    text =>
      text !== null &&
      hasLongRun(text) &&
      /[^\s\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{30}/u.test(text),
  )

/**
 * Whether thirty characters stand together without a space or a hyphen, of whatever script: quick, since most texts
 * have none.
 */
function hasLongRun(text: string): boolean {
  let run = 0
  for (let at = 0; at < text.length && run < 30; at++) {
    const code = text.charCodeAt(at)
    run = code <= 32 || code === 45 ? 0 : run + 1
  }
  return run >= 30
}

const texts = (blocks: readonly Block[]): string[] => blocks.map(block => block.text)

/** What of a section stands on the page: addresses do only where they can't be followed. */
const printedText = ({ title, entries }: ExportSection): (string | null)[] => [
  title,
  ...entries.flatMap(entry => [
    entry.headline,
    entry.deck,
    ...entry.byline,
    ...texts(entry.body),
    entry.credit,
    entry.note,
    entry.outlet,
    ...pictureWordsOf(entry).flatMap(({ alt, caption, credit }) => [alt, caption, credit]),
    ...[...entry.links, ...entry.also].flatMap(({ label, url }) => [
      label,
      url !== null && isFollowable(url) ? null : url,
    ]),
  ]),
]

/**
 * What a mailbox shows beside the subject where the curator wrote nothing for it: the first headlines, about as many as
 * fit.
 */
function firstHeadlines(sections: readonly ExportSection[]): string | null {
  let shown = ''
  for (const headline of sections.flatMap(section => section.entries.flatMap(entry => entry.headline ?? []))) {
    const longer = shown === '' ? headline : `${shown} · ${headline}`
    if (shown !== '' && longer.length > 140) break
    shown = longer
  }
  return shown || null
}
