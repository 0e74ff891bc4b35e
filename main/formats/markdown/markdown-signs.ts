/**
 * How much a text is written in Markdown: 3 is plain. One kind of sign alone, as a letter's "# News" or "* * *", is not
 * enough to take it for more than text; paragraphs that open with words in bold are.
 */
export function markdownSigns(text: string): number {
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  // Lines of `#` that follow each other are a box around words, as mailing lists set their notices.
  const headings = times(/^(#{1,6}) +\S.*$(?!\r?\n\1[ #])/gm)
  const links =
    times(/\[[^\][\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^)\s]{1,500}\)/g) +
    times(/^ {0,3}\[[^\]\n]{1,80}\]: *<?(?:https?:\/\/|mailto:)/gm)
  const strong = times(/(?:\*\*|__)(?![\s|=-])[^*_\n]{1,200}(?:\*\*|__)/g)
  // What stands in angle brackets is lost to Markdown, unless it is an address.
  const leads = /<[a-z][^<>\s:@]{0,40}>/i.test(text)
    ? 0
    : times(/^(?:[-*+] )?\*\*[^*\n]{2,120}\*\*(?:[:：]? +|[:：] *)[\p{L}\p{N}]/gmu)
  const matter =
    /^\uFEFF?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n){1,30}---/.test(text.slice(0, 4000)) ||
    /^\uFEFF?\+\+\+[ \t]*\r?\n[ \t]*[\w-]+[ \t]*=/.test(text)
  return (headings > 0 ? 2 : 0) + (links > 0 ? 2 : 0) + (strong > 0 ? 1 : 0) + (leads >= 3 ? 2 : 0) + (matter ? 2 : 0)
}
