import type { Chance } from './chance.ts'
import type { Part } from './marked-parts.ts'
import { titleCase } from './mixed/title-case.ts'
import type { Ways } from './redress-ways.ts'

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

export function asBullet(text: string, { bullet }: Ways, number: number): string {
  if (bullet === 'kept' || !text.includes('⟪')) return text
  return `${bullet === '>' ? `${number})` : bullet} ⟪${coreOf(text)}⟫`
}

/** What closes an address that is joined so. */
const closings: Readonly<Record<string, string>> = { ' <': '>', ' (': ')' }

export function asLabel(chance: Chance, one: Part, { label, wording, joined }: Ways, url: string | null): Part {
  const core = wording !== null && chance.is(0.8) ? wording : coreOf(one.text!)
  const close = closings[joined] ?? ''
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
  return part(one, bylineOf(shown, byline))
}

function bylineOf(names: string, byline: Ways['byline']): string {
  switch (byline) {
    case 'by':
      return `By ${names}`
    case 'dash':
      return `– ${names}`
    case 'brackets':
      return `(${names})`
    default:
      return names
  }
}
