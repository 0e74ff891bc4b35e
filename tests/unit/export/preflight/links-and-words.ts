import type { EntryFacts } from '../../../../core/export/preflight/facts.ts'

/** One link, and what is known of its address. */
export const link = (label: string, url: string | null, more: Partial<EntryFacts['addresses'][number]> = {}) => ({
  links: [{ label, url }],
  addresses: [{ label, url, clean: url, wrapped: false, ...more }],
})
/** As many words, all different. */
export const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
