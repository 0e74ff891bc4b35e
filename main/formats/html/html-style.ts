import type { Hint } from '../../../core/model/structured.ts'

/** What an element's attributes say of how it looks; undefined where they say nothing. */
export interface Style {
  readonly hidden: boolean
  /**
   * Letters of no size: text is hidden up to an element that gives them one, as mail tools do to close up the space
   * between columns.
   */
  readonly sizeless: boolean | undefined
  readonly size: number | undefined
  readonly bold: boolean | undefined
  readonly block: boolean | undefined
  readonly italic: boolean | undefined
  readonly underlined: boolean | undefined
  /** Letters set apart. */
  readonly spaced: boolean | undefined
  /** Shown in capitals, however written. */
  readonly capitals: boolean | undefined
  readonly colour: string | undefined
  /** The colour behind it; '' for white and none. */
  readonly ground: string | undefined
}

const fontSizes = [10, 13, 16, 18, 24, 32, 48]

/**
 * Reads what matters of an element's declarations and of the old attributes. Nothing is computed beyond one element.
 */
export function styleOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inherited: number,
  declared = attributes['style'] ?? '',
): Style {
  const css = new Map<string, string>()
  for (const part of declared.slice(0, 8000).toLowerCase().split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) {
      css.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      )
    }
  }
  const get = (property: string) => css.get(property) ?? ''
  const size =
    sizeOf(get('font-size'), inherited) ??
    shorthandSize(get('font'), inherited) ??
    (name === 'font' ? fontSizes[Number(attributes['size']) - 1] : undefined)
  const weight = get('font-weight') || (/\bbold\b|\b[6-9]00\b/.exec(get('font'))?.[0] ?? '')
  const zero = /^0(?:\.0+)?(?:px|em|pt|%)?$/
  const hidden =
    get('display') === 'none' ||
    get('visibility') === 'hidden' ||
    get('mso-hide') === 'all' ||
    zero.test(get('opacity')) ||
    (zero.test(get('max-height')) && get('overflow') === 'hidden') ||
    (zero.test(get('height')) && get('overflow') === 'hidden') ||
    attributes['hidden'] !== undefined ||
    /(?:^|[\s_-])(?:preheader|preview-?text|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i.test(
      attributes['class'] ?? '',
    )
  return {
    hidden,
    sizeless: size === undefined ? undefined : size === 0 ? true : isRelative(get('font-size')) ? undefined : false,
    size,
    bold: weight === '' ? undefined : weight.startsWith('bold') || Number(weight) >= 600,
    block: isBlock(get('display')),
    italic: isItalic(name, get('font-style')),
    underlined: name === 'u' || (name !== 'a' && get('text-decoration').includes('underline')) ? true : undefined,
    spaced:
      get('letter-spacing') === '' || /^(?:0|normal|-)/.test(get('letter-spacing').replace(/^0?\.\d+px$/, '0'))
        ? undefined
        : true,
    capitals: get('text-transform') === '' ? undefined : get('text-transform') === 'uppercase',
    colour:
      name === 'a'
        ? undefined
        : (colourOf(get('color')) ?? colourOf(name === 'font' ? (attributes['color'] ?? '') : '')),
    ground: groundOf(get('background-color') || get('background')) ?? groundOf(attributes['bgcolor'] ?? ''),
  }
}

/** A size by what stands around. */
const isRelative = (value: string) => /(?<!r)em$|%$|^(?:larger|smaller|inherit|unset)$/.test(value)

const colourOf = (value: string): string | undefined =>
  /#[0-9a-f]{3,8}\b|rgba?\([\d\s.,%/]{3,40}\)|^[a-z]{3,20}$/i
    .exec(value.slice(0, 200))?.[0]
    .toLowerCase()
    .replace(/\s/g, '')

function groundOf(value: string): string | undefined {
  const colour = /url\(|gradient/.test(value) ? undefined : colourOf(value)
  if (colour === undefined || /^(?:inherit|initial|unset)$/.test(colour)) return undefined
  return /^(?:#f{3,8}|white|transparent|none|rgba?\(255,255,255(?:,[\d.]+)?\)|rgba\(.*,0\))$/.test(colour) ? '' : colour
}

function sizeOf(value: string, inherited: number): number | undefined {
  if (/^0(?:\.0+)?$/.test(value)) return 0
  const found = /^(\d{1,4}(?:\.\d{1,4})?)(px|pt|em|rem|%)$/.exec(value)
  if (!found) {
    return (
      {
        small: 13,
        'x-small': 10,
        medium: 16,
        large: 18,
        'x-large': 24,
        'xx-large': 32,
        larger: inherited * 1.2,
        smaller: inherited / 1.2,
      } as Record<string, number>
    )[value]
  }
  const n = Number(found[1])
  const inPixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, rem: 16, em: inherited, '%': inherited / 100 }
  return n * inPixels[found[2]!]!
}

function isBlock(display: string): boolean | undefined {
  if (display === 'block' || display === 'flex' || display === 'grid') return true
  return display.startsWith('inline') ? false : undefined
}

function isItalic(name: string, style: string): boolean | undefined {
  if (style === 'italic' || name === 'i' || name === 'em' || name === 'cite') return true
  return style === 'normal' ? false : undefined
}

function shorthandSize(value: string, inherited: number): number | undefined {
  const found = /(?:^|\s)(\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|%))(?:\/|\s)/.exec(value.slice(0, 300))
  return found ? sizeOf(found[1]!, inherited) : undefined
}

const hints: readonly (readonly [Hint, RegExp])[] = [
  ['byline', /(?:^|[\s_-])(?:byline|by-?line|authors?|p-author)(?:$|[\s_-])/i],
  ['credit', /(?:^|[\s_-])(?:credit|photo-?credit|image-?credit)(?:$|[\s_-])/i],
  ['caption', /(?:^|[\s_-])(?:fig|image|photo|picture)?-?caption(?:-text)?(?:$|[\s_-])/i],
  ['deck', /(?:^|[\s_-])(?:deck|dek|standfirst|subhead|subtitle|subheadline)(?:$|[\s_-])/i],
  ['label', /(?:^|[\s_-])(?:button|btn|cta|read-?more|more-link|mcnbutton(?:content)?)(?:$|[\s_-])/i],
]

/** What an element is called, where its name or class says it plainly; page-frame.ts tells what else frames a page. */
export function hintOf(name: string, attributes: Readonly<Record<string, string>>): Hint | null {
  if (name === 'nav' || name === 'footer') return 'furniture'
  if (name === 'button' || attributes['role'] === 'button') return 'label'
  if (attributes['rel'] === 'author' || attributes['itemprop'] === 'author') return 'byline'
  if (attributes['role'] === 'navigation' || attributes['role'] === 'contentinfo') return 'furniture'
  if (name === 'figcaption') return 'caption'
  const called = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400)
  return called.length > 1 ? (hints.find(([, pattern]) => pattern.test(called))?.[0] ?? null) : null
}

/** What sets an element's text off, beside size and weight. */
export interface Marks {
  readonly italic: boolean
  readonly underlined: boolean
  readonly spaced: boolean
  readonly capitals: boolean
  readonly colour: string
  readonly ground: string
}
export const unmarked: Marks = {
  italic: false,
  underlined: false,
  spaced: false,
  capitals: false,
  colour: '',
  ground: '',
}

export function marksOf(style: Style, parent: Marks): Marks {
  const {
    italic = parent.italic,
    underlined = parent.underlined,
    spaced = parent.spaced,
    capitals = parent.capitals,
    colour = parent.colour,
    ground = parent.ground,
  } = style
  return { italic, underlined, spaced, capitals, colour, ground }
}

/** "22/bi/#c00/#eee": size, what sets it off, colour, the colour behind. */
export const styleName = (
  size: number,
  bold: boolean,
  { italic, underlined, spaced, capitals, colour, ground }: Marks,
) =>
  `${Math.round(size)}/${bold ? 'b' : ''}${italic ? 'i' : ''}${underlined ? 'u' : ''}${spaced ? 's' : ''}${capitals ? 'k' : ''}/${colour}/${ground}`
