import { Chance } from './chance.ts'

/**
 * The same page as another tool would have made it: its headings of other ranks or lines that only look like headings,
 * its classes under names that say nothing or none, its colours and sizes gone. `n` chooses; the words stay as they
 * are.
 */
export function changedMarkup(name: string, content: string, n: number): string {
  const chance = new Chance(n * 7919 + 13)
  return name.endsWith('.md') ? changedMarkdown(content, chance) : changedHtml(content, chance)
}

function changedHtml(content: string, chance: Chance): string {
  const changes = [
    chance.of([headingsLower, headingsAsLines, headingsInBold, asIs]),
    chance.of([classesRenamed, classesGone, asIs]),
    chance.of([coloursGone, asIs, asIs]),
  ]
  return changes.reduce((html, change) => change(html), content)
}

const asIs = (html: string) => html
const heading = /<(\/?)h([1-6])\b([^>]*)>/giu

const headingsLower = (html: string) =>
  html.replace(
    heading,
    (_, end: string, level: string, rest: string) => `<${end}h${Math.min(6, Number(level) + 1)}${rest}>`,
  )

/** Larger lines for headings, as tools make them that know no ranks. */
const headingsAsLines = (html: string) =>
  html.replace(heading, (_, end: string, level: string, rest: string) =>
    end
      ? '</p>'
      : `<p${rest.replace(/\sstyle="[^"]*"/iu, '')} style="font-size:${34 - 4 * Number(level)}px;font-weight:bold">`,
  )

const headingsInBold = (html: string) =>
  html.replace(heading, (_, end: string, level: string, rest: string) => {
    const marks = Number(level) <= 2 ? ['<b>', '</b>'] : ['<strong>', '</strong>']
    return end ? `${marks[1]!}</div>` : `<div${rest}>${marks[0]!}`
  })

/** Under other names, the same for the same one, in the page's style sheets too. */
function classesRenamed(html: string): string {
  const names = new Map<string, string>()
  const renamed = html.replace(
    /\bclass="([^"]*)"/giu,
    (_, all: string) =>
      `class="${all
        .split(/\s+/u)
        .filter(Boolean)
        .map(name => {
          if (!names.has(name)) names.set(name, `x${names.size.toString(36)}q`)
          return names.get(name)!
        })
        .join(' ')}"`,
  )
  return renamed.replace(/<style\b[\s\S]*?<\/style>/giu, sheet =>
    sheet.replace(/\.([A-Za-z][\w-]*)/gu, (whole, name: string) => (names.has(name) ? `.${names.get(name)!}` : whole)),
  )
}

const classesGone = (html: string) => html.replace(/\s(?:class|id)="[^"]*"/giu, '')
const coloursGone = (html: string) => html.replace(/\b(?:background-)?color\s*:\s*[^;"}]+;?/giu, '')

/** Headings of lower ranks, or lines in bold. */
function changedMarkdown(content: string, chance: Chance): string {
  const lower = (text: string) => text.replace(/^(#{1,5}) /gmu, '#$1 ')
  const bold = (text: string) =>
    text.replace(/^#{2,6} +(.*?) *#*$/gmu, (_, words: string) => `**${words.replaceAll('**', '')}**`)
  const stars = (text: string) => text.replace(/^[-+] /gmu, '* ')
  const dashes = (text: string) => text.replace(/^\* /gmu, '- ')
  return [chance.of([lower, bold, asIs]), chance.of([stars, dashes])].reduce((text, change) => change(text), content)
}
