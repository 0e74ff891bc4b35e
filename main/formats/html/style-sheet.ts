/** Declarations by simple selector: "p", ".kicker", "td.kicker", "#top". */
export type StyleSheet = Map<string, string>

/** Longer sheets are no letter's own. */
const longest = 200_000

/**
 * Takes the rules of a style element into a sheet. Only rules for one element, class or id count; what holds for some
 * screens only, and what needs the element's neighbours, is left out.
 *
 *     ".h { font-size: 22px } @media print { … } td p { … }"  →  ".h": "font-size: 22px"
 */
export function readSheet(css: string, sheet: StyleSheet): void {
  const rules = css.slice(0, longest).replace(/\/\*[^]*?\*\/|<!--|-->/g, ' ')
  for (let at = 0; at < rules.length;) {
    const open = rules.indexOf('{', at)
    if (open < 0) return
    const selectors = rules.slice(Math.max(at, rules.lastIndexOf(';', open) + 1), open).trim()
    const close = selectors.startsWith('@') ? endOfBlock(rules, open) : rules.indexOf('}', open)
    if (close < 0) return
    if (!selectors.startsWith('@')) {
      const declared = rules
        .slice(open + 1, close)
        .trim()
        .slice(0, 2000)
      for (const selector of selectors.slice(0, 2000).split(',')) {
        const name = selector.trim().toLowerCase()
        if (/^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/.test(name) && name !== '') {
          sheet.set(name, `${sheet.get(name) ?? ''};${declared}`.slice(-4000))
        }
      }
    }
    at = close + 1
  }
}

function endOfBlock(rules: string, open: number): number {
  let depth = 0
  for (let at = open; at < rules.length; at++) {
    const sign = rules[at]
    if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return -1
}

/** What a sheet and the element's own attribute declare of it, the weaker first. */
export function declaredFor(sheet: StyleSheet, name: string, attributes: Readonly<Record<string, string>>): string {
  const own = (attributes['style'] ?? '').slice(0, 4000)
  if (sheet.size === 0) return own
  const classes = (attributes['class'] ?? '').slice(0, 400).toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12)
  const id = (attributes['id'] ?? '').slice(0, 100).toLowerCase()
  const selectors = [
    name,
    ...classes.map(one => `.${one}`),
    ...classes.map(one => `${name}.${one}`),
    ...(id ? [`#${id}`, `${name}#${id}`] : []),
  ]
  return [...selectors.flatMap(selector => sheet.get(selector) ?? []), own].join(';')
}
