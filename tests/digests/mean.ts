type Rows = Readonly<Record<string, readonly number[]>>
/** What was learned of roles, as `learned.json` has it. */
export interface Tables { readonly signals: Rows; readonly steps: Rows; readonly tightSteps: Rows }

/** The mean of tables; rows that say nothing are left out of the signals. */
export function meanOfTables(all: readonly Tables[]): Tables {
  const mean = (rows: readonly Rows[]): Record<string, number[]> => {
    const names = new Set(rows.flatMap(one => Object.keys(one))), width = Math.max(...rows.flatMap(one => Object.values(one).map(({ length }) => length)))
    return Object.fromEntries([...names].map(name => [name, Array.from({ length: width }, (_, r) => Math.round(rows.reduce((sum, one) => sum + (one[name]?.[r] ?? 0), 0) / rows.length))]))
  }
  const signals = mean(all.map(one => one.signals))
  return {
    signals: Object.fromEntries(Object.entries(signals).filter(([, weights]) => weights.some(weight => weight !== 0))),
    steps: mean(all.map(one => one.steps)), tightSteps: mean(all.map(one => one.tightSteps)),
  }
}
