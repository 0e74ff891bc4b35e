/** A stylesheet as what can be inlined and what must stay a stylesheet (`@media …`), each in its order. */
export interface SplitStyles {
  readonly plain: string
  readonly atRules: string
}

/** Divides a stylesheet at its outermost at-rules. Comments go. */
export function splitAtRules(css: string): SplitStyles {
  const bare = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
  let plain = ''
  let atRules = ''
  for (let at = 0; at < bare.length;) {
    const start = bare.indexOf('@', at)
    if (start === -1) {
      plain += bare.slice(at)
      break
    }
    plain += bare.slice(at, start)
    at = endOfRule(bare, start)
    atRules += `${bare.slice(start, at)}\n`
  }
  return { plain, atRules }
}

/** Where the at-rule that begins at `start` ends: after its block, or after its semicolon where it has none. */
function endOfRule(css: string, start: number): number {
  let depth = 0
  for (let at = start; at < css.length; at++) {
    const character = css[at]
    if (character === ';' && depth === 0) return at + 1
    if (character === '{') depth++
    if (character === '}' && --depth <= 0) return at + 1
  }
  return css.length
}

/** White space only where it divides. */
export const compact = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
