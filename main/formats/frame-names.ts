/**
 * What the parts that frame a page are called in the classes, ids and labels of the usual site builders, blog engines and component
 * libraries (WordPress, Drupal, Joomla, TYPO3, MediaWiki, Ghost, Squarespace, GOV.UK …): words parted by hyphens. Names of any part of
 * a house ("article-pagination", "gem-c-cookie-banner") may stand before, names of pieces ("list", "title") behind.
 */
const plain = names(`
  breadcrumb breadcrumbs footnotes endnotes navbar menu navigation topnav subnav toc table-of-contents pagination pager page-numbers post-navigation prev-next
  skip-link skiplink skip-links jump-link back-to-top scroll-to-top scroll-to-bottom scroll-top go-to-top
  commentlist comment-list comment-form comments-form comments-area comment-respond disqus disqus-thread
  related-posts related-articles related-stories related-content related-links related-news related-items related-pages related-topics relatedposts
  more-posts more-stories more-articles more-news read-next up-next most-viewed most-read most-popular most-shared popular-posts trending-posts
  recommended-posts recommended-articles recommended-stories recommended-for-you you-may-also-like also-like recirculation recirc outbrain taboola
  newsletter-signup newsletter-sign-up newsletter-subscribe newsletter-form newsletter-block newsletter-subscription email-signup email-sign-up signup-form sign-up-form signup-box signup-card
  subscribe-form subscribe-box subscribe-widget subscription-form subscription-widget subscription-box mailing-list-form mc-embed-signup
  share-bar share-buttons share-links share-icons share-tools share-list share-row share-menu share-block share-options share-this sharing-buttons sharing-tools
  sharedaddy sharethis addthis addtoany social-share social-sharing social-links social-media social-icons social-follow social-buttons social-bar sociallinks
  cookie-banner cookie-notice cookie-consent cookie-bar cookie-popup cookie-law cookie-message cookies-banner cookiebanner cookieconsent consent-banner consent-ui gdpr sp-message
  tag-cloud tagcloud tags-links cat-links catlinks post-tags entry-tags article-tags tag-list
  page-feedback feedback-form feedback-prompt feedback-banner was-this-helpful page-useful
  search-form searchform site-search login-form loginform author-box author-bio authorbox about-the-author
  advertisement adsbygoogle ad-slot ad-wrapper amp-ad noprint no-print d-print-none hidden-print print-hidden printfooter phase-banner site-notice
  ähnliche-beiträge aehnliche-beitraege meistgelesen brotkrumen brotkrümel seitennavigation newsletter-anmeldung cookie-hinweis teilen-leiste
  fil-d-ariane fil-ariane articles-lies a-lire-aussi les-plus-lus migas migas-de-pan relacionados relacionadas lo-mas-leido te-puede-interesar
  leia-tambem mais-lidas briciole articoli-correlati leggi-anche kruimelpad meest-gelezen lees-ook`)

/** Names that stand for other things too: nothing but a part of a page may stand before them. */
const ambiguous = names('comments respond related recommended subscribe subscription signup sign-up share sharing social tags feedback nav skip kommentare teilen commentaires partager partage comentarios compartir compartilhar commenti condividi reacties delen kommentarer')

/** Whatever stands behind these is still of it. */
const whole = names('footer unsubscribe colophon breadcrumb breadcrumbs navbar')

const pages = names('page site post article entry blog item story content main global block wp gem govuk c js sd jp kg td email mail template layout section region view widget sc e l o u s')
const pieces = names(`area bar block box button buttons container content copyright description disclaimer field form group head header heading headline icon icons info inline inner item items label
  layout link links list main menu module more nav outer panel row section subheading table text title toggle top widget wrap wrapper table 1 2 3`)

/** Words of states and topics: "has-share-bar" and "tag-comments" say what a page has or is about. */
const states = names('has no is not with without show hide supports tag category cat card teaser')

function names(list: string): ReadonlySet<string> { return new Set(list.trim().split(/\s+/)) }

/** Parts of a page that may be called so; a heading's id repeats its words. */
const unnamed = names('html body main article h1 h2 h3 h4 h5 h6')

/** Whether an element is called what frames a page is called; told word by word: "commentary" and "share-price" are no such names. */
export function isFrameName(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (unnamed.has(name)) return false
  const called = (attributes['class'] ?? '').slice(0, 400).split(/\s+/)
  // A section's id is often made of its title.
  if (name !== 'section') called.push((attributes['id'] ?? '').slice(0, 80))
  called.push((attributes['aria-label'] ?? '').slice(0, 60).trim().replace(/\s+/g, '-'))
  return called.some(one => one !== '' && namesFrame(one))
}

function namesFrame(called: string): boolean {
  const words = called.slice(0, 80).replace(/--.*$/, '').replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase().split(/[-_:]+/).filter(Boolean)
  for (let at = 0; at < words.length && !states.has(words[at - 1] ?? ''); at++) {
    for (let end = at + 1; end <= Math.min(words.length, at + 4); end++) {
      const subject = words.slice(at, end).join('-'), rest = words.slice(end)
      if (whole.has(subject)) return true
      if (!rest.every(word => pieces.has(word))) continue
      if (plain.has(subject) || (ambiguous.has(subject) && words.slice(0, at).every(word => pages.has(word)))) return true
    }
  }
  return false
}

/** What stands over lists of a site's other pages. */
const lists = /^(?:related(?: (?:posts|articles|stories|content|links|news))?|(?:more|recent|latest|popular) posts|more (?:in|from) \S.{0,40}|most (?:read|viewed|popular|shared)(?: in \S.{0,30})?|recommended(?: for you)?|you (?:may|might) also like|read next|up next|ähnliche (?:beiträge|artikel)|weitere beiträge|meistgelesen|das könnte (?:sie|dich) auch interessieren|(?:à|a) lire aussi|les plus lus|articles (?:liés|similaires)|(?:artículos|entradas) relacionad[ao]s|lo más (?:leído|visto)|te puede interesar|leggi anche|i più letti|articoli correlati|(?:artigos|notícias) relacionad[ao]s|leia (?:também|mais)|mais lidas|gerelateerde? (?:artikelen|berichten)|meest gelezen|lees ook|läs också|mest läst|læs også|mest læste|les også|czytaj także|najczęściej czytane|podobne wpisy|lue myös|luetuimmat|читайте также|самое читаемое|похожие записи|читайте також)$/u

/** Whether a heading says that a site's other pages are listed under it: "Related posts", "Most read". */
export const isListHeading = (words: string) => words.length <= 60 && lists.test(words.trim().toLowerCase().replace(/\s*[:：…»›>→]+$/u, ''))

/** What stands over the end of a web page, behind its stories: readers' comments, other issues, ways to pass it on. */
const ends = /^(?:\d{1,4} )?(?:comments?|responses?|replies|reactions)(?: (?:to|on) .{1,80})?$|^\d{1,4} thoughts on .{1,80}$|^(?:leave a (?:reply|comment)|post a comment|discussion about this (?:post|issue|episode)|(?:member )?discussion|join the (?:discussion|conversation)|keep reading|more (?:issues|newsletters|editions|stories|to read)|more from \S.{0,40}|(?:previous|past|older|recent) (?:issues|editions|newsletters)|discover more(?: from .{0,40})?|explore (?:content categories|more(?: .{0,30})?|topics)|share this(?: \S{1,12})?|about the authors?|ready for more\??|subscribe(?: .{0,40})?|kommentare|weitere ausgaben|diesen beitrag teilen|teilen|commentaires|partager(?: .{0,20})?|autres numéros|comentarios|compartir|comentários|partilhar|compartilhar|outras edições|commenti|condividi|altri numeri|reacties|delen|kommentarer|komentarze|комментарии|поделиться)$/u

/** Whether a heading stands over what comes behind a page's stories. */
export const isEndHeading = (words: string) => isListHeading(words) || (words.length <= 110 && ends.test(words.trim().toLowerCase().replace(/\s*[:：…»›>→]+$/u, '')))
