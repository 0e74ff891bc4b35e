import type { Chance } from '../chance.ts'
import { dress } from '../dress.ts'
import type { Manner } from '../manner.ts'
import type { Page } from '../page.ts'
import type { Digest } from '../stories.ts'
import { titleCase } from './title-case.ts'

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
export function pictures(chance: Chance, page: Page, manner: Manner): void {
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
export function links(chance: Chance, page: Page, base: Digest, manner: Manner, unicase: boolean): void {
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

/** Behind a gap as wide as no other, stories that stand under no title. */
export function apart(chance: Chance, page: Page, base: Digest, manner: Manner): void {
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
