import { parse as parseYaml } from 'yaml'
import { frameBlock } from './markdown-blocks.ts'

/** What a Markdown document says of itself before its text. */
export interface FrontMatter {
  readonly body: string
  readonly values: Readonly<Record<string, unknown>>
  /** Address the document was clipped from. */
  readonly address: string | null
}

/** Longer front matter is none. */
const longest = 20_000
const opening = /^\uFEFF?(---|\+\+\+|;;;)(js|json|yaml|toml)?[ \t]*(?:\r\n|[\n\r])/

/**
 * Takes off what stands before the text: YAML, JSON or a JavaScript object between `---` (Jekyll, Hugo, Eleventy), TOML
 * between `+++` (Hugo), a title block of `%` lines (Pandoc), or the lines a web clipper puts before a page. The last
 * two are shown, and stay as part of the frame.
 */
export function readFrontMatter(markdown: string): FrontMatter {
  return fenced(markdown) ?? titleBlock(markdown) ?? clipped(markdown) ?? { body: markdown, values: {}, address: null }
}

/** What closes front matter, by what opened it. */
const closing: Readonly<Record<string, RegExp>> = {
  '---': /(?:^|\r\n|[\n\r])(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r]|$)/,
  '+++': /(?:^|\r\n|[\n\r])\+\+\+[ \t]*(?:\r\n|[\n\r]|$)/,
  ';;;': /(?:^|\r\n|[\n\r]);;;[ \t]*(?:\r\n|[\n\r]|$)/,
}

function fenced(markdown: string): FrontMatter | null {
  const [head = '', fence, kind] = opening.exec(markdown) ?? []
  if (!fence) return null
  const rest = markdown.slice(head.length, head.length + longest)
  const close = closing[fence]!.exec(rest)
  if (!close) return null
  const inner = rest.slice(0, close.index)
  const values = fence === '+++' || kind === 'toml' ? tomlValues(inner) : yamlValues(inner)
  return values && { body: markdown.slice(head.length + close.index + close[0].length), values, address: null }
}

/** JSON and simple objects of JavaScript are YAML, too. */
function yamlValues(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const values: unknown = parseYaml(text, { maxAliasCount: 10, logLevel: 'silent' })
    return values !== null && typeof values === 'object' && !Array.isArray(values)
      ? (values as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const tomlKey =
  /^[ \t]*((?:[\w-]{1,60}|"[^"\n]{0,100}"|'[^'\n]{0,100}')(?:[ \t]*\.[ \t]*(?:[\w-]{1,60}|"[^"\n]{0,100}"|'[^'\n]{0,100}')){0,5})[ \t]*=[ \t]*(\S.*)$/
const tomlString = /"(?:[^"\\]|\\.)*"|'[^']*'/g
const tomlValue =
  /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|true|false|[+-]?(?:inf|nan)|[+-]?\d[\w.:+-]*(?: \d{2}:\d{2}[\w.:+-]*)?)[ \t]*(?:#.*)?$/

/** The keys with a value on their own line, before the first table; null where a line is no TOML. */
function tomlValues(text: string): Readonly<Record<string, unknown>> | null {
  const values: Record<string, unknown> = {}
  let isTop = true
  let found = 0
  let depth = 0
  let quotes = ''
  for (const line of text.split(/\r\n|[\n\r]/)) {
    if (quotes !== '') {
      if (line.includes(quotes)) quotes = ''
      continue
    }
    if (depth > 0) {
      depth += deeper(line)
      continue
    }
    if (/^\s*(?:#.*)?$/.test(line)) continue
    if (/^[ \t]*\[{1,2}[^[\]=]{1,200}\]{1,2}[ \t]*(?:#.*)?$/.test(line)) {
      isTop = false
      continue
    }
    const [, key, value = ''] = tomlKey.exec(line) ?? []
    if (!key) return null
    found++
    const [mark = ''] = /^(?:"""|''')/.exec(value) ?? []
    if (mark !== '') {
      if (!value.slice(3).includes(mark)) quotes = mark
      continue
    }
    if (/^[[{]/.test(value)) depth = deeper(value)
    else if (!tomlValue.test(value)) return null
    if (isTop) {
      values[key] =
        /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1]?.replace(/\\(["\\])/g, '$1') ??
        /^'([^']*)'/.exec(value)?.[1] ??
        value.replace(/[ \t]+#.*$/, '').trim()
    }
  }
  return found > 0 && depth === 0 && quotes === '' ? values : null
}

/** How many arrays and tables a line opens and doesn't close. */
const deeper = (line: string) =>
  [...line.replace(tomlString, '').replace(/#.*/, '')].reduce(
    (sum, sign) => sum + ('[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0),
    0,
  )

/** "% Title", "% Authors", "% Date" */
function titleBlock(markdown: string): FrontMatter | null {
  const block =
    /^\uFEFF?%[ \t][^\n\r]{1,300}(?:\r?\n[ \t]+\S[^\n\r]{0,300}){0,4}(?:\r?\n%[^\n\r]{0,300}(?:\r?\n[ \t]+\S[^\n\r]{0,300}){0,4}){0,2}(?=\r?\n|$)/.exec(
      markdown,
    )?.[0]
  if (!block) return null
  const fields = block
    .replace(/^\uFEFF/, '')
    .split(/\r?\n(?=%)/)
    .map(field => field.slice(1).replace(/\s+/g, ' ').trim())
  return {
    body: `${frameBlock(fields)}${markdown.slice(block.length)}`,
    values: { title: fields[0], date: fields[2] },
    address: null,
  }
}

/** "Title: …", "URL Source: …", "Markdown Content:" */
function clipped(markdown: string): FrontMatter | null {
  const block =
    /^\uFEFF?(?:(?:Title|URL Source|Published Time|Number of Pages|Warning|Markdown Content):[^\n\r]{0,2000}[\r\n]{1,4}){3,8}/.exec(
      markdown,
    )?.[0]
  if (!block?.includes('URL Source:')) return null
  const value = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\n\\r]+)`, 'm').exec(block)?.[1]?.trim() ?? null
  const lines = block
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/)
    .filter(Boolean)
  return {
    body: `${frameBlock(lines)}${markdown.slice(block.length)}`,
    values: { title: value('Title'), date: value('Published Time') },
    address: value('URL Source'),
  }
}
