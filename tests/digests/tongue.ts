import type { Gold } from './page.ts'

/** Letters that stand for each other: in another tongue each is another of its row. */
const rows = [
  'aeiou',
  'bcdfghjklmnpqrstvwxz',
  'àáâäåãąăāæ',
  'èéêëęěēė',
  'ìíîïīį',
  'òóôöøõőōœ',
  'ùúûüůűūų',
  'çčćđď',
  'ñńňłľ',
  'śšşșřžźżťț',
  'аеиоуыэюяё',
  'бвгджзклмнпрстфхцчшщ',
  'αεηιοωυ',
  'βγδζθκλμνξπρσφχψτ',
]
/** What machines read stays: addresses, fields of mails, numbers of sections. */
const kept =
  /(?:https?:|www\.)\S+|\S+@\S+|\S+\.example\S*|^>?\s*(?:From|To|Subject|Date|Message|Message-ID|Content-\w+|Reply-To|Cc|Sent)\b.*$|\b[IVX]+\b/gmu

/**
 * A digest in a tongue that nobody knows: each letter is another one of its kind, the same throughout, so that no word
 * tells anything and all else, length and signs and capitals, stays. What is learned of it holds for labels, bylines
 * and titles that no list has. `n` chooses the tongue.
 */
export function inAnotherTongue<T extends { readonly text: string; readonly gold: Gold }>(one: T, n: number): T {
  const letters = new Map<string, string>()
  for (const row of rows) {
    const all = [...row]
    const shift = 1 + ((n * 7 + row.length) % (all.length - 1))
    all.forEach((letter, i) => letters.set(letter, all[(i + shift) % all.length]!))
  }
  const said = (text: string): string =>
    Array.from(text, char => {
      const other = letters.get(char.toLowerCase())
      return other === undefined ? char : char === char.toLowerCase() ? other : other.toUpperCase()
    }).join('')
  const told = (text: string): string => {
    let at = 0
    let out = ''
    for (const { 0: word, index } of text.matchAll(kept)) {
      out += said(text.slice(at, index)) + word
      at = index + word.length
    }
    return out + said(text.slice(at))
  }
  const { sections, items, ...rest } = one.gold
  const gold: Gold = {
    ...rest,
    sections: sections.map(({ title }) => ({ title: told(title) })),
    items: items.map(item => ({
      section: item.section && told(item.section),
      headline: item.headline && told(item.headline),
      deck: item.deck && told(item.deck),
      byline: item.byline.map(told),
      body: item.body.map(({ type, text }) => ({ type, text: told(text) })),
      links: item.links.map(({ label, url }) => ({ label: told(label), url })),
      credit: item.credit && told(item.credit),
    })),
  }
  return { ...one, text: told(one.text), gold }
}
