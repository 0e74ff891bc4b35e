/**
 * Tags that a mailing program replaces when it sends: Mailchimp's `*|UNSUB|*`, the `{{ unsubscribe }}` of Ghost, Buttondown,
 * Brevo and Klaviyo, the `%unsubscribe_url%` of Mailgun and Campaigner. Every writer prints them letter by letter.
 */
const tag = /\*\|[A-Z][A-Z0-9_:]{0,60}\|\*|\{\{ ?[A-Za-z][\w.]{0,60} ?\}\}|%[A-Za-z][A-Za-z_]{2,60}%/g

/** The tags in a text, in order. */
export const mergeTags = (text: string): { readonly start: number; readonly text: string }[] =>
  [...text.matchAll(tag)].map(match => ({ start: match.index, text: match[0] }))
