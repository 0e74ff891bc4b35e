/** A condition in SQL, with a parameter for each "?". */
export interface Condition {
  readonly sql: string
  readonly params: readonly string[]
}

export const plain = (sql: string, ...params: string[]): Condition => ({ sql, params })

/** Halved again and again, since SQLite takes no more than 1,000 levels. */
export function joined(all: readonly Condition[], by: 'AND' | 'OR'): Condition {
  if (all.length === 0) return plain(by === 'AND' ? '1' : '0')
  if (all.length === 1) return all[0]!
  const half = all.length >> 1
  const [left, right] = [joined(all.slice(0, half), by), joined(all.slice(half), by)]
  return { sql: `(${left.sql} ${by} ${right.sql})`, params: [...left.params, ...right.params] }
}

/** Whether what `sql` asks about is one of the values. */
export function oneOf(sql: string, values: Iterable<string | number>, end = ''): Condition {
  const list = [...values]
  return list.length ? plain(`${sql} (SELECT value FROM json_each(?))${end}`, JSON.stringify(list)) : plain('0')
}
