import type { Chance } from '../chance.ts'
import type { Manner } from '../manner.ts'
import type { Digest, Story } from '../stories.ts'
import { titleCase } from './title-case.ts'

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

/** What is alike in all stories of a digest. */
interface Habits {
  readonly unicase: boolean
  readonly titled: boolean
  readonly long: boolean
  /** Share of stories without text. */
  readonly empty: number
  /** The wording of all labels, where they have one. */
  readonly label: string | null
  readonly fewLabels: boolean
  /** Headlines end in a full stop. */
  readonly sentences: boolean
}

function drawHabits(chance: Chance, language: string, unicase: boolean): Habits {
  return {
    unicase,
    titled: language === 'en' && chance.is(0.55),
    long: chance.is(0.35),
    empty: chance.of([0, 0.15, 0.4]),
    label: chance.is(0.5) ? chance.of(labels[language] ?? ['']) : null,
    fewLabels: chance.is(0.5),
    sentences: !unicase && chance.is(0.08),
  }
}

function shuffled(chance: Chance, pool: readonly Digest[]): Story[] {
  return pool
    .flatMap(({ sections }) => sections.flatMap(one => one.stories))
    .map(story => [chance.next(), story] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, story]) => story)
}

const unstopped = (headline: string) => headline.replace(/[.?!]$/, '')
const firstSentence = (text: string) => /^.{20,}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text

/** Stories of the pool under titles of the base: shuffled, and changed by one set of habits. */
export function mixedStories(
  chance: Chance,
  base: Digest,
  pool: readonly Digest[],
  manner: Manner,
  unicase: boolean,
): Digest {
  const stories = shuffled(chance, pool)
  const habits = drawHabits(chance, base.language, unicase)
  const titles = titlesBy(chance, base, stories, habits)
  const count = chance.from(1, Math.min(5, titles.length))
  const each = chance.from(2, 5)
  let next = 0
  return {
    ...base,
    sections: Array.from({ length: count }, (_, s) => ({
      title: titleBy(chance, titles, s, habits),
      stories: Array.from({ length: chance.is(0.2) ? each + 2 : each }, () =>
        changed(chance, stories, next++, base.language, habits, manner),
      ),
    })),
  }
}

/** The base's titles, or short headlines in their place. */
function titlesBy(
  chance: Chance,
  { sections }: Digest,
  stories: readonly Story[],
  { long }: Habits,
): readonly string[] {
  const short = stories
    .map(({ headline }) => headline)
    .filter(headline => headline.length <= 42 && !/[.?!]$/.test(headline))
  return long && chance.is(0.5) && short.length >= 5 ? short : sections.map(({ title }) => title)
}

function titleBy(chance: Chance, titles: readonly string[], s: number, { titled, long }: Habits): string {
  const title = titles[s]!
  if (!titled) return title
  return titleCase(long && chance.is(0.3) ? `${title} and ${titles[(s + 1) % titles.length]!} This Week` : title)
}

/** The nth story, counted round, by the digest's habits; some of what it has comes from those behind it. */
function changed(
  chance: Chance,
  stories: readonly Story[],
  n: number,
  language: string,
  habits: Habits,
  manner: Manner,
): Story {
  const further = (steps: number) => stories[(n + steps) % stories.length]!
  const story = further(0)
  const longer = habits.long && chance.is(0.5) ? longHeadline(chance, story, further(5), further(9)) : story.headline
  const isBare = chance.is(habits.empty)
  const label = isBare ? bareLabel(chance, story, habits) : labelBy(chance, story, language, habits)
  const body = isBare && manner.headline !== 'none' ? [] : bodyBy(chance, story, further(3))
  const head = habits.titled && !habits.unicase ? titleCase(longer) : longer
  return {
    ...story,
    headline: habits.sentences && !/[.?!]$/.test(head) ? `${head}.` : head,
    body,
    label: label === '' ? null : label,
    byline: isBare ? [] : story.byline,
  }
}

function longHeadline(chance: Chance, first: Story, second: Story, third: Story): string {
  const two = `${unstopped(first.headline)}${chance.of([': ', ', ', ' as '])}${unstopped(second.headline)}`
  return chance.is(0.4) ? `${two} and ${unstopped(third.headline)}` : two
}

const bareLabel = (chance: Chance, story: Story, habits: Habits): string | null =>
  chance.is(0.6) ? (habits.label ?? story.label ?? null) : null

function labelBy(chance: Chance, story: Story, language: string, habits: Habits): Story['label'] {
  if (habits.fewLabels && chance.is(0.4)) return null
  if (habits.label !== null) return habits.label
  return chance.is(0.5) ? chance.of(labels[language] ?? [story.label ?? '']) : story.label
}

/** The text as it is, or less of it, or more: that of another story behind it. */
function bodyBy(chance: Chance, { body }: Story, other: Story): Story['body'] {
  const quotes = body.filter(({ type }) => type === 'quote')
  if (quotes.length > 0 && chance.is(0.35)) return quotes
  const bullets = body.filter(({ type }) => type === 'bullet')
  if (bullets.length > 1 && chance.is(0.35)) return bullets
  if (chance.is(0.3)) return body.slice(0, 1)
  if (chance.is(0.2)) return [...body, ...other.body]
  if (!chance.is(0.15)) return body
  return body.map(block => (block.type === 'bullet' ? block : { ...block, text: firstSentence(block.text) }))
}
