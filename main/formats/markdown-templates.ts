import { hiddenBlock } from './markdown-blocks.ts'

/** Tags of Hugo (`{{< >}}`, `{{% %}}`) and of Liquid and its kin (`{% %}`); none goes on past where the next one opens. */
const tag = '\\{\\{[<%](?:(?!\\{\\{)[^]){0,2000}?[>%]\\}\\}|\\{%(?:(?!\\{%)[^]){0,2000}?%\\}'
/** Alone in a line, or within one. */
const tags = new RegExp(`^[ \\t]*(${tag})[ \\t]*$|(?<!\`)(${tag})`, 'gm')

/**
 * Tags of a site's templates as a reader of the site sees them: a figure is a picture with its caption right under, what stands between two others is text,
 * and the tags themselves are nothing. A tag in a line of its own is kept as text that isn't shown.
 *
 *     {{< figure src="/quay.jpg" alt="The quay" caption="The quay. Photo: Dee Fox" >}}   →   ![The quay](</quay.jpg>)
 *                                                                                            The quay. Photo: Dee Fox
 */
export function withoutTemplates(text: string): string {
  if (!/\{[{%#]/.test(text)) return text
  return text
    .replace(comment, (_, liquid: string | undefined, jinja: string | undefined) => hiddenBlock(liquid ?? jinja ?? ''))
    .replace(templatedAddress, (_, address: string) => (/[<>]/.test(address) ? '](#)' : `](<${address}>)`))
    .replace(tags, (_, alone: string | undefined, within = '') => figure(alone ?? within) ?? (alone ? hiddenBlock(alone) : ''))
}

const comment = /\{%-?[ \t]*comment[ \t]*-?%\}((?:(?!\{%)[^]){0,5000})\{%-?[ \t]*endcomment[ \t]*-?%\}|(?<![\w`])\{#[ \t]((?:(?!\{#|#\})[^]){0,2000})#\}/g

/** An address that is, or holds, what a template fills in. */
const templatedAddress = /\]\([ \t]?([^(){}\s]{0,400}(?:\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\})[^(){}\s]{0,400})[ \t]?\)/g

const pictured = /^(?:figure|fig|image|img|picture|photo)$/i

/** The picture of `{{< figure … >}}` or `{% include figure.html … %}`; null of another tag. */
function figure(found: string): string | null {
  const inner = found.replace(/^\{[{%][<%]?-?\s*|\s*\/?-?[>%]?[%}]\}$/g, '')
  const [name = '', file = ''] = inner.slice(0, 200).split(/\s+/)
  if (!pictured.test(name) && !(name === 'include' && /^[\w/-]*(?:figure|image|picture)[\w-]*(?:\.\w+)?$/i.test(file))) return null
  const values = new Map([...inner.matchAll(/([\w-]{1,40})=(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g)].map(([, key, ...one]) => [key!.toLowerCase(), one.find(part => part !== undefined) ?? '']))
  const get = (...keys: readonly string[]) => keys.map(key => values.get(key)).find(Boolean)?.replace(/\s+/g, ' ').trim() ?? ''
  const source = get('src', 'image_path', 'image', 'url', 'path') || (/^\S+\s+["']([^"']+)["']/.exec(inner)?.[1] ?? '')
  const lines = [get('title'), get('caption'), get('attr')].filter(Boolean)
  return `\n\n![${get('alt').replace(/[[\]\\]/g, '\\$&')}](<${source.replace(/[<>\n]/g, '')}>)\n${lines.join('  \n')}\n\n`
}
