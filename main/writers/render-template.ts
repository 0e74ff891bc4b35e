import { Liquid } from 'liquidjs'
import type { HtmlContext } from '../../core/export/html-context.ts'

/**
 * Renders a template over an issue's data. A template runs no code, reads no file and loops no bomb: lookups are in an
 * empty map instead of the disk, prototypes are hidden, sizes and steps are limited, and everything printed is escaped,
 * whatever the template asks for (`raw` included).
 */
export function renderTemplate(markup: string, context: HtmlContext, width: number, inset = 0): string {
  const engine = new Liquid({
    templates: {}, outputEscape: 'escape', ownPropertyOnly: true, strictFilters: true,
    parseLimit: 200_000, renderLimit: 5_000, memoryLimit: 50_000_000,
  })
  engine.registerFilter('raw', (value: unknown) => value)
  return engine.parseAndRenderSync(markup, { ...context, width, column: width - inset }) as string
}
