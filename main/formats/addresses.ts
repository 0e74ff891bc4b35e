/** An address as it is kept, and what was found in it. */
export interface Address {
  readonly url: string
  /** Parameters that only tell the sender who came were taken off. */
  readonly tracked: boolean
  /** It leads to a counter of clicks, which knows where it goes; Galley can't without asking. */
  readonly wrapped: boolean
}

const trackers =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hstc|__hssc|hsctatracking|vero_id|vero_conv|oly_enc_id|oly_anon_id|_openstat|wickedid|ml_subscriber|ml_subscriber_hash|s_cid|ck_subscriber_id|sc_cid|trk_contact|trk_msg|trk_module|trk_sid)$/i

/** Hosts and paths of known counters of clicks. */
const wrappers =
  /^(?:[^/]*\.)?(?:list-manage\.com\/track\/click|sendgrid\.net\/(?:ls|wf)\/click|mailgun\.org\/c\/|substack\.com\/redirect\/|beehiiv\.com\/(?:v\d\/)?c\/|convertkit-mail\d*\.com\/|ck\.page\/|rs6\.net\/tn\.jsp|mjt\.lu\/lnk|hubspotlinks\.com\/|createsend\d*\.com\/t\/|cmail\d*\.com\/t\/|mailerlite\.com\/link\/|lnks\.gd\/|exacttarget\.com\/|sailthru\.com\/click|getrevue\.co\/|klclick\d*\.com\/|awstrack\.me\/)/i
const wrapperHosts =
  /^(?:click|clicks|link|links|track|tracking|trk|email|lnk|ct|r)\d*\.[^/]+\/(?:[^?]*\/)?(?:c|cl|click|ls|lnk|track|t|r|u|f|l)\b/i

/**
 * Takes an address apart: "https://a.example/x?utm_source=mail&id=3" → "https://a.example/x?id=3", tracked. Wrappers
 * that carry the address they lead to are taken off. Null for what isn't http, https or mailto: nothing else leads to a
 * page.
 */
export function cleanAddress(raw: string, depth = 0): Address | null {
  let url: URL
  try {
    url = new URL(raw.trim())
  } catch {
    return null
  }
  if (url.protocol === 'mailto:') return { url: raw.trim(), tracked: false, wrapped: false }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const carried = depth < 3 ? carriedBy(url) : null
  const inner = carried === null ? null : cleanAddress(carried, depth + 1)
  if (inner) return { ...inner, tracked: true }
  const place = `${url.hostname}${url.pathname}`
  const wrapped = wrappers.test(place) || wrapperHosts.test(place)
  const parts = url.search.slice(1).split('&')
  const kept = wrapped ? parts : parts.filter(part => !trackers.test(part.split('=', 1)[0]!))
  if (kept.length === parts.length) return { url: raw.trim(), tracked: false, wrapped }
  url.search = kept.join('&')
  return { url: url.href, tracked: true, wrapped }
}

/** The address in a redirection that says where it goes. */
function carriedBy(url: URL): string | null {
  const { hostname, pathname, searchParams } = url
  if (/(?:^|\.)safelinks\.protection\.outlook\.com$/.test(hostname)) return searchParams.get('url')
  if (/^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url') {
    return searchParams.get('q') ?? searchParams.get('url')
  }
  if (/^(?:l|lm)\.facebook\.com$/.test(hostname) && pathname === '/l.php') return searchParams.get('u')
  return null
}
