import type { Draft } from '../items/items.ts'
import { has, hasText, isText } from '../items/norms.ts'
import { isOrder } from '../lines/said.ts'
import type { DoubtedItem } from './doubts.ts'

/** What was said by hand isn't doubted. */
export function isSaid(draft: Draft): boolean {
  const { said } = draft.blocks[0]!.block
  return isOrder(said) && !said.message
}

/** Why an item may be read wrong, as far as it shows in how it differs from others. */
export function differencesOf({ draft, before, after, norms }: DoubtedItem): ReadonlySet<string> {
  const signs = new Set<string>()
  const sign = (is: boolean, reason: string) => {
    if (is) signs.add(reason)
  }
  const texts = draft.blocks.filter(isText)
  const head = draft.headline
  const many = norms.items >= 5
  sign(
    head === null && before !== null && norms.headlined >= 0.6 && !has('credit')(draft),
    'has no headline, unlike the others',
  )
  // Where many items have no text, that is how the document is.
  const bare = texts.length === 0 && (norms.bodied >= 0.85 || norms.items < 8)
  const twice = bare && isBare(draft) && before !== null && isBare(before)
  sign(
    bare,
    twice ? 'two headlines in a row, no body' : 'has no text; may be a section title, or part of its neighbour',
  )
  sign(
    draft.blocks.some(({ likely }) => likely('furniture') > 0.2),
    'may be part of the frame, not a story',
  )
  sign(
    draft.section >= 0 && norms.under.get(draft.section) === 1 && norms.under.size >= 3,
    'stands alone under its title, which may be a headline',
  )
  sign(draft.section < 0 && norms.under.size >= 3, 'stands under no title, unlike others')
  sign(texts.length > Math.max(4, norms.texts * 2.5), 'is much longer than the others; may be several')
  sign(many && norms.decked < 0.25 && has('deck')(draft), 'a line is read as a deck, which others don’t have')
  sign(
    texts.some(
      ({ role, shape }) =>
        (role === 'paragraph' || role === 'opening') && shape.length <= 45 && shape.ending !== 'stop',
    ),
    'a short line is read as text',
  )
  sign(
    texts.some(({ role, shape }) => role === 'paragraph' && (shape.startsLower || shape.ending === 'none')),
    'a paragraph breaks off or goes on',
  )
  sign(
    head !== null && norms.headline > 0 && head.shape.length > Math.max(90, norms.headline * 2),
    'its headline is much longer than others',
  )
  sign(many && norms.bylined >= 0.8 && !has('byline', 'overline')(draft), 'has no byline, unlike the others')
  sign(
    after !== null &&
      draft.blocks.slice(1).some(({ block }) => block.gap > 1 && block.gap > after.blocks[0]!.block.gap),
    'a wide gap stands inside it',
  )
  return signs
}

const isBare = (draft: Draft) => draft.headline?.role === 'bare' && !hasText(draft)
