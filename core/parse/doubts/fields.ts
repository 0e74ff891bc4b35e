import { endsInCredit } from '../lines/credits.ts'
import { saysWhen } from '../words/when.ts'
import type { DoubtedItem } from './doubts.ts'

/** Why an item may be read wrong, as far as it shows in its fields: what may be two, or not what it is taken for. */
export function fieldSignsOf({ fields: { headline, byline, body, links, credit } }: DoubtedItem): ReadonlySet<string> {
  const signs = new Set<string>()
  const sign = (is: boolean, reason: string) => {
    if (is) signs.add(reason)
  }
  const head = headline ?? ''
  const first = body[0]?.text ?? ''
  sign(/[)\]）】]$/u.test(head), 'its headline ends in brackets')
  sign(/\s[|·•–—-]\s/u.test(head), 'its headline may be two parts')
  sign(/[.!?]\s\p{Lu}/u.test(head), 'its headline may go on as text')
  sign(
    byline.some(name => /\p{Nd}/u.test(name)),
    'a name has a digit',
  )
  sign(byline.length >= 3, 'three names or more')
  sign(/^[^.!?]{4,40}[.!?]\s/u.test(first), 'its text may open with a headline')
  sign(/^[^.:：!?]{2,40}[:：]\s/u.test(first), 'its text opens with words and a colon')
  sign(/^.{2,50}\s[–—-]\s/u.test(first), 'its text opens with words and a dash')
  sign(
    body.some(({ text }) => /[)\]）】]\.?$/u.test(text)),
    'a text ends in brackets',
  )
  sign(
    body.some(({ type, text }) => type !== 'bullet' && text.length < shortText),
    'a very short text',
  )
  sign(
    body.some(({ text }) => saysWhen(text) >= 2),
    'a text says when',
  )
  sign(credit === null && body.some(({ text }) => endsInCredit(text)), 'a text may end in a credit')
  sign(
    body.some(({ text }) => /https?:\/\//u.test(text)),
    'an address stands in its text',
  )
  sign(
    links.some(({ label }) => /[)\]）】]$/u.test(label)),
    'a link’s label ends in brackets',
  )
  return signs
}

const shortText = 50
