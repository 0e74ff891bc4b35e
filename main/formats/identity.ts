/** What a document says about itself, as far as its name and first lines tell. Guesses: each may be null. */
export interface Identity {
  readonly title: string | null
  /** Who publishes it. */
  readonly outlet: string | null
  /** YYYY-MM-DD */
  readonly date: string | null
}

/**
 * "estuary-letter-31.txt" → outlet "Estuary Letter", title "Estuary Letter No. 31". A masthead in the first lines that
 * says the same as the name decides its spelling. A name without words, as scanners and mail programs give, tells
 * nothing.
 */
export function identify(name: string, text: string): Identity {
  const head = headOf(text)
  const date = dateIn(stem(name)) ?? dateOf(head) ?? numericDay(head)?.date ?? null
  const { words, number } = partsOf(name)
  const own = mastheadLike(words, head)
  const outlet = own ?? (words.length ? words.map(capitalised).join(' ') : null)
  const issue = number ?? issueNumber(head)
  const title = outlet && issue ? `${outlet} No. ${issue}` : outlet && date ? `${outlet}, ${date}` : outlet
  return { title, outlet, date }
}

/**
 * What of that is only guessed: a publisher that the name alone tells or nothing does; a day that could be another
 * ("03/04/2031"), or that the name and the letter tell differently.
 */
export function guessedOf(name: string, text: string): readonly ('outlet' | 'date')[] {
  const head = headOf(text)
  const { words } = partsOf(name)
  const named = dateIn(stem(name))
  const written = dateOf(head)
  const date =
    named !== null ? written !== null && written !== named : written === null && numericDay(head)?.sure === false
  return [...(mastheadLike(words, head) === null ? ['outlet' as const] : []), ...(date ? ['date' as const] : [])]
}

const headOf = (text: string) =>
  text
    .slice(0, 2000)
    .split(/\r\n|[\n\r]/)
    .map(line => line.trim())
    .filter(Boolean)
    .slice(0, 6)
const dateOf = (head: readonly string[]) =>
  head.map(line => (line.length < 100 ? dateIn(line) : null)).find(one => one !== null) ?? null

/**
 * "17.3.2031", "17/3/2031", "3/17/2031": sure where only one of the numbers can be the month, or full stops stand
 * between.
 */
function numericDay(head: readonly string[]): { date: string; sure: boolean } | null {
  for (const line of head) {
    const [, a = '', sign, b = '', year = ''] =
      (line.length < 100 && /(?<!\d)(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(line)) || []
    const first = day(year, +b, a)
    const second = sign === '/' ? day(year, +a, b) : null
    if (first ?? second) {
      return { date: (first ?? second)!, sure: first === null || second === null || first === second }
    }
  }
  return null
}

const stem = (name: string) => name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
const capitalised = (word: string) =>
  /^(?:of|the|and|in|for|on|de|la|du)$/.test(word) ? word : word[0]!.toLocaleUpperCase('en') + word.slice(1)

/** Words that say what kind of file it is and not whose. */
const noise =
  /^(?:issue|no|nr|num|number|vol|volume|edition|final|copy|draft|export|text|plain|file|document|untitled|pasted|scan|page|part|v\d+)$/i

function partsOf(name: string): { words: string[]; number: string | null } {
  const plain = stem(name).replaceAll(datePattern, ' ')
  const parts = plain.split(/[\s_\-–—.,#()[\]+]+/).filter(Boolean)
  const number = parts.findLast(part => /^\d{1,4}$/.test(part)) ?? null
  // A part with digits among its letters is a hash or a serial, not a word.
  const words = parts.filter(part => /^\p{L}[\p{L}\p{M}'’&]*$/u.test(part) && !noise.test(part))
  const serial = parts.some(part => part.length >= 8 && /\d/.test(part) && /\p{L}/u.test(part))
  return serial
    ? { words: [], number: null }
    : { words: words.length && words.join('').length >= 3 ? words : [], number: number && String(Number(number)) }
}

/** The part of the first lines that has the same words as the name, with the masthead's own capitals. */
function mastheadLike(words: readonly string[], head: readonly string[]): string | null {
  if (!words.length) return null
  const wanted = words.join(' ').toLocaleLowerCase('en')
  for (const line of head) {
    if (line.length > 100) continue
    const at = line.toLocaleLowerCase('en').indexOf(wanted)
    if (at < 0) continue
    const the = /(?:^|\s)the $/i.test(line.slice(0, at)) ? 'The ' : ''
    const found = line.slice(at, at + wanted.length)
    const set =
      found === found.toLocaleUpperCase('en')
        ? found.toLocaleLowerCase('en').split(' ').map(capitalised).join(' ')
        : found
    return the + set
  }
  return null
}

/** "No. 31", "Issue 31", "#31" in a short line. */
function issueNumber(head: readonly string[]): string | null {
  for (const line of head) {
    const match =
      line.length < 100 ? /(?:^|[^\p{L}])(?:no\.?|nr\.?|issue|number|#) ?(\d{1,4})(?!\d)/iu.exec(line) : null
    if (match) return String(Number(match[1]))
  }
  return null
}

const datePattern = /\d{4}[-_.]\d{2}[-_.]\d{2}|(?<!\d)(?:19|20)\d{6}(?!\d)/g
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "2024-03-15", "20240315", "15 March 2024", "March 15, 2024"; of days that exist. */
export function dateIn(text: string): string | null {
  const iso = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(text)
  if (iso) {
    const date = day(iso[1]!, +iso[2]!, iso[3]!)
    if (date) return date
  }
  const european = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? ((?:19|20)\d{2})(?!\d)/.exec(text)
  if (european) return day(european[3]!, monthOf(european[2]!), european[1]!)
  const american = /(?<![A-Za-z])([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})(?!\d)/.exec(text)
  return american ? day(american[3]!, monthOf(american[1]!), american[2]!) : null
}

const full = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
function monthOf(word: string): number {
  const lower = word.toLowerCase()
  const at = months.indexOf(lower.slice(0, 3))
  return at >= 0 && (lower === months[at] || lower === full[at] || lower === 'sept') ? at + 1 : 0
}

function day(year: string, month: number, date: string): string | null {
  if (month < 1 || month > 12) return null
  const days = new Date(Date.UTC(+year, month, 0)).getUTCDate()
  return +date >= 1 && +date <= days ? `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}` : null
}
