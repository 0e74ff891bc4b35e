import type { Parsed } from '../../model/reading.ts'
import { outletWeight } from '../words/outlets.ts'

/** Fewer items show no habit. */
const enough = 4

/**
 * Adds to an item of a marked-up document what sets it apart from the others, beside what `doubts/` sees: many more
 * links, a line that may name the outlet, a place under no title, a foot that may have stayed with it.
 */
export function withUnlike(parsed: Parsed): Parsed {
  const { items } = parsed
  if (items.length < enough) return parsed
  const links = ninth(items.map(item => item.links.length))
  const blocks = ninth(items.map(item => item.body.length))
  const headed = items.filter(item => item.headline !== null).length / items.length
  const titled = new Set(items.flatMap(item => item.section ?? [])).size >= 2
  return {
    ...parsed,
    items: items.map((item, i) => {
      const found: string[] = []
      const last = item.body.at(-1)
      if (item.headline === null && item.body.length + item.links.length > 0 && headed >= 0.75) {
        found.push('has no headline, unlike the others')
      }
      if (item.links.length > links * 2 + 2) found.push('has many more links than the others')
      if (i === items.length - 1 && last && item.body.length > blocks + 1 && last.text.length < 60) {
        found.push('may go on into the letter’s foot')
      }
      if (item.body.some(({ type, text }) => type === 'paragraph' && outletWeight(text, 1) >= 1.5)) {
        found.push('a line may name the outlet')
      } else if (
        item.body.some(
          ({ type, text }, n) => type === 'paragraph' && isLine(text) && (n < item.body.length - 1 || n === 0),
        )
      ) {
        found.push('a line of its text may be something else')
      }
      if (titled && item.section === null && (items[i - 1]?.section ?? null) !== null) {
        found.push('stands under no title, and the others do')
      }
      return found.every(reason => item.check.includes(reason))
        ? item
        : {
            ...item,
            check: [...new Set([...item.check, ...found])],
            confidence: Math.min(item.confidence, found.length > 1 ? 0.55 : 0.7),
          }
    }),
  }
}

/** A line rather than a sentence. */
const isLine = (text: string) => text.length <= 48 && !/[.!?…:;。։۔！？؟।,]["”’»)」』]*$/u.test(text)

/** What all but a tenth of the values stay under. */
const ninth = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * 0.9)] ?? 0
