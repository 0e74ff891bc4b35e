import { inline } from '@css-inline/css-inline'
import { baseOf } from '../../core/export/design.ts'
import { htmlContext } from '../../core/export/html/html-context.ts'
import type { PictureSource } from '../../core/export/html/pictures.ts'
import type { ExportIssue } from '../../core/export/model.ts'
import { picturesOf } from '../../core/export/pictures.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { WritersPort } from '../service/ports/writers.ts'
import { compact, splitAtRules } from './at-rules.ts'
import { darkDesignStyles, designStyles } from './design-styles.ts'
import { writeEml } from './eml.ts'
import { harmInPage, harmInStyles } from './harmless.ts'
import { renderTemplate } from './render-template.ts'
import { readTemplate } from './template-files.ts'
import { writeZip } from './zip.ts'

/**
 * Puts a stylesheet at the end of the head. Printed values are escaped, so the first `</head>` is the template's own.
 */
const withStyles = (html: string, css: string): string =>
  css === '' ? html : html.replace('</head>', () => `<style>${css.replaceAll('<', '')}</style>\n</head>`)

/** A preview shows one scheme whatever the machine prefers; an export answers to the reader's. */
function forScheme(css: string, dark: boolean | undefined): string {
  if (dark === undefined) return css
  return css.replace(/\(prefers-color-scheme:\s*dark\)/g, dark ? 'all' : 'not all')
}

function mail(html: string, plain: string, atRules: string): string {
  const inlined = inline(withStyles(html, compact(plain)), {
    inlineStyleTags: true,
    keepStyleTags: false,
    keepAtRules: false,
    minifyCss: true,
    loadRemoteStylesheets: false,
  })
  return withStyles(inlined, compact(atRules))
}

async function writeHtml(
  issue: ExportIssue,
  flavour: 'mail' | 'web',
  dark?: boolean,
  source: PictureSource = () => null,
): Promise<Result<string>> {
  const { design } = issue
  const of = `The template “${design?.name ?? issue.template}” could not be rendered.`
  try {
    const template = await readTemplate(baseOf(issue.template, design), flavour)
    const own = design?.[flavour]
    const harm = own?.styles ? harmInStyles(own.styles) : null
    if (harm) return fail(`${of} ${harm}`)
    const markup = own?.markup ?? template.markup
    const html = renderTemplate(
      markup,
      htmlContext(issue, source),
      design?.settings.width ?? template.width,
      template.inset,
    )
    if (own?.markup) {
      const found = harmInPage(html, new Set(picturesOf(issue).flatMap(picture => source(picture) ?? [])))
      if (found) return fail(`${of} ${whereIn(markup, found.found)}${found.why}`)
    }
    const inDark = design && own?.styles === null ? darkDesignStyles(design.settings, design.base, flavour) : ''
    const { plain, atRules } = splitAtRules(forScheme((own?.styles ?? template.styles) + inDark, dark))
    const styles = plain + (design ? designStyles(design.settings, flavour) : '')
    return ok(flavour === 'mail' ? mail(html, styles, atRules) : withStyles(html, compact(styles + atRules)))
  } catch (problem) {
    return fail(`${of} ${problemInWords(problem)}`)
  }
}

/** "Line 12: ", where the words stand in the markup; nothing where they are made by it. */
function whereIn(markup: string, words: string): string {
  const at = markup.toLowerCase().indexOf(words.toLowerCase())
  return at === -1 ? '' : `Line ${markup.slice(0, at).split('\n').length}: `
}

/** Liquid's own message, its place first: "Line 12: tag “if” not closed." */
function problemInWords(problem: unknown): string {
  const said = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : ''
  const line = /, line:(\d+)/.exec(said)?.[1]
  const words = said.replace(/(?:, file:[^,]*)?, line:\d+.*$/, '').trim() || 'unknown problem'
  return `${line ? `Line ${line}: ` : ''}${words}.`
}

/**
 * What needs Node to write an issue. `dark` true or false fixes the scheme for a preview; left out, the file carries
 * both.
 */
export const createWriters = (): WritersPort => ({
  html: writeHtml,
  source: async (base, flavour) => readTemplate(base, flavour),
  eml: writeEml,
  zip: writeZip,
})
