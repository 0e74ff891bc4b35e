import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, k } from '../../core/parse/chain.ts'
import type { OddsTable } from '../../core/parse/odds.ts'
import { roles } from '../../core/parse/role.ts'
import { joins } from '../../core/parse/signals/joins.ts'
import { Habits } from '../../core/parse/signals/habits.ts'
import { cutNames, cutsOfDigest } from './learn-cuts.ts'
import { itemsRead, weighDoubts, type Read } from './learn-doubts.ts'
import { joinsOf } from './learn-joins.ts'
import { exampleOf, Learner, type Example } from './learner.ts'
import { markedExamples } from './learn-marked.ts'
import { meanOf, meanOfOdds, type Tables } from './mean.ts'
import { learnOdds } from './regression.ts'
import { everyText, partsOfOne } from './texts.ts'
import { readWritten } from './written.ts'

/**
 * Learns what signals say from the development set and writes `core/parse/learned.json`, in steps, each on what those before it give:
 * `node tests/digests/learn.ts joins`, `… cuts`, `… roles`. Doubts are learned of digests that the rest was not: learned with `--without WRITERS`, what is read of
 * those is written by `… read --without WRITERS --out FILE`, and `… doubts --items FILE,FILE` weighs it. `… mean --of FILE:WEIGHT,… --net SHARE`
 * brings the roles of several runs together, with the first one's net, `… cut-mean --of FILE,FILE` their cuts.
 */
const option = (name: string) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? null : process.argv[at + 1]! }
const without = (option('without') ?? '').split(','), out = option('out') ?? join(import.meta.dirname, '../../core/parse/learned.json')
const epochs = Number(option('epochs') ?? 9), keep = Number(option('keep') ?? 0.01), passedOver = Number(option('passed') ?? 0.25), variants = Number(option('variants') ?? 0.35)

const texts = everyText(without, Number(option('gen') ?? 0.7), Number(option('mixed') ?? 200), Number(option('clothes') ?? 6))
const table = JSON.parse(readFileSync(join(import.meta.dirname, '../../core/parse/learned.json'), 'utf8')) as Record<string, unknown>
const save = () => {
  const lines = (part: unknown) => JSON.stringify(part ?? {}).replaceAll('],"', '],\n"').replaceAll('{"', '{\n"')
  writeFileSync(out, `{"joins": ${lines(table['joins'])},\n"cuts": ${lines(table['cuts'])},\n"doubts": ${JSON.stringify(table['doubts'] ?? {}).replaceAll(',"', ',\n"')},\n"first": ${lines(table['first'])},\n"second": ${lines(table['second'])}}\n`)
}

/** Cuts have many signals for few cases: with 0.1 left out, 300 of 5,400 were wrong in digests by other hands, with 0.4 272. */
const manySigns = 0.4

if (process.argv[2] === 'joins') {
  table['joins'] = learnOdds(texts.flatMap(({ text, gold, weight }) => joinsOf(text, gold, weight)), joins.all, Number(option('small') ?? 0.0005))
  save()
} else if (process.argv[2] === 'cuts') {
  table['cuts'] = learnOdds(texts.flatMap(({ text, gold, weight }) => cutsOfDigest(text, gold, weight)), cutNames, Number(option('small') ?? 0.0005), Number(option('dropped') ?? manySigns))
  save()
} else if (process.argv[2] === 'read') {
  // Digests of writers that were left out when the rest was learned.
  writeFileSync(out, JSON.stringify(readWritten().filter(({ writer }) => without.includes(writer)).flatMap(({ text, gold }) => [{ text, gold }, ...partsOfOne(text, gold)].flatMap((one, n) => itemsRead(one.text, one.gold, n === 0 ? 1 : 0.3)))))
} else if (process.argv[2] === 'doubts') {
  table['doubts'] = weighDoubts((option('items') ?? '').split(',').flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as Read[]))
  save()
} else if (process.argv[2] === 'cut-mean') {
  table['cuts'] = meanOfOdds((option('of') ?? '').split(',').map(file => (JSON.parse(readFileSync(file, 'utf8')) as { cuts: OddsTable }).cuts))
  save()
} else if (process.argv[2] === 'mean') {
  const runs = (option('of') ?? '').split(',').map(of => { const [file, weight] = of.split(':'); return { tables: JSON.parse(readFileSync(file!, 'utf8')) as Record<'first' | 'second', Tables>, weight: Number(weight) } })
  for (const reading of ['first', 'second'] as const) table[reading] = meanOf(runs.map(({ tables, weight }) => ({ table: tables[reading], weight })), Number(option('net') ?? 0.7))
  save()
} else {
  const examples = [...texts.map(({ name, text, gold, weight, marks }) => exampleOf(name, text, gold, weight, marks)), ...await markedExamples(0.1)]
  const learned = learnRoles(examples, Number(option('seed') ?? 0))
  for (const reading of ['first', 'second'] as const) table[reading] = learned[reading].table()
  save()
}

/** Numbers that look random and are the same each time. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed
  const next = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296
  return all.map(one => [next(), one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one)
}

function learn(from: readonly Example[], seed: number): Learner {
  const learner = new Learner(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    // Of a digest in other clothes and in parts, other ones each time.
    shuffled(from, seed * 1000 + epoch + 1).filter((example, n) => example.weight > 0.6 || (n * 7 + epoch * 3) % 100 < variants * 100).forEach((example, n) => {
      learner.learn(example, 0.12 / (1 + epoch * 0.1), keep, passedOver)
      if (epoch >= epochs / 2 && n % 200 === 0) learner.remember()
    })
  }
  learner.settle()
  return learner
}

/** The same digests with what their first reading shows of their habits. */
function withHabits(from: readonly Example[], learner: Learner): Example[] {
  const tables = learner.tables()
  return from.map(example => {
    const { best, likely } = decode(learner.own(example), example.tight, tables)
    const habits = new Habits(example.document.seen, example.document.seen.map((_, i) => ({ role: roles[best[i]!]!, sure: likely[i * k + best[i]!]! })))
    return { ...example, signals: example.signals.map((on, i) => { const more = [...on]; habits.signals(more, i); return more }) }
  })
}

/** The second reading learns of first readings of digests that these were not learned from, as it will meet them. */
function learnRoles(examples: readonly Example[], seed: number): { first: Learner; second: Learner } {
  const parts = 2, partOf = (name: string) => [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1009, 7 + seed) % parts
  const apart = Array.from({ length: parts }, (_, part) => withHabits(examples.filter(({ name }) => partOf(name) === part), learn(examples.filter(({ name }) => partOf(name) !== part), seed)))
  return { first: learn(examples, seed), second: learn(apart.flat(), seed) }
}
