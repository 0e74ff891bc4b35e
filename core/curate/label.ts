/**
 * Words of the history: what stands after "Undo". Names are shortened to one line and set in single quotation marks.
 */
const longest = 40

export function quoted(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim()
  const points = [...line.slice(0, longest * 2 + 2)]
  return `‘${
    points.length > longest
      ? `${points
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line
  }’`
}

/** "12 items", "1 item". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** "12,000". What the system has for it takes ten milliseconds to begin. */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** ‘a’ alone, or "12 items". */
export function named(names: readonly string[], one: string, many?: string): string {
  return names.length === 1 ? quoted(names[0]!) : counted(names.length, one, many)
}

/** ‘a’, ‘b’ and ‘c’. */
export function listed(names: readonly string[]): string {
  const all = names.map(quoted)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
