import type { BuiltInTemplate, TemplateRecord } from '../model/template.ts'
import { contrast, leastContrast, nearestReadable, worstOn } from './contrast.ts'

interface Grounds {
  /** What the accent, and what running text, stands on in light mode, and what everything does in the dark. */
  readonly accent: readonly string[]
  readonly ink: readonly string[]
  readonly dark: readonly string[]
  /**
   * Its page has no sheet of its own, so that text stands on the ground a curator chooses: the colours it has there.
   */
  readonly bare: readonly string[] | null
}

/** As data/templates has them, which a test holds. */
export const templateGrounds: Readonly<Record<BuiltInTemplate, Grounds>> = {
  broadsheet: { accent: ['#fffefa'], ink: ['#fffefa', '#f4f0e4'], dark: ['#211f1d'], bare: null },
  bulletin: { accent: ['#ffffff'], ink: ['#ffffff'], dark: ['#17191c'], bare: ['#22252a', '#5c626b', '#1f5c8a'] },
  wire: { accent: ['#ffffff'], ink: ['#ffffff', '#eef0f2'], dark: ['#1a1c1f'], bare: null },
}

export type ColourField = 'accent' | 'ground' | 'ink'

/**
 * How well a chosen colour reads where it is worst, what is wanted there, and the nearest colour that does (null where
 * none can).
 */
export interface ColourCheck {
  readonly field: ColourField
  readonly colour: string
  readonly ratio: number
  readonly least: number
  readonly reads: boolean
  readonly nearest: string | null
}

type Checked = Pick<TemplateRecord, 'base' | 'settings' | 'mail' | 'web'>

/**
 * Each colour a curator chose, checked in light mode against all it meets. Styles of one's own have grounds nobody
 * knows: then nothing is said.
 */
export function checkColours({ base, settings, mail, web }: Checked): ColourCheck[] {
  if (mail.styles !== null && web.styles !== null) return []
  const { accent, ground, ink } = settings
  const { bare, ...on } = templateGrounds[base]
  const alsoOn = bare && ground && web.styles === null ? [ground] : []
  const check = (field: ColourField, colour: string, others: readonly string[]): ColourCheck => {
    const { ratio } = worstOn(colour, others)
    return {
      field,
      colour,
      ratio,
      least: leastContrast.text,
      reads: ratio >= leastContrast.text,
      nearest: nearestReadable(colour, others),
    }
  }
  return [
    ...(accent === null ? [] : [check('accent', accent, [...on.accent, ...alsoOn])]),
    ...(alsoOn[0] && bare ? [check('ground', alsoOn[0], [ink ?? bare[0]!, bare[1]!, accent ?? bare[2]!])] : []),
    ...(ink === null ? [] : [check('ink', ink, [...on.ink, ...alsoOn])]),
  ]
}

/** A chosen accent as it is shown in the dark: itself where it reads there, else the nearest colour that does. */
export const accentInDark = (accent: string, base: BuiltInTemplate): string =>
  nearestReadable(accent, templateGrounds[base].dark) ?? '#ffffff'

/** "4.5:1", never rounded up to what it doesn't reach. */
export const inRatio = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`

/** The contrast of an accent in the dark. */
export const darkRatio = (accent: string, base: BuiltInTemplate): number =>
  Math.min(...templateGrounds[base].dark.map(ground => contrast(accent, ground)))
