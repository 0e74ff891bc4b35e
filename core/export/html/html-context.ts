import { wordsOf } from '../../model/words.ts'
import { dateline } from '../dateline.ts'
import { settingLines } from '../design.ts'
import { directionOf, languageTag } from '../direction.ts'
import { levelIssue } from '../level.ts'
import type { ExportIssue, ExportSection } from '../model.ts'
import { blocksOf } from './blocks.ts'
import type { HtmlContext, HtmlSection } from './context.ts'
import { entryOf, type Around } from './entry.ts'
import { asHref, isFollowable } from './links.ts'
import { hasLongWords } from './long-words.ts'
import { logoOf, type PictureSource } from './pictures.ts'

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
    date: isDay(levelled.date) ? levelled.date : null,
    dateline: dateline(levelled),
    preheader: levelled.preheader ?? firstHeadlines(levelled.sections),
    footer: settingLines(issue.design?.settings.footer ?? ''),
    legal: settingLines(issue.design?.settings.legal ?? ''),
    unsubscribe: unsubscribeHref(issue),
    intro: blocksOf(levelled.intro),
    outro: blocksOf(levelled.outro),
    sections,
    contents: contentsOf(sections),
  }
}

const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)

const unsubscribeHref = ({ unsubscribe }: ExportIssue): string | null =>
  unsubscribe && isFollowable(unsubscribe.address) ? asHref(unsubscribe.address) : null

function sectionOf(section: ExportSection, nth: number, around: Around): HtmlSection {
  const entries = section.entries.map((entry, place) =>
    entryOf(entry, `s${nth + 1}-${place + 1}`, section.title === null ? 2 : 3, around),
  )
  return { id: `s${nth + 1}`, number: nth + 1, title: section.title, entries }
}

const contentsOf = (sections: readonly HtmlSection[]): HtmlContext['contents'] =>
  sections
    .map(({ id, title, entries }) => ({ id, title, entries: entries.filter(entry => entry.headline !== null) }))
    .filter(section => section.title !== null || section.entries.length > 0)

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
