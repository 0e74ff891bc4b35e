import { looksLikeCredit } from '../../../core/parse/lines/credits.ts'
import type { Part } from '../marked-parts.ts'
import type { Chance } from '../chance.ts'

/** Whether a story begins with a part. */
export const opens = (part: Part | undefined) =>
  part !== undefined && (/^[!ik]$/.test(part.sign) || (part.sign === '*' && /⟪[!ik]/u.test(part.lines[0]!)))

/**
 * The parts of a digest as a page may have them: fewer stories, some of them bare, captions and credits told apart,
 * labels before texts.
 */
export const asOnPages = (chance: Chance, parts: readonly Part[]): readonly Part[] =>
  withLabels(chance, bared(chance, thinned(chance, withLinkLists(withCaptions(parts)))))

/** Now and then only a few stories of it, and less of what stands above them. */
function thinned(chance: Chance, parts: readonly Part[]): Part[] {
  const first = parts.findIndex(({ sign }) => sign !== '.' && sign !== 'x')
  const top = parts.slice(0, Math.max(0, first))
  const body = parts.slice(Math.max(0, first))
  const above = chance.is(0.45) ? top.slice(0, chance.from(1, 2)) : chance.is(0.06) ? [] : top
  const starts = body.flatMap((part, i) => (opens(part) && body[i - 1]?.sign !== '@' ? [i] : []))
  if (!chance.is(0.35) || starts.length < 6) return [...above, ...body]
  const many = chance.from(1, 5)
  const from = chance.from(0, starts.length - many - 1)
  const start = starts[from]!
  const title = chance.is(0.4) ? undefined : body.slice(0, start).findLast(({ sign }) => sign === '=')
  const foot = chance.is(0.5) ? body.slice(body.findLastIndex(({ sign }) => sign !== '.') + 1) : []
  return [
    ...above,
    ...(title ? [title] : []),
    ...body.slice(start, starts[from + many]).filter((part, i, all) => part.sign !== '=' || i < all.length - 1),
    ...foot,
  ]
}

/** Now and then the stories of some sections lose their texts, and a section without a title has one. */
function bared(chance: Chance, parts: readonly Part[]): readonly Part[] {
  if (!chance.is(0.2)) return parts
  let dropping = false
  return parts
    .filter(({ sign, text }) => {
      if (sign === '=') dropping = chance.is(0.4)
      return (
        !dropping ||
        sign === '=' ||
        sign === '.' ||
        sign === 'u' ||
        (sign === '!' && text !== null) ||
        (sign === 'o' && chance.is(0.5))
      )
    })
    .filter(({ sign }, i, all) => sign !== 'u' || all[i - 1]?.sign !== 'u')
}

/** A picture's caption and its credit are told apart on pages: "The ferry on Monday." and "Photo: Dee Fox". */
const withCaptions = (parts: readonly Part[]): Part[] =>
  parts.flatMap(part => {
    const found =
      part.sign === '%' && part.text !== null && !part.text.includes('⟪')
        ? /^(.*[.!?…]["”’»)]?)\s+(\S.*)$/su.exec(part.text)
        : null
    return found && looksLikeCredit(found[2]!)
      ? [
          { ...part, sign: 'p', text: found[1]!, lines: [found[1]!] },
          { ...part, text: found[2]!, lines: [found[2]!], gap: 0 },
        ]
      : [part]
  })

export const bulletSign = /^(?:[•·‣▪▫◦●○■□◆►▸▹➢➤→✓*+–—»›>-]|\(?(?:\p{Ll}|\p{Nd}{1,2}|[ivx]{1,4})\))\s+(?=\S)/u

/** An entry that leads somewhere and is no sentence is a headline on a page. */
const withLinkLists = (parts: readonly Part[]): Part[] =>
  parts.map((part, i) => {
    const { sign, text } = part
    if (
      sign !== 'k' ||
      text === null ||
      text.includes('⟪') ||
      /[.!?…]["”’»)]?$/u.test(text) ||
      parts[i + 1]?.sign !== 'u'
    ) {
      return part
    }
    return {
      ...part,
      sign: '!',
      text: text.replace(bulletSign, ''),
      lines: [part.lines[0]!.trim().replace(bulletSign, ''), ...part.lines.slice(1)],
    }
  })

/** Labels that open paragraphs. */
export const labels = [
  'Why it matters',
  'What happened',
  "What's next",
  'By the numbers',
  'The big picture',
  'Zoom in',
  'Between the lines',
  'Who',
  'When',
  'Yes, but',
  'Worum es geht',
  'Was nun',
  'Pourquoi',
  'La clave',
  'Perché conta',
]

/** Now and then, paragraphs that open with a label: "Why it matters: …" */
function withLabels(chance: Chance, parts: readonly Part[]): readonly Part[] {
  if (!chance.is(0.15)) return parts
  return parts.map((part, i) => {
    if (
      part.sign !== 'p' ||
      part.text === null ||
      part.text.includes('⟪') ||
      !chance.is(parts[i - 1]?.sign === '!' ? 0.3 : 0.7)
    ) {
      return part
    }
    const label = chance.of(labels)
    return { ...part, text: `${label}: ${part.text}`, lines: [`${label}: ${part.lines[0]!}`, ...part.lines.slice(1)] }
  })
}
