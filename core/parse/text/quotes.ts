const opening = /^["“”„«‹‘「『]/u
/** Only so much of a long block is searched for its closing mark. */
const enough = 8000

/**
 * Whether a block is somebody's words: it opens with a quotation mark and says who speaks, behind the quotation or by a
 * mark of punctuation inside it that leads on. A quoted name at the start ("Regex" exercises began) is not.
 */
export function isQuotation(text: string): boolean {
  const start = text.slice(0, enough)
  if (!opening.test(start)) return false
  const single = start.startsWith('‘') || start.startsWith('‹')
  const closing = single ? /[’›](?!\p{L})/gu : /["”“»«」』]/gu
  closing.lastIndex = 1
  let last = -1
  let leads = false
  for (let found = closing.exec(start); found; found = closing.exec(start)) {
    last = found.index
    leads ||=
      /[,.!?…;—–。։۔।！？，、،؟-]/u.test(start[last - 1] ?? '') ||
      /^\s?[,،，—–-]/u.test(start.slice(last + 1, last + 3)) ||
      last === start.length - 1
  }
  if (last < 0) return text.length > enough || /[.!?…]$/u.test(start)
  return leads && last >= start.length * 0.3
}
