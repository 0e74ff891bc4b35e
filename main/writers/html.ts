import { inline } from '@css-inline/css-inline'
import { htmlContext } from '../../core/export/html-context.ts'
import type { ExportIssue } from '../../core/export/model.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { WritersPort } from '../service/ports.ts'
import { compact, splitAtRules } from './at-rules.ts'
import { writeEml } from './eml.ts'
import { renderTemplate } from './render-template.ts'
import { readTemplate } from './template-files.ts'
import { writeZip } from './zip.ts'

/** Puts a stylesheet at the end of the head. Printed values are escaped, so the first `</head>` is the template's own. */
const withStyles = (html: string, css: string): string =>
  css === '' ? html : html.replace('</head>', () => `<style>${css.replaceAll('<', '')}</style>\n</head>`)

/** A preview shows one scheme whatever the machine prefers; an export answers to the reader's. */
function forScheme(css: string, dark: boolean | undefined): string {
  if (dark === undefined) return css
  return css.replace(/\(prefers-color-scheme:\s*dark\)/g, dark ? 'all' : 'not all')
}

function mail(html: string, css: string): string {
  const { plain, atRules } = splitAtRules(css)
  const inlined = inline(withStyles(html, compact(plain)), {
    inlineStyleTags: true, keepStyleTags: false, keepAtRules: false, minifyCss: true, loadRemoteStylesheets: false,
  })
  return withStyles(inlined, compact(atRules))
}

async function writeHtml(issue: ExportIssue, flavour: 'mail' | 'web', dark?: boolean): Promise<Result<string>> {
  try {
    const template = await readTemplate(issue.template, flavour)
    const html = renderTemplate(template.markup, htmlContext(issue), template.width)
    const css = forScheme(template.styles, dark)
    return ok(flavour === 'mail' ? mail(html, css) : withStyles(html, compact(splitAtRules(css).plain + splitAtRules(css).atRules)))
  } catch (problem) {
    return fail(`The template “${issue.template}” could not be rendered: ${problem instanceof Error ? problem.message.split('\n')[0] : 'unknown problem'}.`)
  }
}

/** What needs Node to write an issue. `dark` true or false fixes the scheme for a preview; left out, the file carries both. */
export const createWriters = (): WritersPort => ({ html: writeHtml, eml: writeEml, zip: writeZip })
