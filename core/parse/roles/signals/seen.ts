import type { Block } from '../../blocks/block.ts'
import { isStyled, type Manner } from '../../blocks/manner.ts'
import type { Layout } from '../../lines/layout.ts'
import type { Looks } from '../../lines/looks.ts'
import { withoutUrl, type Repetition } from '../../lines/repetition.ts'
import { sectionHint } from '../../lines/section-hint.ts'
import { type Shape } from '../../lines/shape.ts'
import type { Markup } from '../by-markup.ts'

/** What kind of line a block is at first sight; `edge` is what stands beyond the document's ends. */
export const kinds = [
  'address',
  'bullet line',
  'bullet text',
  'quoted',
  'label',
  'byline',
  'credit',
  'outlet',
  'name',
  'tiny',
  'short',
  'line',
  'long line',
  'sentence',
  'text',
  'edge',
] as const
export type Kind = number
const kind = Object.fromEntries(kinds.map((name, i) => [name, i])) as Record<(typeof kinds)[number], number>
export const edge = kind.edge

/** A block with what is asked of it again and again. */
export interface Seen {
  readonly block: Block
  readonly shape: Shape
  readonly looks: Looks
  readonly kind: Kind
  /** Its text proper, without an address behind it. */
  readonly proper: string
  /** How much it looks like an outlet's name, see `outletWeight`; -5 for long lines. */
  readonly outlet: number
  /** How much it is made of words that sections are called by, see `sectionHint`. */
  readonly sectionHint: number
  /** How it is set, its words aside: lines set alike have the same. Of the parts of named fields, the name. */
  readonly setting: number | string
  /** The same by less: its form, sign, column and case, whatever its length and what stands around it. */
  readonly style: number | string
  readonly rules: 'none' | 'over' | 'under' | 'both'
  readonly wideGap: boolean
  readonly styled: boolean
  readonly listed: boolean
  /** A list of contents names it. */
  readonly announced: boolean
  /** Index among the blocks, rules counted. */
  readonly at: number
  readonly markup: Markup | null
}

/** What is known of the whole document. */
export interface Document {
  readonly seen: readonly Seen[]
  readonly layout: Layout
  readonly repetition: Repetition
  readonly manner: Manner
  /** Behind which index the signature and the foot are. */
  readonly signedAt: number
  readonly footerAt: number
}

export function seenOf(
  block: Block,
  shape: Shape,
  looks: Looks,
  manner: Manner,
  rest: Pick<Seen, 'rules' | 'wideGap' | 'listed' | 'announced' | 'at' | 'markup'>,
): Seen {
  const { outlet } = looks
  const kind = kindOf(block, shape, looks, outlet)
  const { rules, wideGap, listed, announced, at, markup } = rest
  return {
    block,
    shape,
    looks,
    outlet,
    kind,
    proper: withoutUrl(block.text),
    sectionHint: sectionHint(block.text),
    setting:
      markup && block.name === undefined ? `${block.form} ${markup.style}` : settingOf(block, shape, kind, rules),
    style: markup && block.name === undefined ? `${block.form} ${markup.rough}` : styleOf(block, shape),
    styled: isStyled(block, shape, manner),
    rules,
    wideGap,
    listed,
    announced,
    at,
    markup,
  }
}

function settingOf(
  { form, name, gap, decorated, column = 0, signs, bullet }: Block,
  { upper, capitals, ending }: Shape,
  kind: Kind,
  rules: Seen['rules'],
): Seen['setting'] {
  if (name !== undefined) return name
  const casing = upper ? 0 : capitals === null ? 1 : capitals >= 0.6 ? 2 : 3
  // One number made of all: each multiplies what stands before by how many values it has.
  let setting = forms.indexOf(form) * 4 + casing
  setting = setting * endings.length + endings.indexOf(ending)
  setting = setting * 3 + Math.min(2, gap)
  setting = setting * 5 + (decorated ? 4 : ruled.indexOf(rules))
  setting = setting * 21 + Math.min(20, column)
  setting = setting * 12 + Math.min(11, kind)
  return (setting * 2 + (signs.length > 0 ? 1 : 0)) * 32 + codeOf(bullet)
}

function styleOf({ form, name, decorated, column = 0, bullet }: Block, { upper, capitals }: Shape): Seen['style'] {
  if (name !== undefined) return name
  const style = forms.indexOf(form) * 32 + codeOf(bullet)
  const columns = style * 21 + Math.min(20, column)
  return form === 'bullet'
    ? columns * 8
    : columns * 8 + (upper ? 1 : capitals === null ? 2 : capitals >= 0.6 ? 3 : 4) + (decorated ? 4 : 0)
}

const bulletSigns = '*•-–—·▪#+●○■□◆◇►▸→»›(>o✓★☆・'
/** Another number for each of the usual signs, up to 31. */
const codeOf = (bullet: string | undefined) =>
  bullet === undefined || bullet === '' ? 0 : 1 + (bulletSigns.indexOf(bullet[0]!) + 1)

const forms: readonly Block['form'][] = ['text', 'bullet', 'quoted', 'rule', 'url', 'footnote']
const endings: readonly Shape['ending'][] = ['stop', 'question', 'colon', 'ellipsis', 'none']
const ruled: readonly Seen['rules'][] = ['none', 'over', 'under', 'both']

function kindOf({ form }: Block, shape: Shape, looks: Looks, outlet: number): Kind {
  const open = shape.ending === 'none' || shape.ending === 'colon' || shape.ending === 'question'
  if (form === 'url') return kind.address
  if (form === 'bullet') return open && shape.sentences === 0 ? kind['bullet line'] : kind['bullet text']
  if (form === 'quoted') return kind.quoted
  if (looks.credit) return kind.credit
  if ((looks.byline?.by ?? 0) > 0) return kind.byline
  if (looks.label >= 3) return kind.label
  if (
    looks.given === 0 &&
    shape.sentences === 0 &&
    shape.words >= 2 &&
    shape.words <= 4 &&
    shape.length <= 40 &&
    looks.byline !== null
  ) {
    return kind.name
  }
  if (outlet >= 2.5) return kind.outlet
  if (shape.sentences > 0 || shape.length > 260) return kind.text
  if (open) return openKind(shape.length)
  return shape.length <= 90 ? kind.sentence : kind.text
}

/** Of a line that ends as no sentence does, by its length in columns. */
function openKind(length: number): Kind {
  if (length <= 25) return kind.tiny
  if (length <= 60) return kind.short
  return length <= 130 ? kind.line : kind['long line']
}
