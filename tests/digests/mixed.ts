import { Chance } from './chance.ts'
import { dress, plain, type Manner } from './manner.ts'
import type { Gold, Page } from './page.ts'
import { readStories, type Digest, type Story } from './stories.ts'

/**
 * Digests dressed at random, so that no habit goes together with another as a matter of course: stories of one language
 * shuffled, some without text, some with several labels' wording or none, headlines in title case or long, lines
 * wrapped unevenly, blank lines slipped in or left out, with a masthead or without.
 */
export function mixedDigests(many: number): { name: string; text: string; gold: Gold }[] {
  const all = readStories()
  const english = all.filter(({ language }) => language === 'en')
  return Array.from({ length: many }, (_, n) => {
    const chance = new Chance(n + 1)
    const base = chance.is(0.6) ? chance.of(english) : chance.of(all)
    const unicase = /^(?:zh|ja|ar|he)$/.test(base.language)
    const manner = mannerBy(chance, unicase)
    const page = dress(
      storiesBy(
        chance,
        base,
        all.filter(({ language }) => language === base.language),
        manner,
        unicase,
      ),
      manner,
    )
    if (base.language === 'en' && chance.is(0.3)) pictures(chance, page, manner)
    if (chance.is(0.2)) links(chance, page, base, manner, unicase)
    if (chance.is(0.15)) apart(chance, page, base, manner)
    return {
      name: `mixed-${n}.${base.language}`,
      gold: page.gold,
      text: masthead(chance, base, slips(chance, unwrappedUnevenly(chance, page.text(), manner))),
    }
  })
}

const captions = [
  'Children of the upper school carry the new bell across the square before sunrise.',
  'The last of the old trams is lifted onto a lorry outside the depot, watched by its driver of thirty years.',
  'A heron stands on the weir where the mill wheel used to turn.',
  'Members of the choir rehearse in the boat shed, as the hall has no roof. The concert is on Sunday.',
  'Snow on the allotments, the first since the year of the flood.',
  'In Orrin, hundreds gathered at the quay to remember the crew of the lost trawler. They lit a lamp for each of them.',
]
const credits = [
  'Photo: Greta Maas',
  'Photo Courtesy of Lew Garrod.',
  'Photo courtesy of the Tidal Museum',
  '© Harbour Press',
  '(Picture: Ines Coyle)',
  'Photo by Maud Ferrier',
  '©Upland Trust',
]

/** A section of pictures: captions without headlines, each with its credit. */
function pictures(chance: Chance, page: Page, manner: Manner): void {
  const title = chance.of([
    'Photos of the week',
    'Pictures of the Week',
    'In pictures',
    'PHOTOS',
    'Photo of the Week',
    'Gallery',
  ])
  page.apart(manner.gaps[3])
  page.put(title)
  page.title(title)
  for (let n = chance.from(1, 3), first = chance.from(0, 3); n > 0; n--) {
    const item = page.item(title)
    const text = captions[first++]!
    page.apart(Math.max(1, manner.gaps[4]))
    page.put(text)
    item.body.push({ type: 'paragraph', text })
    if (!chance.is(0.85)) continue
    item.credit = chance.of(credits)
    page.gap(manner.gaps[1])
    page.put(item.credit)
  }
}

/** A section of links: headlines in a list, each with its address on the line. */
function links(chance: Chance, page: Page, base: Digest, manner: Manner, unicase: boolean): void {
  if (manner.footer !== 'none') return
  const title = chance.of(base.sections).title
  const shown = manner.section === 'caps' && !unicase ? title.toUpperCase() : title
  const sign = chance.of(['- ', '* ', '• ', '', '▸ '])
  page.apart(Math.max(1, manner.gaps[3]))
  page.put(shown)
  page.title(shown)
  page.apart(chance.of([0, 1, 1]))
  const gap = chance.of([0, 0, 0, 1])
  base.sections
    .flatMap(({ stories }) => stories)
    .filter(() => chance.is(0.4))
    .slice(0, 6)
    .forEach(({ headline, url }, n) => {
      if (n > 0) page.gap(gap)
      page.put(`${sign}${headline}${chance.is(0.9) ? ` ${url}` : ''}`, 0, sign.length, 0)
      page.item(shown).headline = headline
      page.gold.items.at(-1)!.links.push({ label: '', url })
    })
}

/** The lines over the stories as some letters have them: a name alone, or with its number. */
function masthead(chance: Chance, { title, issue }: Digest, text: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex(line => line.trim() === issue)
  if (at !== 1 || !lines[0]!.toLowerCase().includes(title.toLowerCase())) return text
  if (chance.is(0.4)) lines.splice(1, 1)
  if (chance.is(0.3)) lines[0] += ` ${chance.from(2, 900)}`
  return lines.join('\n')
}

/** Behind a gap as wide as no other, stories that stand under no title. */
function apart(chance: Chance, page: Page, base: Digest, manner: Manner): void {
  const more = dress(
    {
      ...base,
      sections: [
        {
          title: '',
          stories: base.sections
            .flatMap(({ stories }) => stories)
            .filter(() => chance.is(0.4))
            .slice(0, 4)
            .map(story => (chance.is(0.5) ? story : { ...story, headline: titleCase(story.headline) })),
        },
      ],
    },
    { ...manner, section: 'none', masthead: 'none', intro: false, contents: 'none', footer: 'none' },
  )
  if (manner.footer !== 'none' || more.gold.items.length === 0) return
  page.gap(Math.max(...manner.gaps) + chance.from(2, 3))
  page.lines.push(...more.lines)
  page.gold.items.push(...more.gold.items)
}

function mannerBy(chance: Chance, unicase: boolean): Manner {
  const spaced = chance.of([0, 1, 1, 1])
  const runIn = chance.is(0.15)
  const items = Math.max(spaced, chance.of([0, 1, 1, 1, 2]))
  const head = chance.of([0, spaced, spaced])
  const title = Math.max(items, chance.of([0, 1, 1, 2, 3]))
  const caps = unicase ? ('plain' as const) : ('caps' as const)
  return {
    ...plain,
    wrap: chance.of([0, 0, 0, 64, 68, 72, 76, 78]),
    masthead: chance.of(['none', 'none', 'plain', caps, 'ruled']),
    contents: chance.of(['none', 'none', 'none', 'none', 'plain', 'numbered']),
    intro: chance.is(0.3),
    footer: chance.of(['none', 'none', 'none', 'dashes', 'rule', 'lines']),
    section: chance.of([
      'plain',
      'plain',
      'plain',
      'plain',
      caps,
      caps,
      'underlined',
      'starred',
      'hashed',
      'colon',
      'bracketed',
      'ruled',
      'centred',
      'none',
      'none',
    ]),
    headline: runIn
      ? chance.of(['stop', 'colon', 'dash', unicase ? 'dash' : 'caps-stop'])
      : chance.of([
          'plain',
          'plain',
          'plain',
          'plain',
          'plain',
          'plain',
          caps,
          'numbered',
          'bulleted',
          'emphasised',
          'underlined',
          'none',
        ]),
    byline: chance.of(['by', 'by', 'bare', 'end', 'bracketed', 'none']),
    link: chance.of(['label', 'label', 'label', 'none', 'under-headline', 'own-line', 'angle', 'label-url', 'inline']),
    gaps: [head, Math.max(spaced, head), items, title, chance.of([items, items, 0, 1])],
    indents: chance.is(0.8) ? [0, 0, 0, 0] : [0, chance.of([0, 0, 2]), chance.of([0, 2, 4]), chance.of([0, 0, 3])],
    rule: chance.is(0.08) ? chance.of(['* * *', '-'.repeat(30), '~~~']) : null,
    decks: chance.is(0.15),
    bullet: chance.of(['• ', '- ', '* ', '  • ', '– ', '▪ ']),
    bare: chance.is(0.7),
  }
}

const labels: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Read More Here',
    'Read more',
    'Full story »',
    'Continue reading',
    'More',
    'Read the letter',
    'Read the full statement',
    'Watch the film',
    'Learn more here',
    'Ask for the form',
    'See the pictures',
    'Sign the petition',
    'Download the report',
  ],
}

function storiesBy(chance: Chance, base: Digest, pool: readonly Digest[], manner: Manner, unicase: boolean): Digest {
  const stories = pool
    .flatMap(({ sections }) => sections.flatMap(one => one.stories))
    .map(story => [chance.next(), story] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, story]) => story)
  const titled = base.language === 'en' && chance.is(0.55)
  const long = chance.is(0.35)
  const empty = chance.of([0, 0.15, 0.4])
  const one = chance.is(0.5) ? chance.of(labels[base.language] ?? ['']) : null
  const few = chance.is(0.5)
  const sentences = !unicase && chance.is(0.08)
  const change = (story: Story, i: number): Story => {
    const second = stories[(i + 5) % stories.length]!.headline
    const third = stories[(i + 9) % stories.length]!.headline
    const more =
      long && chance.is(0.5)
        ? `${story.headline.replace(/[.?!]$/, '')}${chance.of([': ', ', ', ' as '])}${second.replace(/[.?!]$/, '')}${chance.is(0.4) ? ` and ${third.replace(/[.?!]$/, '')}` : ''}`
        : story.headline
    const bare = chance.is(empty)
    const label = bare
      ? chance.is(0.6)
        ? (one ?? story.label ?? null)
        : null
      : few && chance.is(0.4)
        ? null
        : (one ?? (chance.is(0.5) ? chance.of(labels[base.language] ?? [story.label ?? '']) : story.label))
    const quotes = story.body.filter(({ type }) => type === 'quote')
    const bullets = story.body.filter(({ type }) => type === 'bullet')
    const body =
      bare && manner.headline !== 'none'
        ? []
        : quotes.length > 0 && chance.is(0.35)
          ? quotes
          : bullets.length > 1 && chance.is(0.35)
            ? bullets
            : chance.is(0.3)
              ? story.body.slice(0, 1)
              : chance.is(0.2)
                ? [...story.body, ...stories[(i + 3) % stories.length]!.body]
                : chance.is(0.15)
                  ? story.body.map(block =>
                      block.type === 'bullet' ? block : { ...block, text: firstSentence(block.text) },
                    )
                  : story.body
    const head = titled && !unicase ? titleCase(more) : more
    return {
      ...story,
      headline: sentences && !/[.?!]$/.test(head) ? `${head}.` : head,
      body,
      label: label === '' ? null : label,
      byline: bare ? [] : story.byline,
    }
  }
  const shorter = stories
    .map(({ headline }) => headline)
    .filter(headline => headline.length <= 42 && !/[.?!]$/.test(headline))
  const titles = long && chance.is(0.5) && shorter.length >= 5 ? shorter : base.sections.map(({ title }) => title)
  const count = chance.from(1, Math.min(5, titles.length))
  const each = chance.from(2, 5)
  let next = 0
  return {
    ...base,
    sections: Array.from({ length: count }, (_, s) => ({
      title: titled
        ? titleCase(
            long && chance.is(0.3) ? `${titles[s]!} and ${titles[(s + 1) % titles.length]!} This Week` : titles[s]!,
          )
        : titles[s]!,
      stories: Array.from({ length: chance.is(0.2) ? each + 2 : each }, () => {
        const story = stories[next % stories.length]!
        return change(story, next++)
      }),
    })),
  }
}

const firstSentence = (text: string) => /^.{20,}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text
const small = new Set('a an the and or but of in on at to for by with from as is its'.split(' '))
const titleCase = (text: string) =>
  text
    .split(' ')
    .map((word, i) =>
      i > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')

/**
 * Lines of wrapped texts joined here and there, as pasting does; texts of an unwrapped digest broken here and there.
 */
function unwrappedUnevenly(chance: Chance, text: string, { wrap }: Manner): string {
  if (!chance.is(0.25)) return text
  if (wrap > 0) {
    return text.replace(/(\p{Ll},?)\n(?=\p{Ll})/gu, (whole, end: string) => (chance.is(0.4) ? `${end} ` : whole))
  }
  return text
    .split('\n')
    .map(line => {
      if (line.length < 150 || !chance.is(0.5)) return line
      const words = line.split(' ')
      const rows: string[] = ['']
      const width = chance.from(55, 75)
      const stop = chance.from(2, 5)
      for (const word of words) {
        const last = rows.at(-1)!
        if (rows.length <= stop && last !== '' && last.length + word.length + 1 > width) rows.push(word)
        else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return rows.join('\n')
    })
    .join('\n')
}

/** A blank line forgotten, or one too many. */
function slips(chance: Chance, text: string): string {
  const rate = chance.of([0, 0, 0.02, 0.05])
  return rate === 0
    ? text
    : text
        .replace(/\n\n+/g, gap => (chance.is(rate) ? `${gap}\n` : gap))
        .replace(/([.!?”])\n\n(?=\S)/g, (whole, end: string) => (chance.is(rate / 2) ? `${end}\n` : whole))
}
