import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, k } from '../../core/parse/roles/chain.ts'
import type { RoleTable } from '../../core/parse/learned/tables.ts'
import { roles } from '../../core/parse/roles/role.ts'
import { joins } from '../../core/parse/blocks/join-signals.ts'
import { cutNames } from '../../core/parse/blocks/cuts/cut-names.ts'
import { leadNames } from '../../core/parse/markup/leads/lead-names.ts'
import { affixNames } from '../../core/parse/fields/heads/affix-signals.ts'
import { Habits } from '../../core/parse/roles/signals/habits.ts'
import { cutsOfDigest } from './learn-cuts.ts'
import { itemsRead, weighDoubts, type Read } from './learn-doubts.ts'
import { joinsOf } from './learn-joins.ts'
import { everyAffix } from './learn-affixes.ts'
import { everyLead } from './learn-leads.ts'
import { exampleOf, type Example } from './example.ts'
import { Learner } from './learner.ts'
import { dressedExamples, markedExamples, pageExamples } from './learn-marked.ts'
import { meanOf, type Mean } from './mean-of-tables.ts'
import type { Sizes } from './net-learner.ts'
import { lastPart, rateAt } from './numbers.ts'
import { learnOdds } from './regression.ts'
import { everyText, partsOfOne } from './texts.ts'
import { readWritten } from './written.ts'

/**
 * Learns what signals say from the development set and writes `core/parse/learned/learned.json`, in steps, each on what
 * those before it give: `node tests/digests/learn.ts joins`, `… cuts`, `… leads`, `… roles`, `… affixes`. `… further`
 * learns the reading of plain text further from the table that is there, of all digests or, with `--some`, of a share,
 * `… marked` that of documents with markup; `… mean --of FILE,FILE` takes the mean of several such. Doubts are learned
 * of digests that the rest was not: learned with `--without WRITERS`, what is read of those is written by `… read
 * --without WRITERS --out FILE`, and `… doubts --items FILE,FILE` weighs it.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? null : process.argv[at + 1]!
}
const without = (option('without') ?? '').split(',')
const out = option('out') ?? join(import.meta.dirname, '../../core/parse/learned/learned.json')
const epochs = Number(option('epochs') ?? 8)
const passedOver = Number(option('passed') ?? 0.25)
const variants = Number(option('variants') ?? 0.25)

const texts = ['marked', 'leads', 'affixes'].includes(process.argv[2]!)
  ? []
  : everyText(without, Number(option('gen') ?? 0.7), Number(option('mixed') ?? 200), Number(option('clothes') ?? 6))
const table = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../core/parse/learned/learned.json'), 'utf8'),
) as Record<string, unknown>
const save = () => {
  const lines = (part: unknown) =>
    JSON.stringify(part ?? {})
      .replaceAll('],"', '],\n"')
      .replaceAll('{"', '{\n"')
  writeFileSync(
    out,
    `{"joins": ${lines(table['joins'])},\n"cuts": ${lines(table['cuts'])},\n"leads": ${lines(table['leads'])},\n"affixes": ${lines(table['affixes'])},\n"doubts": ${JSON.stringify(table['doubts'] ?? {}).replaceAll(',"', ',\n"')},\n"first": ${lines(table['first'])},\n"second": ${lines(table['second'])},\n"marked": ${lines(table['marked'])}}\n`,
  )
}

/** Digests at a step, and the largest rate of a step. */
const together = 16
const rate = 0.004
/** The same of what is learned further, where little is to change. */
const furtherRate = Number(option('rate') ?? 0.001)
/**
 * The first reading shows habits, for which little is enough; what blocks are the second says. Together they take the
 * time there is.
 */
const forHabits: Sizes = { inner: 16, outer: 16 }
const forRoles: Sizes = { inner: 32, outer: 48 }

/**
 * Cuts have many signals for few cases: with 0.1 left out, 300 of 5,400 were wrong in digests by other hands, with 0.4
 * 272.
 */
const manySigns = 0.4

if (process.argv[2] === 'joins') {
  table['joins'] = learnOdds(
    texts.flatMap(({ text, gold, weight }) => joinsOf(text, gold, weight)),
    joins.all,
  )
  save()
} else if (process.argv[2] === 'cuts') {
  table['cuts'] = learnOdds(
    texts.flatMap(({ text, gold, weight }) => cutsOfDigest(text, gold, weight)),
    cutNames.all,
    Number(option('dropped') ?? manySigns),
  )
  save()
} else if (process.argv[2] === 'leads') {
  table['leads'] = learnOdds(await everyLead(without), leadNames.all, Number(option('dropped') ?? 0.3))
  save()
} else if (process.argv[2] === 'affixes') {
  table['affixes'] = learnOdds(everyAffix(without), affixNames.all, Number(option('dropped') ?? 0.2))
  save()
} else if (process.argv[2] === 'mean') {
  const readings = (option('of') ?? '')
    .split(',')
    .map(file => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Mean>)
  for (const name of ['second', 'marked']) table[name] = meanOf(readings.map(one => one[name]))
  save()
} else if (process.argv[2] === 'read') {
  // Digests of writers that were left out when the rest was learned.
  writeFileSync(
    out,
    JSON.stringify(
      readWritten()
        .filter(({ writer }) => without.includes(writer))
        .flatMap(({ text, gold }) =>
          [{ text, gold }, ...partsOfOne(text, gold)].flatMap((one, n) =>
            itemsRead(one.text, one.gold, n === 0 ? 1 : 0.3),
          ),
        ),
    ),
  )
} else if (process.argv[2] === 'doubts') {
  table['doubts'] = weighDoubts(
    (option('items') ?? '').split(',').flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as Read[]),
  )
  save()
} else {
  const some = Number(option('some') ?? 1)
  const markups = Number(option('markups') ?? 3)
  const written = texts
    .filter(({ weight }, n) => weight > 0.6 || (n * 7919) % 100 < some * 100)
    .map(({ name, text, gold, weight, marks }) => exampleOf(name, text, gold, weight, marks))
  const seed = Number(option('seed') ?? 0)
  const readings = table as unknown as Record<'first' | 'second', RoleTable> & { readonly marked?: RoleTable }
  const marked = async () => [
    ...(await markedExamples(0.7)),
    ...(await dressedExamples(without, markups, process.argv[2] === 'marked' ? 0.3 : 0.6)),
    ...(await pageExamples(without, markups, 1.5)),
  ]
  if (process.argv[2] === 'marked') {
    table['marked'] = learnFurther(await marked(), seed, {
      first: readings.first,
      second: readings.marked ?? readings.second,
    }).table()
  } else if (process.argv[2] === 'further') {
    table['second'] = learnFurther(written, seed, readings).table()
  } else {
    const { first, second } = learnRoles([...written, ...(await marked())], seed)
    table['first'] = first.table()
    table['second'] = second.table()
  }
  save()
}

/** Numbers that look random and are the same each time. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed
  const next = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296
  return all
    .map(one => [next(), one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one)
}

function learn(from: readonly Example[], seed: number, sizes: Sizes, before: RoleTable | null = null): Learner {
  const learner = new Learner(seed, passedOver, sizes)
  if (before) learner.load(before, true)
  // Of a digest in other clothes and in parts, other ones each time.
  const order = Array.from({ length: epochs }, (_, epoch) =>
    shuffled(from, seed * 1000 + epoch + 1).filter(
      (example, n) => example.weight > 0.6 || (n * 7 + epoch * 3) % 100 < variants * 100,
    ),
  ).flat()
  order.forEach((example, n) => {
    if (n % 10_000 === 0) console.error(`${Math.round((100 * n) / order.length)}% of ${order.length} digests`)
    learner.learn(example)
    if (n % together !== together - 1) return
    learner.step(rateAt(n / order.length, before ? furtherRate : rate), 1 / together)
    if (n > order.length * lastPart && n % (20 * together) === together - 1) learner.remember()
  })
  learner.settle()
  return learner
}

/**
 * What blocks are is learned further of all digests, where the table that is there was learned of some: its first
 * reading stays, which shows habits of digests it knows too.
 */
function learnFurther(
  examples: readonly Example[],
  seed: number,
  { first, second }: { readonly first: RoleTable; readonly second: RoleTable },
): Learner {
  const habits = new Learner(seed, passedOver, forHabits)
  habits.load(first, false)
  return learn(withHabits(examples, habits), seed, forRoles, second)
}

/** The same digests with what their first reading shows of their habits. */
function withHabits(from: readonly Example[], learner: Learner): Example[] {
  const tables = learner.tables()
  return from.map(example => {
    const { best, likely } = decode(learner.own(example), example.tight, tables)
    const habits = new Habits(
      example.document.seen,
      example.document.seen.map((_, i) => ({ role: roles[best[i]!]!, sure: likely[i * k + best[i]!]! })),
    )
    return {
      ...example,
      signals: example.signals.map((on, i) => {
        const more = [...on]
        habits.signals(more, i)
        return more
      }),
    }
  })
}

/** The second reading learns of first readings of digests that these were not learned from, as it will meet them. */
function learnRoles(examples: readonly Example[], seed: number): { first: Learner; second: Learner } {
  const parts = 2
  const partOf = (name: string) =>
    [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1009, 7 + seed) % parts
  const apart = Array.from({ length: parts }, (_, part) =>
    withHabits(
      examples.filter(({ name }) => partOf(name) === part),
      learn(
        examples.filter(({ name }) => partOf(name) !== part),
        seed,
        forHabits,
      ),
    ),
  )
  return { first: learn(examples, seed, forHabits), second: learn(apart.flat(), seed, forRoles) }
}
