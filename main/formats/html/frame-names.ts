/**
 * What the parts that frame a page are called in the classes, ids and labels of the usual site builders, blog engines
 * and component libraries (WordPress, Drupal, Joomla, TYPO3, MediaWiki, Ghost, Squarespace, GOV.UK …): words parted by
 * hyphens. Names of any part of a house ("article-pagination", "gem-c-cookie-banner") may stand before, names of pieces
 * ("list", "title") behind.
 */
const plain = names(`
  breadcrumb breadcrumbs footnotes endnotes toc table-of-contents pagination pager page-numbers post-navigation prev-next
  skip-link skiplink skip-links jump-link back-to-top scroll-to-top scroll-to-bottom scroll-top go-to-top comments-form
  newsletter-signup newsletter-sign-up newsletter-subscribe newsletter-form newsletter-block newsletter-subscription email-signup email-sign-up signup-form sign-up-form signup-box signup-card
  subscribe-form subscribe-box subscribe-widget subscription-form subscription-widget subscription-box mailing-list-form mc-embed-signup
  share-bar share-buttons share-links share-icons share-tools share-list share-row share-menu share-block share-options share-this sharing-buttons sharing-tools
  sharedaddy sharethis addthis addtoany social-share social-sharing social-links social-media social-icons social-follow social-buttons social-bar sociallinks
  tag-cloud tagcloud tags-links cat-links catlinks post-tags entry-tags article-tags tag-list
  page-feedback feedback-form feedback-prompt feedback-banner was-this-helpful page-useful search-form searchform site-search login-form
  advertisement adsbygoogle ad-slot ad-wrapper amp-ad noprint no-print d-print-none hidden-print print-hidden printfooter phase-banner site-notice cookie-law
  brotkrumen brotkrümel newsletter-anmeldung cookie-hinweis teilen-leiste fil-d-ariane fil-ariane migas migas-de-pan briciole kruimelpad`)

/** Nothing else is ever called so. */
const sure = names(`
  commentlist comment-list comment-form comments-area comment-respond disqus disqus-thread author-box author-bio authorbox about-the-author
  cookie-banner cookie-notice cookie-consent cookie-bar cookie-popup cookie-message cookies-banner cookiebanner cookieconsent consent-banner consent-ui gdpr sp-message`)

/** Lists of a site's parts; dishes are on menus, too. */
const menus = names('navbar menu navigation topnav subnav seitennavigation')

/** Lists of a site's other pages; a digest's stories are called so as well. */
const others = names(`
  related-posts related-articles related-stories related-content related-links related-news related-items related-pages related-topics relatedposts related recommended
  more-posts more-stories more-articles more-news read-next up-next most-viewed most-read most-popular most-shared popular-posts trending-posts
  recommended-posts recommended-articles recommended-stories recommended-for-you you-may-also-like also-like recirculation recirc outbrain taboola
  ähnliche-beiträge aehnliche-beitraege meistgelesen articles-lies a-lire-aussi les-plus-lus relacionados relacionadas lo-mas-leido te-puede-interesar
  leia-tambem mais-lidas articoli-correlati leggi-anche meest-gelezen lees-ook`)

/** Names that stand for other things too: nothing but a part of a page may stand before them. */
const ambiguous = names(
  'comments respond related recommended subscribe subscription signup sign-up share sharing social tags feedback nav skip kommentare teilen commentaires partager partage comentarios compartir compartilhar commenti condividi reacties delen kommentarer',
)

/** Whatever stands behind these is still of it. */
const whole = names('footer unsubscribe colophon breadcrumb breadcrumbs navbar')

const pages = names(
  'page site post article entry blog item story content main global block wp gem govuk c js sd jp kg td email mail template layout section region view widget sc e l o u s',
)
const pieces =
  names(`area bar block box button buttons container content copyright description disclaimer field form group head header heading headline icon icons info inline inner item items label
  layout link links list main menu module more nav outer panel row section subheading table text title toggle top widget wrap wrapper table 1 2 3`)

/** Words of states and topics: "has-share-bar" and "tag-comments" say what a page has or is about. */
const states = names('has no is not with without show hide supports tag category cat card teaser')

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Parts of a page that may be called so; a heading's id repeats its words. */
const unnamed = names('html body main article h1 h2 h3 h4 h5 h6')

/**
 * A name of those above: what holds only links is a menu or a list of other pages, whatever the name; `slug` is that of
 * an id or label, which may repeat a heading's words.
 */
export interface FrameName {
  readonly subject: string
  readonly of: 'any' | 'sure' | 'menu' | 'others'
  readonly slug: string | null
}

/**
 * What an element is called that parts of a frame are called; told word by word: "commentary" and "share-price" are no
 * such names.
 */
export function frameNamesOf(name: string, attributes: Readonly<Record<string, string>>): readonly FrameName[] {
  if (unnamed.has(name)) return none
  const { class: classes = '', id = '', 'aria-label': label = '' } = attributes
  if (classes === '' && id === '' && label === '') return none
  const found = classes
    .slice(0, 400)
    .split(/\s+/)
    .flatMap(one => frameName(one, null) ?? [])
  // A section's id is often made of its title.
  if (name !== 'section') found.push(...(frameName(id.slice(0, 80), slugOf(id)) ?? []))
  found.push(...(frameName(label.slice(0, 60).trim().replace(/\s+/g, '-'), slugOf(label)) ?? []))
  return found
}
const none: readonly FrameName[] = []

/** "Weekly menu" → "weekly-menu". */
export const slugOf = (words: string) =>
  words
    .slice(0, 120)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

function frameName(called: string, slug: string | null): [FrameName] | null {
  const words = called
    .slice(0, 80)
    .replace(/--.*$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/)
    .filter(Boolean)
  for (let at = 0; at < words.length && !states.has(words[at - 1] ?? ''); at++) {
    for (let end = at + 1; end <= Math.min(words.length, at + 4); end++) {
      const subject = words.slice(at, end).join('-')
      const is =
        whole.has(subject) ||
        (words.slice(end).every(word => pieces.has(word)) &&
          (ambiguous.has(subject)
            ? words.slice(0, at).every(word => pages.has(word))
            : [plain, sure, menus, others].some(set => set.has(subject))))
      if (is) return [{ subject, slug, of: groupOf(subject) }]
    }
  }
  return null
}

function groupOf(subject: string): FrameName['of'] {
  if (sure.has(subject)) return 'sure'
  if (menus.has(subject)) return 'menu'
  return others.has(subject) ? 'others' : 'any'
}

const pattern = (...kinds: readonly string[]) => new RegExp(`^(?:${kinds.join('|')})$`, 'u')

/** What stands over lists of a site's other pages. */
const lists = pattern(
  'related(?: (?:posts|articles|stories|content|links|news))?',
  '(?:more|recent|latest|popular) posts',
  'more stories|more (?:in|from) \\S.{0,40}',
  'most (?:read|viewed|popular|shared)(?: in \\S.{0,30})?',
  'recommended(?: for you)?|you (?:may|might) also like|read next|up next',
  'ähnliche (?:beiträge|artikel)|weitere beiträge|meistgelesen|das könnte (?:sie|dich) auch interessieren',
  '(?:à|a) lire aussi|les plus lus|articles (?:liés|similaires)',
  '(?:artículos|entradas) relacionad[ao]s|lo más (?:leído|visto)|te puede interesar',
  'leggi anche|i più letti|articoli correlati',
  '(?:artigos|notícias) relacionad[ao]s|leia (?:também|mais)|mais lidas',
  'gerelateerde? (?:artikelen|berichten)|meest gelezen|lees ook',
  'läs också|mest läst|læs også|mest læste|les også',
  'czytaj także|najczęściej czytane|podobne wpisy|lue myös|luetuimmat',
  'читайте также|самое читаемое|похожие записи|читайте також',
)

/** What stands over a site's other issues, behind a web page's stories. */
const issues = pattern(
  'keep reading|read more|more (?:issues|newsletters|editions|to read)|(?:previous|past|older|recent) (?:issues|editions|newsletters)',
  'discover more(?: from .{0,40})?|explore (?:content categories|more(?: .{0,30})?|topics)',
  'weitere ausgaben|autres numéros|outras edições|altri numeri',
)

/** What stands over readers' words, and ways to join in or to pass a page on. */
const talk = pattern(
  'comments?|replies|\\d{1,4} (?:thoughts?|comments?|responses?|replies|reactions)(?: (?:to|on) ["“„«‘\'‹].{1,80})?',
  'leave a (?:reply|comment)|post a comment|discussion about this (?:post|issue|episode)|(?:member )?discussion|join the (?:discussion|conversation)',
  'share this(?: (?:post|page|article|story|issue|edition|episode|newsletter|email|entry|link))?|about the authors?|ready for more\\??|subscribe',
  'kommentare|diesen beitrag teilen|teilen|commentaires|partager(?: (?:cet article|cette page|ce billet|ce numéro))?',
  'comentarios|compartir|comentários|partilhar|compartilhar|commenti|condividi|reacties|delen|kommentarer|komentarze|комментарии|поделиться',
)

/** What a heading of a page's end stands over: other pages, or readers' words and the like. */
export function endOf(words: string): 'list' | 'issues' | 'talk' | null {
  if (words.length > 110) return null
  const plainly = words
    .trim()
    .toLowerCase()
    .replace(/\s*[:：…»›>→]+$/u, '')
  if (talk.test(plainly)) return 'talk'
  if (words.length <= 60 && lists.test(plainly)) return 'list'
  return issues.test(plainly) ? 'issues' : null
}
