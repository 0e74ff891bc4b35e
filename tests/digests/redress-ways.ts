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
