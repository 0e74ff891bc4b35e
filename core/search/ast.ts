/** A query as understood. An `and` of nothing matches everything. */
export type Query =
  | { readonly type: 'and' | 'or'; readonly all: readonly Query[] }
  | { readonly type: 'not'; readonly of: Query }
  /** Found anywhere in an item, words from their beginning on ("court" finds "courts"); a phrase as it stands. */
  | { readonly type: 'text'; readonly text: string; readonly phrase: boolean }
  | { readonly type: 'field'; readonly field: ValueField; readonly value: string }
  | { readonly type: 'has'; readonly what: Has }
  | { readonly type: 'is'; readonly what: Is }
  | { readonly type: 'untagged' }
  /** Days YYYY-MM-DD, both included; null is open. */
  | { readonly type: 'date'; readonly from: string | null; readonly to: string | null }

export const valueFields = ['tag', 'source', 'outlet', 'section', 'by', 'kind', 'lang', 'id', 'in'] as const
export type ValueField = (typeof valueFields)[number]
/** Fields an item may be without: `section:""` finds those. */
export const mayBeEmpty = ['outlet', 'section', 'by', 'lang'] as const satisfies readonly ValueField[]
export const hasWords = ['link', 'photo', 'note', 'credit'] as const
export type Has = (typeof hasWords)[number]
export const isWords = ['new', 'kept', 'aside', 'held', 'starred', 'used', 'unused', 'check'] as const
export type Is = (typeof isWords)[number]

export const everything: Query = { type: 'and', all: [] }
