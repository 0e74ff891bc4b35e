import { Liquid } from 'liquidjs'
import type { HtmlContext } from '../../core/export/html/context.ts'

/**
 * Renders a template over an issue's data. A template runs no code, reads no file and loops no bomb: lookups are in an
 * empty map instead of the disk, prototypes are hidden, sizes and steps are limited, and everything printed is escaped,
 * whatever the template asks for (`raw` included; `names` escapes by itself). The same issue gives the same page on
 * every machine, on any day: days are neither moved by a time zone nor named in the machine's language, "now" is the
 * issue's own day, and nothing is drawn by lot.
 */
export function renderTemplate(markup: string, context: HtmlContext, width: number, inset = 0): string {
  const engine = new Liquid({
    templates: {},
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 200_000,
    renderLimit: 1_500,
    memoryLimit: 50_000_000,
    timezoneOffset: 0,
    locale: localeOf(context.lang),
  })
  engine.registerFilter('names', { raw: true, handler: names })
  engine.registerFilter('raw', (value: unknown) => value)
  delete engine.filters['sample']
  for (const name of ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string']) {
    const filter = engine.filters[name] as (this: unknown, ...given: unknown[]) => unknown
    engine.registerFilter(name, function (value: unknown, ...options: unknown[]) {
      return filter.call(this, value === 'now' || value === 'today' ? context.date : value, ...options)
    })
  }
  return engine.parseAndRenderSync(markup, { ...context, width, column: width - inset }) as string
}

/** A language as dates are named in; English for a tag that is none. */
function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/**
 * Names of a byline as a page has them, each to be read back by itself: `<span class="author">Ada Lorne</span> and …`.
 * Escaped here.
 */
function names(authors: unknown): string {
  return Array.isArray(authors)
    ? (authors as HtmlContext['sections'][number]['entries'][number]['authors'])
        .map(({ name, after }) => `<span class="author">${escaped(name)}</span>${escaped(after)}`)
        .join('')
    : ''
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }
const escaped = (text: unknown): string => String(text).replace(/[&<>"']/g, sign => signs[sign] ?? sign)
