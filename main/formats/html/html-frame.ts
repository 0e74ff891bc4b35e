import type { Address } from '../addresses.ts'
import { controlOf, type Control } from './heading-controls.ts'
import { hintOf, marksOf, styleName, styleOf, unmarked, type Marks } from './html-style.ts'
import type { Look } from '../structure/line-look.ts'
import { typedIn } from '../structure/list-signs.ts'
import { pageRegion, regionOf, type Region } from './regions.ts'
import { declaredFor, type StyleSheet } from './style-sheet.ts'
import { openCell, openRow, openTable, type Cell, type Row, type Table } from '../structure/tables.ts'
import type { Term } from '../structure/terms.ts'

/** Blocks that stand apart from what is around them. */
export const apart = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table td th tr pre hr figure section article main header footer nav aside form fieldset center address'.split(
    ' ',
  ),
)
/** Blocks that only begin a new line. */
export const lined = new Set('div li dt dd figcaption caption body html details summary legend option'.split(' '))
/** Elements whose content is no text. */
const silent = new Set(
  'script style template svg math head object embed iframe canvas audio video map select textarea noembed noframes'.split(
    ' ',
  ),
)

/** An element that is open, with what holds for its text. */
export interface Frame {
  readonly name: string
  readonly id: string
  readonly block: 'apart' | 'lined' | null
  readonly look: Look
  readonly hidden: boolean
  /** What its text is, hidden or not. */
  readonly form: Look['form']
  /** Its letters have no size, see `Style`. */
  readonly sizeless: boolean
  readonly silent: boolean
  readonly link: Address | null
  readonly list: { ordered: boolean; next: number } | null
  readonly pre: boolean
  readonly marks: Marks
  readonly region: Region
  readonly table: Table | null
  readonly row: Row | null
  readonly cell: Cell | null
  /** In the head of a table. */
  readonly inHead: boolean
  readonly terms: object | null
  /** Within a button or the like in a heading. */
  readonly control: Control | null
  /** It holds words with blanks between. */
  spaced: boolean
}

/** What all elements stand in. */
export const root = (): Frame => ({
  name: '',
  id: '',
  block: null,
  look: { form: 'text', level: null, hint: null, size: 16, bold: false },
  hidden: false,
  form: 'text',
  sizeless: false,
  silent: false,
  link: null,
  list: null,
  pre: false,
  marks: unmarked,
  region: pageRegion(),
  table: null,
  row: null,
  cell: null,
  inHead: false,
  terms: null,
  control: null,
  spaced: false,
})

const headingSizes = [32, 24, 19, 16, 13, 11]

/** What an element makes of the text in it, by its name and attributes and what it stands in. */
export function frameOf(
  name: string,
  attributes: Record<string, string>,
  parent: Frame,
  resolved: (href: string) => Address | null,
  jumps: (href: string) => boolean,
  sheet: StyleSheet,
): Frame {
  const style = styleOf(name, attributes, parent.look.size, declaredFor(sheet, name, attributes))
  const level = /^h[1-6]$/.test(name) ? Number(name[1]) : parent.look.level
  const hidden = parent.hidden || style.hidden
  const sizeless = style.sizeless ?? parent.sizeless
  const silence = parent.silent || silent.has(name)
  const heading = level !== null && parent.look.level === null
  const quoted = parent.form === 'quoted' || name === 'blockquote'
  const form = level !== null ? 'heading' : name === 'li' ? 'bullet' : quoted && name !== 'dd' ? 'quoted' : parent.form
  const block = apart.has(name) ? 'apart' : lined.has(name) || style.block ? 'lined' : null
  const size = style.size ?? (heading ? headingSizes[level - 1]! : parent.look.size)
  const bold = style.bold ?? (name === 'b' || name === 'strong' || name === 'th' || parent.look.bold)
  const marks = marksOf(style, parent.marks)
  const region = regionOf(name, attributes, parent.region)
  const table = name === 'table' ? openTable(attributes, parent.table) : parent.table
  const row = name === 'table' ? null : name === 'tr' && table ? openRow(table, parent.inHead) : parent.row
  const cell = name === 'table' ? null : (name === 'td' || name === 'th') && row ? openCell(row, name) : parent.cell
  const terms = name === 'dl' ? {} : parent.terms
  const leads =
    name === 'a' && attributes['href'] ? (jumps(attributes['href']) ? 'within' : 'away') : (parent.look.leads ?? null)
  return {
    name,
    id: (attributes['id'] ?? '').slice(0, 200),
    marks,
    form,
    block: style.block === false && name !== 'td' ? null : block,
    hidden,
    sizeless,
    silent: silence,
    region,
    table,
    row,
    cell,
    terms,
    spaced: false,
    inHead: name === 'thead' || (parent.inHead && name !== 'table'),
    control: parent.control ?? (parent.look.level !== null && !hidden ? controlOf(name, attributes, leads) : null),
    look: {
      form: hidden || sizeless ? 'hidden' : form,
      level,
      hint:
        parent.look.hint === 'furniture'
          ? 'furniture'
          : ((quoted && name === 'footer' ? null : hintOf(name, attributes)) ?? parent.look.hint),
      size,
      bold,
      stressed: bold || marks.italic || marks.underlined,
      style: styleName(size, bold, marks),
      region,
      cell,
      leads,
      typed: typedIn(name, attributes, parent.look.typed ?? null),
      term: termOf(name, terms, parent.look.term ?? null),
    },
    link: name === 'a' && attributes['href'] ? resolved(attributes['href']) : parent.link,
    list: listOf(name, attributes, parent.list),
    pre: name === 'pre' || parent.pre,
  }
}

/** A list of terms says nothing of itself; what is in a term or its text is that too. */
function termOf(name: string, list: object | null, inherited: Term | null): Term | null {
  if (list && (name === 'dt' || name === 'dd')) return { list, is: name === 'dt' ? 'term' : 'said' }
  return name === 'dl' ? null : inherited
}

function listOf(name: string, attributes: Readonly<Record<string, string>>, inherited: Frame['list']): Frame['list'] {
  if (name === 'ul') return { ordered: false, next: 1 }
  return name === 'ol' ? { ordered: true, next: Number(attributes['start']) || 1 } : inherited
}
