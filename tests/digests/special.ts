import { columns, links, signed, untidy } from './special/letters.ts'
import { mailman, quoted, rfc1153 } from './special/mails.ts'
import { pdf, sourced } from './special/print.ts'
import type { Dress } from './special/story-text.ts'

/** Manners that no publisher's settings describe. */
export const specials: Readonly<Record<string, Dress>> = {
  rfc1153,
  mailman,
  sourced,
  pdf,
  quoted,
  signed,
  columns,
  links,
  untidy,
}
