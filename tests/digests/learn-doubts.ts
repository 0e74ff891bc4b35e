import { factsOf } from '../../core/parse/doubts/facts.ts'
import { heldAgainst } from '../../core/parse/doubts/outline-doubts.ts'
import { divide } from '../../core/parse/index.ts'
import { assemble } from '../../core/parse/items/items.ts'
import { readOutline } from '../../core/parse/reading.ts'
import { decideRoles } from '../../core/parse/roles/sequence.ts'
import { look } from '../../core/parse/roles/signals/index.ts'
import { figuresOf } from './figures.ts'
import type { Gold } from './page.ts'

/**
 * An item that was read: what its doubts are reckoned from, and how wrong it was: 1 where it is none or stands under
 * another title, less where only a field is.
 */
export interface Read {
  readonly facts: readonly (readonly [string, number])[]
  readonly wrong: number
  readonly weight: number
}

/** A wrong field is a lesser fault than a wrong item. */
const wrongField = 0.6

/**
 * The items read of a digest. What is written under the headline counts as text, and a quotation too: a curator loses
 * nothing by either.
 */
export function itemsRead(text: string, gold: Gold, weight: number): Read[] {
  const { blocks, layout, repetition, apart } = divide(text)
  const outline = assemble(decideRoles(look(blocks, layout, repetition)))
  const doubtful = heldAgainst(outline)
  const parsed = readOutline(text, outline, blocks, apart, repetition)
  const even = (items: readonly Gold['items'][number][]) =>
    items.map(item => ({
      ...item,
      deck: null,
      body: [
        ...(item.deck ? [{ type: 'paragraph', text: item.deck }] : []),
        ...item.body.map(block => ({ ...block, type: block.type === 'quote' ? 'paragraph' : block.type })),
      ],
    }))
  const levelled = { ...parsed, items: even(parsed.items) as typeof parsed.items }
  const figures = figuresOf({ ...gold, items: even(gold.items) }, levelled)
  const wrong = new Set(figures.wrong)
  const misread = new Set(figures.misread)
  return levelled.items.flatMap((item, i) => {
    if (gold.optional?.some(([from, to]) => from <= item.lines[0] && item.lines[1] <= to)) return []
    return [
      {
        facts: [...factsOf(doubtful(i, parsed.items[i]!))],
        wrong: misread.has(item) ? 1 : wrong.has(item) ? wrongField : 0,
        weight,
      },
    ]
  })
}

/** Items read wrong in usual letters. */
const usuallyWrong = 0.15

/** What each fact says for an item's being wrong, by logistic regression, in hundredths. */
export function weighDoubts(items: readonly Read[]): Record<string, number> {
  const weights = new Map<string, number>()
  const sums = new Map<string, number>()
  for (let epoch = 0; epoch < 60; epoch++) {
    for (const { facts, wrong, weight } of items) {
      const odds = facts.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)
      const miss = (wrong - 1 / (1 + Math.exp(-odds))) * weight
      for (const [name, value] of facts) {
        const g = miss * value - 0.003 * (weights.get(name) ?? 0)
        const sum = (sums.get(name) ?? 0) + g * g
        sums.set(name, sum)
        const weight = (weights.get(name) ?? 0) + (0.2 * g) / Math.sqrt(sum + 1e-6)
        // A sign of doubt never makes an item surer.
        weights.set(name, name === 'any' ? weight : Math.max(0, weight))
      }
    }
  }
  // The writers sought the odd: in usual letters far fewer items are read wrong.
  const odds = (share: number) => share / (1 - share)
  const share = items.reduce((sum, { wrong }) => sum + wrong, 0) / items.length
  weights.set('any', (weights.get('any') ?? 0) - Math.log(odds(share) / odds(usuallyWrong)))
  // A title taken for a headline puts every story below it under the wrong one.
  weights.set('may be a title', Math.max(weights.get('may be a title') ?? 0, 0.8))
  // Rare among what it was weighed of, and never as it should be.
  for (const sign of ['has no headline, unlike the others', 'two headlines in a row, no body']) {
    weights.set(sign, Math.max(weights.get(sign) ?? 0, 1))
  }
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 100)]))
}
