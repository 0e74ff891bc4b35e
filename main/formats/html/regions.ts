import { frameNamesOf, type FrameName } from './frame-names.ts'

/**
 * A stretch of a page that is told by its element: `main` is what the page calls its main part; `frame` frames a page,
 * whatever it is called; `form` is to be filled in; `label` says what a field is for; `beside` stands beside the
 * stories; `box` is any other container.
 */
export interface Region {
  readonly kind: 'page' | 'main' | 'frame' | 'form' | 'label' | 'beside' | 'box'
  /** What it is called that parts of a frame are called. */
  readonly names: readonly FrameName[]
  readonly parent: Region | null
  readonly depth: number
  /** Within a main part or an article. */
  readonly inMain: boolean
  /** How many fields stand in it: those to be filled in, and those that ask who reads or what for. */
  readonly fields: { all: number; asking: number }
}

const region = (kind: Region['kind'], names: readonly FrameName[], parent: Region | null, inMain: boolean): Region => ({
  kind,
  names,
  parent,
  depth: (parent?.depth ?? 0) + 1,
  inMain,
  fields: { all: 0, asking: 0 },
})

/** The whole of a page. */
export const pageRegion = (): Region => region('page', [], null, false)

const roles: Readonly<Record<string, Region['kind']>> = {
  main: 'main',
  dialog: 'frame',
  alertdialog: 'frame',
  search: 'frame',
  banner: 'frame',
  menu: 'frame',
  menubar: 'frame',
  toolbar: 'frame',
  form: 'form',
  complementary: 'beside',
}
const elements: Readonly<Record<string, Region['kind']>> = {
  main: 'main',
  form: 'form',
  aside: 'beside',
  dialog: 'frame',
  label: 'label',
  'amp-sidebar': 'frame',
  'amp-consent': 'frame',
  'amp-ad': 'frame',
  div: 'box',
  section: 'box',
  article: 'box',
  details: 'box',
  table: 'box',
  td: 'box',
}

/** The region an element opens; that it stands in where it opens none. */
export function regionOf(name: string, attributes: Readonly<Record<string, string>>, parent: Region): Region {
  const names = frameNamesOf(name, attributes)
  const kind = isControl(name, attributes)
    ? 'frame'
    : (roles[attributes['role'] ?? ''] ?? elements[name] ?? (names.length > 0 ? 'box' : undefined))
  return kind === undefined
    ? parent
    : region(kind, names, parent, parent.inMain || kind === 'main' || name === 'article')
}

/** A button does something to the page and leads nowhere; one that opens a part of it is that part's title. */
export const isControl = (name: string, attributes: Readonly<Record<string, string>>) =>
  name === 'button' && attributes['aria-expanded'] === undefined && attributes['aria-controls'] === undefined

/** A field to be filled in. Boxes to tick open and shut parts of a page, too, where they stand in no form. */
export function noteField(name: string, attributes: Readonly<Record<string, string>>, one: Region): void {
  const type = (attributes['type'] ?? 'text').toLowerCase()
  if (
    name !== 'input' ||
    /^(?:hidden|submit|button|image|reset)$/.test(type) ||
    (/^(?:checkbox|radio)$/.test(type) && !isWithin(one, 'form'))
  ) {
    return
  }
  const asks = /^(?:email|password|search)$/.test(type)
  for (let at: Region | null = one; at; at = at.parent) {
    at.fields.all++
    if (asks) at.fields.asking++
  }
}

export function isWithin(one: Region, kind: Region['kind']): boolean {
  for (let at: Region | null = one; at; at = at.parent) if (at.kind === kind) return true
  return false
}
