import { Parser } from 'htmlparser2'
import { mergeTags } from '../../core/model/merge-tags.ts'

/** Elements a page of an issue may be made of: none runs, loads, frames or sends anything. */
const elements = new Set(
  `html head meta title body div span p a br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code
  table caption colgroup col thead tbody tfoot tr th td b strong i em u s small sub sup mark abbr time address center
  img header footer main nav section article aside figure figcaption`.split(/\s+/),
)
const attributes = new Set(
  `href src alt style class id lang dir role title name content charset align valign width height border cellpadding cellspacing
  bgcolor color colspan rowspan scope start type datetime tabindex hidden`.split(/\s+/),
)

/** Why styles can't be taken, and in which line; null where they can. They may fetch nothing, by whatever spelling. */
export function harmInStyles(css: string): string | null {
  const plain = css.replace(
    /\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|([^]))/gi,
    (_, hex: string | undefined, other: string | undefined) =>
      (hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16) || 0xfffd, 0x10ffff)) : (other ?? '')).replaceAll(
        '\n',
        ' ',
      ),
  )
  // Comments are taken out before styles are written, which may join what they divide.
  const shapes = [plain, plain.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, comment => comment.replace(/[^\n]/g, ''))]
  for (const shape of shapes) {
    const found =
      /(?:url|image|image-set|src|expression)\(|@(?:import|font-face|namespace|charset)|behavior:|-moz-binding|<\/?[a-z!]/i.exec(
        shape.replace(/[ \t]+(?=[(:])/g, ''),
      )
    if (found) {
      return `Line ${shape.slice(0, found.index).split('\n').length} of the styles has “${found[0]}”: styles may fetch nothing and hold no markup.`
    }
  }
  return null
}

/**
 * What in a page isn't harmless, as its spelling and a sentence; null where all is. Checked as written, whatever
 * template it came of. `pictures` are the addresses of the issue's own: no other is shown.
 */
export function harmInPage(
  html: string,
  pictures: ReadonlySet<string> = new Set(),
): { readonly found: string; readonly why: string } | null {
  let harm: { found: string; why: string } | null = null
  const say = (found: string, why: string) => {
    harm ??= { found, why }
  }
  const comments: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        if (!elements.has(name)) say(`<${name}`, `A page may have no <${name}>.`)
        for (const [attribute, value] of Object.entries(attribs)) {
          if (!attributes.has(attribute) && !/^(?:aria|data)-[a-z-]+$/.test(attribute)) {
            say(attribute, `<${name}> may have no “${attribute}”.`)
          }
          if (
            attribute === 'href' &&
            (name !== 'a' || (!/^(?:https?:|mailto:|#)/i.test(value.trim()) && mergeTags(value)[0]?.text !== value))
          ) {
            say('href', 'A link leads to a web or mail address, or within the page.')
          }
          if (attribute === 'src' && !(name === 'img' && pictures.has(value))) {
            say('src', 'A page shows the issue’s own pictures and no others.')
          }
          if (attribute === 'alt' && name !== 'img') say('alt', `<${name}> may have no “alt”.`)
          if (attribute === 'style' && harmInStyles(value)) say('style=', 'An element’s style may fetch nothing.')
        }
      },
      oncomment: data => {
        comments.push(data)
      },
      onprocessinginstruction: (_, data) => {
        if (!/^!doctype html$/i.test(data)) {
          say(`<${data.slice(0, 20)}`, 'A page has no instructions but its <!DOCTYPE html>.')
        }
      },
      oncdatastart: () => {
        say('<![CDATA[', 'A page has no CDATA.')
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  for (const data of comments) {
    // Outlook reads what stands in a conditional comment; no other comment is kept, since browsers differ in where one
    // ends.
    const inner = /^\[if [^\]<>]*\]>([^]*)<!\[endif\]$/.exec(data)?.[1]
    if (inner === undefined || /--/.test(data)) {
      say('<!--', 'A page has no comments but Outlook’s: <!--[if mso]>…<![endif]-->.')
    } else {
      harm ??= harmInPage(inner, pictures)
    }
  }
  return harm
}
