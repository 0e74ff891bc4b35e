import type { Structured } from '../../../core/model/structured.ts'
import type { Address } from '../addresses.ts'
import type { Look } from '../structure/line-look.ts'
import { StructureBuilder } from '../structure/structure.ts'

const look: Look = { form: 'text', level: null, hint: null, size: 16, bold: false }

/**
 * A letter in plain text as one story: a paragraph a block, its hard-wrapped lines joined; "> " quotes, "- " bullets;
 * what stands behind "-- " is its signature. `headline` and `byline` come first where they are known from elsewhere.
 */
export function plainStory(
  text: string,
  headline: string | null = null,
  byline: string | null = null,
  link: Address | null = null,
): Structured {
  const builder = new StructureBuilder()
  writeHead(builder, headline, byline, link)
  let signed = false
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    if (line.trim() === '') {
      builder.end(true)
      continue
    }
    if (/^-- ?$/.test(line)) {
      builder.end(true)
      signed = true
    }
    const hint = signed ? ('furniture' as const) : null
    const quoted = /^(?:>\s?)+/u.exec(line)
    const bullet = /^\s{0,8}[-*•]\s+(?=\S)/u.exec(line)
    if (bullet && !quoted) {
      builder.end(false)
      builder.sign(bullet[0].trimStart())
    }
    const words = line.slice((quoted ?? bullet)?.[0].length ?? 0)
    builder.text(`${words} `, { ...look, hint, form: quoted ? 'quoted' : bullet ? 'bullet' : 'text' })
  }
  return builder.finish()
}

/** A story's head, from a mail's subject and sender or a feed's title and author. */
export function writeHead(
  builder: StructureBuilder,
  headline: string | null,
  byline: string | null,
  link: Address | null = null,
): void {
  if (headline) {
    builder.line(headline, { ...look, form: 'heading', level: 1 }, null, link)
    builder.end(true)
  }
  if (byline) {
    builder.line(byline, { ...look, hint: 'byline' })
    builder.end(true)
  }
}
