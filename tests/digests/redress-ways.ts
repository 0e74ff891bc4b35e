import type { Part } from './marked-parts.ts'
import type { Chance } from './chance.ts'
import { drawOrder, type Order } from './redress-order.ts'

/** How a digest is dressed; `kept` leaves a thing as it was written. */
export interface Ways {
  readonly width: number
  readonly order: Order
  readonly indents: readonly [number, number]
  readonly gaps: {
    readonly title: number
    readonly underTitle: number
    readonly item: number
    readonly head: number
    readonly text: number
    readonly bullets: number
    readonly end: number
  }
  /** How often a blank line is forgotten, or one too many. */
  readonly slips: number
  readonly title:
    | 'kept'
    | 'plain'
    | 'caps'
    | 'starred'
    | 'ruled'
    | 'underlined'
    | 'hashed'
    | 'bracketed'
    | 'dashes'
    | 'colon'
    | 'bold'
    | 'numbered'
  readonly headline: 'kept' | 'plain' | 'caps' | 'numbered' | 'bullet' | 'bold' | 'underlined' | 'title case'
  /** The outlet goes with its headline on the line, the label with the text before it. */
  readonly outlet: '' | ' (' | ' – ' | ' | ' | ' ['
  readonly glued: '' | ' [' | ' → ' | ' ' | ' » '
  readonly runIn: '' | '.' | ':' | ' –' | ' --'
  readonly bullet: string
  readonly label: 'kept' | 'plain' | 'brackets' | 'arrow' | 'arrow before' | 'angle' | 'parens'
  readonly wording: string | null
  /** An address goes with its label on the line. */
  readonly joined: '' | ': ' | ' <' | ' ('
  readonly byline: 'kept' | 'by' | 'bare' | 'dash' | 'brackets' | 'caps'
}

const wordings = [
  'Read More Here',
  'Read more',
  'Full story',
  'Continue reading',
  'More',
  'Read the article',
  'Details',
  'Go to the text',
  'Learn more here',
  'Watch',
  'Open',
  'Weiterlesen',
  'Lire la suite',
  'Leer más',
]

export function drawWays(chance: Chance, cased: boolean): Ways {
  const air = chance.of([0, 0, 1, 1, 1])
  const item = Math.max(air, chance.of([0, 1, 1, 1, 1, 2]))
  const head = chance.of([0, 0, Math.min(air, 1)])
  return {
    width: chance.of([0, 0, 0, 0, 48, 56, 62, 66, 70, 72, 76, 80]),
    indents: chance.is(0.8)
      ? [0, 0]
      : chance.of([
          [0, 2],
          [0, 4],
          [2, 4],
          [3, 3],
          [2, 2],
          [0, 1],
        ] as const),
    gaps: {
      title: Math.max(item, chance.of([0, 1, 1, 2, 3])),
      underTitle: chance.of([0, 0, item, item, 1]),
      item,
      head,
      text: Math.max(head, air),
      bullets: chance.of([0, 0, 0, air]),
      end: chance.of([0, 0, Math.max(head, air)]),
    },
    slips: chance.of([0, 0, 0.03, 0.08]),
    title: chance.of([
      'kept',
      'kept',
      'kept',
      'plain',
      'plain',
      'plain',
      cased ? 'caps' : 'plain',
      cased ? 'caps' : 'starred',
      'starred',
      'ruled',
      'underlined',
      'hashed',
      'bracketed',
      'dashes',
      'colon',
      'bold',
      'numbered',
    ] as const),
    headline: chance.of([
      'kept',
      'kept',
      'kept',
      'kept',
      'plain',
      'plain',
      'plain',
      'plain',
      cased ? 'caps' : 'plain',
      'numbered',
      'bullet',
      'bold',
      'underlined',
      cased ? 'title case' : 'plain',
    ] as const),
    outlet: chance.is(0.3) ? chance.of([' (', ' (', ' – ', ' | ', ' ['] as const) : '',
    glued: chance.is(0.08) ? chance.of([' [', ' → ', ' ', ' » '] as const) : '',
    runIn: chance.is(0.1) ? chance.of(['.', ':', ' –', ' --'] as const) : '',
    bullet: chance.of(['kept', 'kept', '•', '-', '*', '–', '▪', 'o', '·', '>']),
    label: chance.of([
      'kept',
      'kept',
      'kept',
      'plain',
      'plain',
      'plain',
      'brackets',
      'arrow',
      'arrow before',
      'angle',
      'parens',
    ] as const),
    wording: chance.is(0.3) ? chance.of(wordings) : null,
    joined: chance.of(['', '', ': ', ' <', ' (']),
    order: drawOrder(chance),
    byline: chance.of(['kept', 'kept', 'kept', 'by', 'bare', 'dash', 'brackets', cased ? 'caps' : 'bare'] as const),
  }
}

/** The field's own words, without brackets and what adorns it. */
export const coreOf = (text: string): string => /⟪(.*)⟫/u.exec(text)?.[1] ?? text

const part = (one: Part, text: string): Part => ({ ...one, lines: [text] })
const rule = (of: Part, sign: string, length: number, gap: number): Part => ({
  sign: '.',
  text: null,
  lines: [sign.repeat(length)],
  gap: of.gap * gap,
})

export function asTitle(one: Part, { title }: Ways, number: number): Part[] {
  const core = coreOf(one.text!)
  const long = Math.min(60, Math.max(8, core.length))
  switch (title) {
    case 'caps':
      return [part(one, core.toUpperCase())]
    case 'starred':
      return [part(one, `*** ⟪${core}⟫ ***`)]
    case 'ruled':
      return [rule(one, '=', 60, 1), { ...part(one, core), gap: 0 }, rule(one, '=', 60, 0)]
    case 'underlined':
      return [part(one, core), rule(one, '-', long, 0)]
    case 'hashed':
      return [part(one, `## ⟪${core}⟫`)]
    case 'bracketed':
      return [part(one, `[ ⟪${core}⟫ ]`)]
    case 'dashes':
      return [part(one, `-- ⟪${core}⟫ --`)]
    case 'colon':
      return [part(one, /[:.!?]$/u.test(core) ? core : `${core}:`)]
    case 'bold':
      return [part(one, `**⟪${core}⟫**`)]
    case 'numbered':
      return [part(one, `${'IVXLC'[number % 5]!}. ⟪${core}⟫`)]
    default:
      return [part(one, core)]
  }
}

const small = new Set('a an the and or but of in on at to for by with from as is its'.split(' '))
const titleCase = (text: string) =>
  text
    .split(' ')
    .map((word, i) =>
      i > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')

export function asHeadline(one: Part, { headline, bullet }: Ways, number: number): Part[] {
  const core = coreOf(one.text!)
  switch (headline) {
    case 'kept':
      return [part(one, one.text!)]
    case 'caps':
      return [part(one, core.toUpperCase())]
    case 'title case':
      return [part(one, titleCase(core))]
    case 'numbered':
      return [part(one, `${number}. ⟪${core}⟫`)]
    case 'bullet':
      return [part(one, `${bullet === '*' ? '•' : '*'} ⟪${core}⟫`)]
    case 'bold':
      return [part(one, /[*]/u.test(core) ? core : `*⟪${core}⟫*`)]
    case 'underlined':
      return core.length > 70 ? [part(one, core)] : [part(one, core), rule(one, '-', core.length, 0)]
    default:
      return [part(one, core)]
  }
}

export const asBullet = (text: string, { bullet }: Ways, number: number): string =>
  bullet === 'kept' || !text.includes('⟪')
    ? text
    : bullet === '>'
      ? `${number}) ⟪${coreOf(text)}⟫`
      : `${bullet} ⟪${coreOf(text)}⟫`

export function asLabel(chance: Chance, one: Part, { label, wording, joined }: Ways, url: string | null): Part {
  const core = wording !== null && chance.is(0.8) ? wording : coreOf(one.text!)
  const close = joined === ' <' ? '>' : joined === ' (' ? ')' : ''
  if (url !== null) return { ...one, sign: '*', text: null, lines: [`⟪+${core}⟫${joined}⟪u${url}⟫${close}`] }
  switch (label) {
    case 'kept':
      return wording === null ? part(one, one.text!) : part(one, core)
    case 'brackets':
      return part(one, `[⟪${core}⟫]`)
    case 'arrow':
      return part(one, `⟪${core}⟫ →`)
    case 'arrow before':
      return part(one, `→ ⟪${core}⟫`)
    case 'angle':
      return part(one, `⟪${core}⟫ »`)
    case 'parens':
      return part(one, `(⟪${core}⟫)`)
    default:
      return part(one, core)
  }
}

export function asByline(one: Part, { byline }: Ways): Part {
  const names = [...one.text!.matchAll(/⟪(.*?)⟫/gu)].map(found => found[1]!)
  if (byline === 'kept' || (names.length === 0 && /\s\p{Ll}|[:,]/u.test(one.text!))) return part(one, one.text!)
  const all = (names.length > 0 ? names : [one.text!]).map(name => `⟪${byline === 'caps' ? name.toUpperCase() : name}⟫`)
  const shown = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}` : all[0]!
  return part(
    one,
    byline === 'by' ? `By ${shown}` : byline === 'dash' ? `– ${shown}` : byline === 'brackets' ? `(${shown})` : shown,
  )
}
