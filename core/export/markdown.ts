import { pictureName, type PictureWords } from '../model/asset.ts'
import type { Block, Link } from '../model/fields.ts'
import { dinkus, middot } from '../model/text-layout.ts'
import { wordsOf, type IssueWords } from '../model/words.ts'
import { levelIssue } from './level.ts'
import { mergeTags } from '../model/merge-tags.ts'
import type { ExportEntry, ExportIssue, ExportSection } from './model.ts'
import { joinNames } from './names.ts'
import { pictureWordsOf } from './pictures.ts'

/**
 * What Markdown would take for its own anywhere in a line; an underscore inside a word, and an ampersand that begins no
 * entity, are safe.
 */
const special = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|(?<=\s)#/gu
const atStart = /^(?:[#>+=-]|\d{1,9}[.)](?=\s|$))/

/**
 * A bare address takes the backslashes in it for its own (GFM autolinks run on through them): where there are any, it
 * is kept from becoming a link.
 */
const unlinked = (text: string): string =>
  text
    .split(/(\s+)/)
    .map(word => (word.includes('\\') ? word.replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&') : word))
    .join('')

/** One line of text so that Markdown prints it letter by letter. Merge tags stay as they are. */
function escaped(text: string): string {
  let written = ''
  let at = 0
  for (const tag of mergeTags(text)) {
    written += unlinked(text.slice(at, tag.start).replace(special, '\\$&')) + tag.text
    at = tag.start + tag.text.length
  }
  written += unlinked(text.slice(at).replace(special, '\\$&'))
  return written.replace(atStart, start => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

/** `[Read the agenda](https://…)`; with nothing between the parentheses where there is no address. */
function linked({ label, url }: Link): string {
  if (url === null) return `[${escaped(label)}]()`
  const plain = /^[^\s()<>\\&]+$/.test(url)
  return `[${escaped(label)}](${plain ? url : `<${url.replace(/[\\<>]|&(?=#?\w+;)/g, '\\$&')}>`})`
}

const blockLine = ({ type, text }: Block): string =>
  (type === 'bullet' ? '- ' : type === 'quote' ? '> ' : '') + escaped(text)

/** Paragraphs apart; bullets in a row are one list. */
const bodyParts = (blocks: readonly Block[]): string[] =>
  blocks.reduce<string[]>((parts, block, nth) => {
    const line = blockLine(block)
    if (block.type === 'bullet' && blocks[nth - 1]?.type === 'bullet') parts.push(`${parts.pop() ?? ''}\n${line}`)
    else parts.push(line)
    return parts
  }, [])

/**
 * A picture's file stands beside the Markdown in `pictures/`, where it is written with others; one that isn't here has
 * no address.
 */
const pictureParts = (picture: PictureWords, words: IssueWords, file = ''): string[] => [
  `![${escaped(picture.alt)}](${file})`,
  ...(picture.caption ? [`*${words.caption}:* ${escaped(picture.caption)}`] : []),
  ...(picture.credit ? [`*${words.kinds.photo}:* ${escaped(picture.credit)}`] : []),
]

function entryParts(entry: ExportEntry, first: boolean, words: IssueWords): string[] {
  const kind = entry.kind === 'story' ? [] : [words.kinds[entry.kind]]
  const by = entry.byline.length > 0 ? [`${words.by} ${joinNames(entry.byline, words.and)}`] : []
  const said = [...kind, ...by].join(middot)
  const parts = [
    ...(entry.deck ? [`**${escaped(entry.deck)}**`] : []),
    ...(said ? [`*${escaped(said)}*`] : []),
    ...pictureWordsOf(entry).flatMap((picture, nth) =>
      pictureParts(picture, words, nth === 0 && entry.picture ? `pictures/${pictureName(entry.picture)}` : ''),
    ),
    ...bodyParts(entry.body),
    ...entry.links.map(linked),
    ...entry.also.map(link => `*${words.also}:* ${linked(link)}`),
    ...(entry.credit ? [`*${words.credit}:* ${escaped(entry.credit)}`] : []),
    ...(entry.outlet ? [`*${words.source}:* ${escaped(entry.outlet)}`] : []),
    ...(entry.note ? [`**${words.note}:** ${escaped(entry.note)}`] : []),
  ]
  return [
    ...(entry.headline ? [`### ${escaped(entry.headline)}`] : first && parts.length > 0 ? [] : [dinkus]),
    ...parts,
  ]
}

const sectionParts = (section: ExportSection, words: IssueWords): string[] => [
  section.title === null ? '---' : `## ${escaped(section.title)}`,
  ...section.entries.flatMap((entry, nth) => entryParts(entry, nth === 0, words)),
]

/** YAML; a string as JSON writes it, which is YAML too. */
const frontMatter = (issue: ExportIssue): string =>
  [
    '---',
    'galley: 1',
    ...Object.entries({
      masthead: issue.masthead,
      title: issue.title,
      subject: issue.subject,
      preheader: issue.preheader,
      number: issue.number,
      date: issue.date,
      language: issue.language,
      template: issue.template,
    }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    '---',
  ].join('\n')

/**
 * The issue as GitHub-flavoured Markdown with front matter, one field a line, LF. core/parse/galley/markdown.ts reads
 * it back:
 *
 *     # Title, ## Section (or ---), ### Headline (or * * *), **Deck**, *Opinion · By Ada Lorne*, ![What a picture shows](pictures/…),
 *     *Caption:* …, *Photo:* …, body as paragraphs, - bullets and
 *     > quotes, [Link](address), *Also:* [link](address), *Credit:* …, *Source:* …, **Editor’s note:** …, and after ___ closing words.
 */
export function writeMarkdown(issue: ExportIssue): string {
  const levelled = levelIssue(issue)
  const words = wordsOf(levelled.language)
  const parts = [
    frontMatter(levelled),
    `# ${escaped(levelled.title)}`,
    ...bodyParts(levelled.intro),
    ...levelled.sections.flatMap(section => sectionParts(section, words)),
    ...(levelled.outro.length > 0 ? ['___', ...bodyParts(levelled.outro)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
