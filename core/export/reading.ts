import type { Block, ItemFields } from '../model/fields.ts'
import type { Parsed, ReadItem, ReadSection, Span, Unclaimed } from '../model/reading.ts'
import type { Stretch } from '../model/stretch.ts'
import { dateline } from './dateline.ts'
import { levelIssue } from './level.ts'
import type { ExportEntry, ExportIssue } from './model.ts'
import { pictureWordsOf } from './pictures.ts'

const signs: Readonly<Record<Block['type'], string>> = { paragraph: '', bullet: '• ', quote: '> ' }

/** A text that grows line by line, and what stands where in it. */
class Page {
  text = ''
  line = 1
  readonly unclaimed: Unclaimed[] = []

  add(text: string): Stretch {
    const start = this.text.length
    this.text += text
    return { start, end: this.text.length }
  }

  end(lines = 1): void {
    this.text += '\n'.repeat(lines)
    this.line += lines
  }

  /** A line that belongs to no item. */
  aside(text: string, what: string): void {
    if (text === '') return
    this.unclaimed.push({ ...this.add(text), what })
    this.end()
  }
}

function readItem(page: Page, entry: ExportEntry, section: string | null): ReadItem {
  const spans: Span[] = []
  const first = page.line
  const put = (field: string, text: string, after = '') => {
    spans.push({ field, ...page.add(text) })
    page.add(after)
  }
  const field = (name: string, text: string | null) => {
    if (text !== null) {
      put(name, text)
      page.end()
    }
  }
  const links = [...entry.links, ...entry.also]
  field('headline', entry.headline)
  field('deck', entry.deck)
  entry.byline.forEach((name, nth) => {
    put(`byline[${nth}]`, name)
    if (nth < entry.byline.length - 1) put('by', ',', ' ')
    else page.end()
  })
  const pictures = pictureWordsOf(entry).map(({ alt, caption, credit }) => ({
    url: null,
    alt,
    caption: caption || null,
    credit: credit || null,
  }))
  pictures.forEach(({ alt, caption, credit }, nth) => {
    put('picture', '▣', alt === '' ? '' : ' ')
    if (alt !== '') put(`pictures[${nth}].alt`, alt)
    page.end()
    field(`pictures[${nth}].caption`, caption)
    field(`pictures[${nth}].credit`, credit)
  })
  entry.body.forEach(({ type, text }, nth) => {
    if (type !== 'paragraph') put(type, signs[type].trim(), ' ')
    field(`body[${nth}]`, text)
  })
  links.forEach(({ label, url }, nth) => {
    put('link', '→', ' ')
    put(`links[${nth}].label`, label, url === null ? '' : ' ')
    if (url !== null) put(`links[${nth}].url`, url)
    page.end()
  })
  field('credit', entry.credit)
  field('outlet', entry.outlet)
  field('note', entry.note)
  // An entry of which nothing is printed still has a line to stand on.
  if (spans.length === 0) field('rule', '* * *')
  const fields: ItemFields = {
    section,
    kind: entry.kind,
    headline: entry.headline,
    deck: entry.deck,
    byline: [...entry.byline],
    body: [...entry.body],
    links,
    credit: entry.credit,
  }
  const last = page.line - 1
  page.end()
  return {
    ...fields,
    ...(pictures.length > 0 && { pictures }),
    note: entry.note,
    lines: [first, last],
    spans,
    confidence: 1,
    check: [],
  }
}

/**
 * The reading of an issue that is given whole (a JSON export, or HTML that says what each part is): its text as a
 * reader sees it, one block a line, with each field's place in it. "Also" lines come back as links after the entry's
 * own.
 */
export function readingOf(issue: ExportIssue): Parsed {
  const levelled = levelIssue(issue)
  const page = new Page()
  const sections: ReadSection[] = []
  page.aside([levelled.masthead, ...dateline(levelled)].filter(part => part !== '').join(' · '), 'masthead')
  page.aside(levelled.title, 'issue title')
  for (const block of levelled.intro) page.aside(signs[block.type] + block.text, 'introduction')
  page.end()
  const items = levelled.sections.flatMap(section => {
    if (section.title !== null) {
      const line = page.line
      sections.push({ title: section.title, line, ...page.add(section.title) })
      page.end(2)
    }
    return section.entries.map(entry => readItem(page, entry, section.title))
  })
  for (const block of levelled.outro) page.aside(signs[block.type] + block.text, 'closing words')
  return { text: page.text, sections, items, unclaimed: page.unclaimed, notices: [] }
}
