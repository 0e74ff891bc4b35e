import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { noRules, type ReadingRules } from '../../core/model/profile.ts'
import type { Parsed, ReadItem } from '../../core/model/reading.ts'
import { readDocument } from '../../main/workers/read-document.ts'
import { parse } from '../../core/parse/index.ts'
import { figuresOf, keyOf, type Figures } from '../digests/figures.ts'
import { housesOf, profileAfter } from '../digests/houses.ts'
import { readMarked } from '../digests/marked-lines.ts'
import { isEither, readPageFiles } from '../digests/page-files.ts'
import type { GoldItem } from '../digests/page.ts'

/**
 * Prints how well the digests kept out of sight are read: `node tests/kept/measure.ts`. Nobody who tunes the parser
 * opens `files` or `gold`; this prints figures only. Where an editor may read a field either way, the gold lists what
 * is accepted too; an editor's intro, a sponsor's block or a correction may be an item or not.
 */
interface KeptItem extends GoldItem {
  readonly accept: Partial<Record<'section' | 'headline' | 'byline' | 'body' | 'links' | 'credit', unknown[]>> & {
    readonly body_types?: string[][]
  }
}
interface Kept {
  readonly sections: { title: string; accept: string[] }[]
  readonly sectionsOptional: boolean
  readonly items: KeptItem[]
  readonly extra: string[]
}

const plain = (value: unknown) => JSON.stringify(value)?.replace(/\s+/g, ' ')
const wordsIn = (item: ReadItem) =>
  [
    item.headline,
    ...item.byline,
    ...item.body.map(({ text }) => text),
    ...item.links.map(({ label }) => label),
    item.credit,
  ]
    .map(keyOf)
    .filter(Boolean)

/** The gold as this reading took it: of each field the accepted form that was read, else the first. */
function taken(item: KeptItem, read: readonly ReadItem[]): GoldItem {
  const heads = [item.headline, ...(item.accept.headline ?? [])] as (string | null)[]
  const got = read.find(one =>
    item.headline === null
      ? keyOf(one.body[0]?.text) === keyOf(item.body[0]?.text)
      : heads.some(head => keyOf(head) === keyOf(one.headline)),
  )
  if (!got) return { ...item, deck: null }
  const choose = <K extends 'section' | 'headline' | 'byline' | 'body' | 'links' | 'credit'>(field: K) =>
    ([item[field], ...(item.accept[field] ?? [])] as GoldItem[K][]).find(form => plain(form) === plain(got[field])) ??
    item[field]
  const body = choose('body')
  const types = [body.map(({ type }) => type), ...(item.accept.body_types ?? [])].find(
    form => plain(form) === plain(got.body.map(({ type }) => type)),
  )
  return {
    section: choose('section'),
    headline: choose('headline'),
    deck: null,
    byline: choose('byline'),
    body: types ? body.map((block, at) => ({ ...block, type: types[at] ?? block.type })) : body,
    links: choose('links'),
    credit: choose('credit'),
  }
}

/** A deck counts as the first paragraph; items that are all of what may be read either way are left out. */
function levelled(parsed: Parsed, { extra }: Kept): Parsed {
  const either = new Set(extra.map(keyOf).filter(Boolean))
  const items = parsed.items.filter(item => {
    const words = wordsIn(item)
    return words.length === 0 || !words.every(word => either.has(word))
  })
  return {
    ...parsed,
    items: items.map(item =>
      item.deck ? { ...item, deck: null, body: [{ type: 'paragraph', text: item.deck }, ...item.body] } : item,
    ),
  }
}

const rows: { name: string; figures: Figures }[] = []
for (const name of readdirSync(join(import.meta.dirname, 'files')).sort()) {
  const gold = JSON.parse(readFileSync(join(import.meta.dirname, 'gold', `${name}.json`), 'utf8')) as Kept
  const read = await readDocument(name, readFileSync(join(import.meta.dirname, 'files', name)), 'auto')
  if (!read.ok) throw new Error(`${name}: ${read.message}`)
  const parsed = levelled(read.value.parsed, gold)
  const titles = new Map(
    gold.sections.map(({ title, accept }) => [
      title,
      [title, ...accept].find(form => parsed.sections.some(one => keyOf(one.title) === keyOf(form))) ?? title,
    ]),
  )
  const items = gold.items.map(item =>
    taken(
      { ...item, section: item.section === null ? null : (titles.get(item.section) ?? item.section) },
      parsed.items,
    ),
  )
  rows.push({
    name,
    figures: figuresOf(
      {
        sections: gold.sectionsOptional ? [...parsed.sections] : [...titles.values()].map(title => ({ title })),
        items,
      },
      parsed,
    ),
  })
}

/**
 * Those of `written/`, `typical/`, `fresh/`, `later/`, `newest/`, `unseen/`, `themes/`, `manners/`, `letters/`,
 * `ordinary/` and `mirrors/`, their lines marked with what they are (`tests/digests/marked-lines.ts`): a deck counts as
 * text, and so does a quotation.
 */
const even = <T extends GoldItem>(items: readonly T[]): T[] =>
  items.map(item => ({
    ...item,
    deck: null,
    body: [
      ...(item.deck ? [{ type: 'paragraph', text: item.deck }] : []),
      ...item.body.map(block => ({ ...block, type: block.type === 'quote' ? 'paragraph' : block.type })),
    ],
  }))
const readings = (folder: string): Figures[] =>
  readdirSync(join(import.meta.dirname, folder))
    .sort()
    .map(name => {
      const { text, gold } = readMarked(readFileSync(join(import.meta.dirname, folder, name), 'utf8'))
      const parsed = parse(text)
      return figuresOf(
        { ...gold, items: even(gold.items) },
        { ...parsed, items: even(parsed.items) as Parsed['items'] },
      )
    })

console.log(`${'file'.padEnd(34)} items section fields  whole | flagged of all, wrong flagged of wrong`)
function row(name: string, all: readonly Figures[]): void {
  const mean = (of: (one: Figures) => number) => (all.reduce((sum, one) => sum + of(one), 0) / all.length).toFixed(3)
  const sum = (of: (one: Figures) => number) => all.reduce((total, one) => total + of(one), 0)
  console.log(
    `${name.padEnd(34)} ${mean(one => one.items)}  ${mean(one => one.section)}  ${mean(one => one.fields)}  ${mean(one => one.whole)} | ${sum(one => one.flagged)} of ${sum(one => one.count)}, ${sum(one => one.wrongFlagged)} of ${sum(one => one.wrong.length)}`,
  )
}
for (const { name, figures } of rows) row(name, [figures])
const of = (test: (name: string) => boolean) => rows.filter(({ name }) => test(name)).map(({ figures }) => figures)
row(
  'PLAIN TEXT',
  of(name => name.endsWith('.txt')),
)
row(
  'MARKED UP',
  of(name => !name.endsWith('.txt')),
)
row('PLAIN TEXT, OF ODD HABITS', readings('written'))
row('PLAIN TEXT, AS IT USUALLY COMES', readings('typical'))
row('THE SAME, BY A LATER HAND', readings('fresh'))
row('BY TWO MORE HANDS', readings('later'))
row('BY TWO HANDS, MOST IRREGULAR', readings('newest'))
row('AS IT USUALLY COMES, LAST HANDS', readings('unseen'))
row('OF TWENTY-FOUR HANDS’ KINDS', readings('themes'))
row('OF TWENTY-FOUR MORE', readings('manners'))
row('LETTERS BY THREE LATER HANDS', readings('letters'))
row('ORDINARY LETTERS BY TWO MORE', readings('ordinary'))
row('LAID OUT AS REAL LETTERS ARE', readings('mirrors'))

/**
 * Pages, Markdown and mails of `pages/`, `sites/` and `mirrored-pages/`: links within a text go unlisted there, and
 * what may be an item or not is told by how it begins; read as the end of a story it is a wrong text of that.
 */
async function pagesOf(folder: string): Promise<Figures[]> {
  const all: Figures[] = []
  for (const page of readPageFiles(join(import.meta.dirname, folder))) {
    const read = await readDocument(page.name, page.content, 'auto')
    if (!read.ok) throw new Error(`${page.name}: ${read.message}`)
    const { parsed } = read.value
    const items = parsed.items
      .filter(({ headline, body: [first] }) => !isEither(page, headline ?? first?.text))
      .map(item => ({
        ...item,
        links: item.links.filter(({ label }) => !label || !item.body.some(({ text }) => text.includes(label))),
      }))
    all.push(
      figuresOf({ ...page.gold, items: even(page.gold.items) }, { ...parsed, items: even(items) as Parsed['items'] }),
    )
  }
  return all
}
row('PAGES AND MAILS BY A LATER HAND', await pagesOf('pages'))
row('PAGES AND MAILS BY TWO MORE', await pagesOf('sites'))
row('LAID OUT AS REAL PAGES ARE', await pagesOf('mirrored-pages'))

/**
 * Issues of eight houses: each house's third and fourth are read by themselves, then after its first two were corrected
 * by hand.
 */
const houses = [
  ...housesOf(
    readdirSync(join(import.meta.dirname, 'publishers')).map(name => ({
      name,
      ...readMarked(readFileSync(join(import.meta.dirname, 'publishers', name), 'utf8')),
    })),
  ).values(),
]
const lastTwo = (profileOf: (issues: (typeof houses)[number]) => ReadingRules) =>
  houses.flatMap(issues =>
    issues.slice(2).map(({ text, gold }) => {
      const parsed = parse(text, { profile: profileOf(issues) })
      return figuresOf(
        { ...gold, items: even(gold.items) },
        { ...parsed, items: even(parsed.items) as Parsed['items'] },
      )
    }),
  )
row(
  'THIRD AND FOURTH ISSUES',
  lastTwo(() => noRules),
)
row(
  'THE SAME, TWO CORRECTED BEFORE',
  lastTwo(issues => profileAfter(issues.slice(0, 2))),
)
