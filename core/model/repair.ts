import type { ItemFields } from './fields.ts'

/** What stands in a text and what was probably meant. */
export interface Repair {
  readonly from: string
  readonly to: string
}

/**
 * Marks that copying out of other programs leaves in words. Each is offered, never made by itself.
 *
 *     "Armenia- Azerbaijan" → "Armenia-Azerbaijan"      "501(c) (3)" → "501(c)(3)"      "gates.." → "gates."
 *
 * Each is looked for only where its `sign` stands, which costs next to nothing elsewhere. "pre- and post-war" is left
 * alone, and so are three dots.
 */
const artefacts: readonly { readonly sign: string; readonly mark: RegExp; readonly meant: string }[] = [
  { sign: '- ', mark: /(\p{Lu}[\p{L}\p{M}]{1,40}-) (\p{Lu}[\p{Ll}\p{M}]{1,40})/gu, meant: '$1$2' },
  {
    sign: '- ',
    mark: /(\p{Ll}{2,40}-) (?!(?:and|or|to|und|oder|bis|et|ou|y|en|of|och|i|e)(?![\p{L}\p{M}]))(\p{Ll}{2,40})/gu,
    meant: '$1$2',
  },
  { sign: ') (', mark: /(\d{1,6}\([a-z]\)) (\(\d{1,3}\))/gu, meant: '$1$2' },
  { sign: '..', mark: /(?<![.])([\p{L}\p{M}\p{N})”"]{1,40})\.\.(?!\.)/gu, meant: '$1.' },
]

/** A text with every such mark taken out; the same text where there is none. */
export function repairText(text: string): string {
  return artefacts.reduce(
    (mended, { sign, mark, meant }) => (mended.includes(sign) ? mended.replace(mark, meant) : mended),
    text,
  )
}

/** What could be repaired in a text, in its own words. */
function repairsIn(text: string): Repair[] {
  return artefacts.flatMap(({ sign, mark, meant }) =>
    text.includes(sign) ? [...text.matchAll(mark)].map(([from]) => ({ from, to: from.replace(mark, meant) })) : [],
  )
}

/**
 * What could be repaired in an item's words, each once, and the fields as they would be then; null where nothing could.
 */
export function repairsOf(
  fields: Pick<ItemFields, 'headline' | 'deck' | 'body' | 'credit'>,
): { readonly repairs: readonly Repair[]; readonly fields: Partial<ItemFields> } | null {
  const texts = [fields.headline, fields.deck, ...fields.body.map(block => block.text), fields.credit].filter(
    text => text !== null,
  )
  const repairs = new Map(texts.flatMap(repairsIn).map(repair => [repair.from, repair]))
  if (repairs.size === 0) return null
  const mended = (text: string | null) => (text === null ? null : repairText(text))
  const body = fields.body.map(block => ({ ...block, text: repairText(block.text) }))
  return {
    repairs: [...repairs.values()],
    fields: {
      ...(mended(fields.headline) !== fields.headline && { headline: mended(fields.headline) }),
      ...(mended(fields.deck) !== fields.deck && { deck: mended(fields.deck) }),
      ...(body.some((block, i) => block.text !== fields.body[i]!.text) && { body }),
      ...(mended(fields.credit) !== fields.credit && { credit: mended(fields.credit) }),
    },
  }
}
