import type { Link } from '../../model/fields.ts'
import { mergeTags } from '../../model/merge-tags.ts'
import type { HtmlLink } from './context.ts'

/**
 * Only web and mail addresses become links, and a mailing program's own tag in their place. Anything else (javascript:,
 * data:, file: …) is shown as text.
 */
export const isFollowable = (url: string): boolean =>
  /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(url) || mergeTags(url)[0]?.text === url

/**
 * An address as an attribute takes it: characters that no URL may hold are percent-encoded, but for those of merge
 * tags.
 */
export function asHref(url: string): string {
  const encoded = (text: string) => text.replace(/[\s"<>\\^`{|}]/g, character => encodeURIComponent(character))
  let href = ''
  let at = 0
  for (const { start, text } of mergeTags(url)) {
    href += encoded(url.slice(at, start)) + text
    at = start + text.length
  }
  return href + encoded(url.slice(at))
}

export function linkOf({ label, url }: Link, nth: number): HtmlLink {
  const next = nth > 0
  if (url === null) return { next, plain: false, label, href: null, address: null, url: null }
  if (!isFollowable(url)) {
    return { next, plain: false, label, href: null, address: url === label ? null : url, url: encodeURIComponent(url) }
  }
  const href = asHref(url)
  return { next, plain: href === url, label, href, address: null, url: href === url ? null : encodeURIComponent(url) }
}
