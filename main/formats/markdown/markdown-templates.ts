import { outsideCode } from './markdown-code.ts'
import type { Hide } from './markdown-kept.ts'

/** Anything but a blank line, up to `most` characters, and never past where the next one opens. */
const upTo = (most: number, opening: string) => `(?:(?!${opening}|\\n[ \\t]*\\n)[^]){0,${most}}?`
/** Tags of Hugo (`{{< >}}`, `{{% %}}`) and of Liquid and its kin (`{% %}`): a name comes first. */
const tag = `\\{\\{[<%][ \\t]*\\/?[ \\t]*[\\p{L}_]${upTo(2000, '\\{\\{')}[>%]\\}\\}|\\{%-?\\s?[ \\t]*[\\p{L}_]${upTo(2000, '\\{%')}%\\}`
/** Alone in a line, or within one. */
const tags = new RegExp(`^([ \\t]*)(${tag})[ \\t]*$|(${tag})`, 'gmu')

/**
 * Tags of a site's templates as a reader of the site sees them: a figure is a picture with its caption right under,
 * what stands between two others is text, words given to a tag within a line are shown there (`{{< abbr "NASA" >}}`),
 * and the tags themselves are kept and not shown.
 *
 *     {{< figure src="/quay.jpg" alt="The quay" caption="The quay. Photo: Dee Fox" >}}   →   ![The quay](</quay.jpg>)
 *                                                                                            The quay. Photo: Dee Fox
 */
export function withoutTemplates(text: string, hide: Hide): string {
  if (!/\{[{%#]/.test(text)) return text
  let left = outsideCode(text, comment, (_, liquid, jinja) => hide(liquid ?? jinja ?? ''))
  left = outsideCode(left, templatedAddress, (_, address = '') =>
    /[<>]/.test(address) ? '](#)' : `](<${address.replace(/\{%[^{}]*%\}/g, '')}>)`,
  )
  left = outsideCode(
    left,
    tags,
    (_, setIn = '', alone, within = '') =>
      figure(alone ?? within, hide) ?? (alone ? setIn + hide(alone) : said(within, hide)),
  )
  // What is no tag opens no element either.
  return outsideCode(left, /\{\{</g, () => '{{\\<')
}

const comment =
  /\{%-?[ \t]*comment[ \t]*-?%\}((?:(?!\{%)[^]){0,5000})\{%-?[ \t]*endcomment[ \t]*-?%\}|(?<!\w)\{#[ \t]((?:(?!\{#|#\}|\n[ \t]*\n)[^]){0,2000})#\}/g

/** An address that is, or holds, what a template fills in. */
const templatedAddress =
  /\]\([ \t]?([^(){}\s]{0,400}(?:\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\})[^(){}\s]{0,400})[ \t]?\)/g

const innerOf = (found: string) => found.replace(/^\{[{%][<%]?-?\s*|\s*\/?-?[>%]?[%}]\}$/g, '')

/** Tags whose words say what to fetch, or what holds. */
const fetching =
  /^(?:ref|relref|link|post_url|asset|include\w*|render\w*|partial|param|layout|extends|block|from|import|case|when|set|assign|youtube|vimeo|tweet|x|gist|instagram|icon|emoji|fa\w?)$/i

/** A tag within a line: the words in quotation marks right after its name are shown. */
function said(found: string, hide: Hide): string {
  const [whole = '', name = '', given = ''] =
    /^([\p{L}\w.-]{1,60})((?:[ \t\n,]+(?:"[^"]{1,400}"|'[^']{1,400}')(?![^\s,])){1,10})/u.exec(innerOf(found)) ?? []
  if (whole === '' || fetching.test(name)) return hide(found)
  const rest = innerOf(found).slice(whole.length).trim()
  return (
    [...given.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single).join(' ') + hide(rest)
  )
}

const pictured = /^(?:figure|fig|image|img|picture|photo)$/i

/**
 * The picture of `{{< figure … >}}` or `{% include figure.html … %}`, whatever else it says not shown; null of another
 * tag.
 */
function figure(found: string, hide: Hide): string | null {
  const inner = innerOf(found)
  const [name = '', file = ''] = inner.slice(0, 200).split(/\s+/)
  const isIncluded = name === 'include' && /^[\w/-]*(?:figure|image|picture)[\w-]*(?:\.\w+)?$/i.test(file)
  if (!pictured.test(name) && !isIncluded) return null
  const values = new Map<string, string>()
  let rest = inner
    .slice(name.length)
    .replace(
      /([\w-]{1,40})=(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g,
      (whole, key: string, ...one: (string | undefined)[]) => {
        const isNew = !values.has(key.toLowerCase())
        if (isNew) values.set(key.toLowerCase(), one.slice(0, 4).find(part => part !== undefined) ?? '')
        return isNew ? '' : whole
      },
    )
  const get = (...keys: readonly string[]) => {
    const key = keys.find(one => values.get(one))
    const value = key === undefined ? '' : values.get(key)!
    if (key !== undefined) values.delete(key)
    return value.replace(/\s+/g, ' ').trim()
  }
  const quoted = /^\s+["']([^"']+)["']/.exec(rest)
  let source = get('src', 'image_path', 'image', 'url', 'path')
  if (source === '' && quoted) {
    source = quoted[1]!
    rest = rest.slice(quoted[0].length)
  }
  const alt = get('alt')
  const lines = [get('title'), get('caption'), get('attr')].filter(Boolean)
  if (isIncluded) rest = rest.replace(file, '')
  const unshown = `${[...values].map(([key, value]) => `${key}="${value}"`).join(' ')} ${rest}`
  return `\n\n![${alt.replace(/[[\]\\]/g, '\\$&')}](<${source.replace(/[<>\n]/g, '')}>)\n${lines.join('  \n')}${/[\p{L}\p{N}]/u.test(unshown) ? hide(unshown) : ''}\n\n`
}
