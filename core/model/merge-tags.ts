/**
 * Tags that a mailing program replaces when it sends: Mailchimp's `*|UNSUB|*`, the `{{ unsubscribe }}` of Ghost,
 * Buttondown, Brevo and Klaviyo, the `%unsubscribe_url%` of Mailgun and Campaigner. Every writer prints them letter by
 * letter. What stands after the colon of Mailchimp's is its own to say: `*|DATE:d/m/Y|*`, `*|IF:GROUP=Friends of the
 * marsh|*`.
 */
const tag =
  /\*\|[A-Z][A-Z0-9_]{0,60}(?::[A-Z0-9_:]{0,60}|:[A-Za-z0-9_:/=.,-]{1,80}(?: [A-Za-z0-9_:/=.,-]{1,80}){0,8})?\|\*|\{\{ ?[A-Za-z][\w.]{0,60} ?\}\}|%[A-Za-z][A-Za-z_]{2,60}%/g

/** The tags in a text, in order. */
export const mergeTags = (text: string): { readonly start: number; readonly text: string }[] =>
  [...text.matchAll(tag)].map(match => ({ start: match.index, text: match[0] }))

/** The words of a text: divided at spaces, but for those inside a tag. */
export function wordsAroundTags(text: string): string[] {
  const tags = mergeTags(text).filter(({ text: name }) => name.includes(' '))
  if (tags.length === 0) return text.split(' ')
  const words = ['']
  let at = 0
  for (const { start, text: name } of [...tags, { start: text.length, text: '' }]) {
    const [first = '', ...others] = text.slice(at, start).split(' ')
    words[words.length - 1] += first
    words.push(...others)
    words[words.length - 1] += name
    at = start + name.length
  }
  return words
}

/** A text with its tags left out. */
export const withoutMergeTags = (text: string): string => text.replaceAll(tag, '')
