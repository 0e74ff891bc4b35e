import type { Chance } from '../chance.ts'

/**
 * How one part of a page is set: the element it stands in, its style or, behind a dot, its class, and the elements
 * around its words.
 */
export interface Set {
  readonly tag: string
  readonly style: string
  readonly marks: readonly string[]
}

/** How a page's parts are set, alike throughout. */
export interface Look {
  /** What lines of text stand in; "br" for lines that only break. */
  readonly container: 'p' | 'div' | 'td' | 'br'
  readonly wrap: readonly [string, string]
  readonly title: Set
  readonly headline: Set
  readonly deck: Set
  readonly byline: Set
  readonly outlet: Set
  readonly text: Set
  readonly quote: Set
  readonly label: Set
  readonly credit: Set
  /** The first line, the others before the stories, between and behind them. */
  readonly masthead: Set
  readonly top: Set
  readonly inside: Set
  readonly foot: Set
  /** Share of sections whose headlines run into their texts, and how: the sign between is its style. */
  readonly runIns: number
  readonly runIn: Set
  /** Headlines are links, where they lead somewhere. */
  readonly linkedHeads: boolean
  /** Headlines are numbered entries that hold their stories. */
  readonly entries: boolean
  readonly tightHeads: boolean
  /** Headlines without text are entries of a list, each a link. */
  readonly lists: boolean
  /** Words over headlines for what kind of story it is, and how they are set. */
  readonly kickers: readonly string[] | null
  readonly kicker: Set
  /** Titles and headlines lose what sets them off in plain text. */
  readonly clean: boolean
  /** "ul", or the sign typed before each. */
  readonly bullets: string
  readonly button: string
  readonly showsUrls: boolean
  /** Share of texts with words in bold or a link. */
  readonly stressed: number
}

const text: Set = { tag: 'p', style: '', marks: [] }
const set = (tag: string, style = '', ...marks: string[]): Set => ({ tag, style, marks })
const colours = ['#c0392b', '#0b5394', '#2c3e50', '#7a0019', '#666666', '#0a7d5a']

/**
 * A look by chance: headings in ranks or out of them, bold, capitals, larger or coloured lines, or nothing but the
 * words.
 */
export function drawLook(chance: Chance): Look {
  const rank = chance.of([1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3])
  const colour = chance.of(colours)
  const titles = titlesOf(colour)
  const small = smallOf(chance)
  const title = chance.is(0.45) ? set(`h${rank}`, ...bolded(chance)) : chance.of(titles)
  const headline = chance.is(0.42)
    ? set(`h${Math.min(6, Math.max(1, rank + chance.of([-1, 0, 1, 1, 1, 1, 2])))}`)
    : chance.of(headlinesOf(colour))
  return {
    container: chance.of(['p', 'p', 'p', 'div', 'td', 'br']),
    wrap: chance.of([
      ['', ''],
      ['<div style="font-size:15px;color:#333">', '</div>'],
      ['<table width="600"><tr><td style="font-family:Arial;font-size:14px">', '</td></tr></table>'],
      ['<main>', '</main>'],
    ]),
    title,
    headline,
    deck: chance.of([
      set('p', '.subtitle'),
      set('p', '', 'i'),
      set('p', 'font-size:18px'),
      set('h4'),
      text,
      set('p', 'color:#555', 'i'),
    ]),
    byline: chance.of([...small, set('p', '.byline')]),
    outlet: chance.of(small),
    credit: chance.of([...small, set('figcaption'), set('p', '.credit')]),
    text,
    quote: chance.of([set('blockquote'), set('blockquote'), set('p', '', 'i'), text]),
    label: chance.of([
      text,
      text,
      set('p', '', 'b'),
      set('p', 'font-size:13px'),
      set('p', 'background-color:#2baadf;color:#fff'),
    ]),
    masthead: chance.of([
      set('h1'),
      set('h1'),
      set('h1'),
      set('h1'),
      set('h1'),
      set('h1'),
      set('h2'),
      set('p', 'font-size:30px', 'b'),
      set('p', 'font-size:24px'),
      text,
      set('p', '', 'b'),
    ]),
    top: chance.of([text, text, ...small]),
    inside: chance.of([text, ...small]),
    foot: chance.of([text, text, ...small, set('p', 'font-size:11px;color:#999'), set('p', '.footer')]),
    runIns: chance.of([0, 0, 0, 0.35, 0.7]),
    runIn: {
      tag: chance.of(['p', 'p', 'li']),
      style: chance.of(['.', '.', ':', '–', ' ']),
      marks: chance.of([['b'], ['b'], ['strong'], ['b', `span style="color:${colour}"`]]),
    },
    linkedHeads: chance.is(0.6),
    entries: chance.is(0.07),
    tightHeads: chance.is(0.4),
    lists: chance.is(0.5),
    kickers: chance.is(0.18) ? chance.of(kinds) : null,
    kicker: chance.of([
      ...small.slice(1),
      set('p', 'font-size:11px;letter-spacing:1px;text-transform:uppercase;color:#888'),
      set('h6'),
    ]),
    clean: chance.is(0.75),
    bullets: chance.of(['ul', 'ul', 'ul', '•', '–', '*']),
    button: chance.is(0.3) ? ' class="button"' : '',
    showsUrls: chance.is(0.7),
    stressed: chance.of([0, 0.1, 0.25]),
  }
}

const bolded = (chance: Chance): [string, ...string[]] => (chance.is(0.3) ? ['', 'strong'] : [''])

const titlesOf = (colour: string) => [
  set('p', '', 'b'),
  set('p', '', 'strong', 'u'),
  set('p', `font-size:13px;letter-spacing:2px;text-transform:uppercase;color:${colour}`),
  set('p', `background-color:${colour};color:#fff;font-weight:bold`),
  set('p', 'font-size:22px'),
  set('p', `font-size:20px;color:${colour}`, 'b'),
  set('p', 'font-size:12px;color:#888'),
  text,
]
const headlinesOf = (colour: string) => [
  set('p', '', 'b'),
  set('p', '', 'b'),
  set('p', '', 'strong'),
  set('p', 'font-size:19px'),
  set('p', 'font-size:18px', 'b'),
  set('p', `color:${colour}`, 'b'),
  set('p', `font-size:17px;color:${colour}`),
  text,
]
const smallOf = (chance: Chance) => [
  text,
  set('p', '', 'i'),
  set('p', '', 'i'),
  set('p', 'font-size:12px;color:#888888'),
  set('p', `font-size:12px;color:${chance.of(colours)}`),
  set('p', 'font-size:13px', 'i'),
  set('p', '', 'small'),
]
const kinds = [
  ['Research', 'Commentary', 'Event', 'Podcast', 'Report'],
  ['NEWS', 'OPINION', 'FEATURE', 'INTERVIEW'],
  ['Science', 'Culture', 'Health', 'Economy', 'Sport', 'Climate'],
  ['Earth sciences', 'Humanities', 'Engineering', 'Medicine', 'Law'],
  ['Article', 'Video', 'Long read', 'Briefing'],
  ['Aktuell', 'Kultur', 'Bildung', 'Termin'],
  ['Travaux', 'Culture', 'Propreté', 'Vie scolaire'],
  ['Noticia', 'Opinión', 'Reportaje'],
  ['2 May', '3 May', '9 May', '12 May'],
  ['5 MIN READ', '3 MIN READ', '8 MIN READ'],
]
