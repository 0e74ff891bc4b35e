import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a bench found: each figure beside what it is held against. Exits non-zero where one falls short. */
export class Report {
  short = 0
  #binding = true

  /** Where it isn't `binding`, figures are shown for the growth only: limits are those of the largest size. */
  heading(text: string, binding = true): void {
    this.#binding = binding
    console.log(`\n${text}`)
  }

  /** `ours` may be at most `times` as large as `peer`. */
  atMost(what: string, ours: number, times: number, peer: number, peerName: string, unit = 'ms'): void {
    const fits = ours <= peer * times
    if (!fits && this.#binding) this.short++
    const ratio = ours <= peer ? `1/${round(peer / ours)}` : `${round(ours / peer)}×`
    const limit = times < 1 ? `1/${round(1 / times)}` : `${round(times)}×`
    console.log(
      `  ${this.#mark(fits)} ${what}: ${round(ours)} ${unit}; ${peerName} ${round(peer)} ${unit}; ${ratio} of it (at most ${limit})`,
    )
  }

  /** `ours` may be at most `most`. */
  under(what: string, ours: number, most: number, unit = 'ms'): void {
    if (ours > most && this.#binding) this.short++
    console.log(`  ${this.#mark(ours <= most)} ${what}: ${round(ours)} ${unit} (at most ${round(most)})`)
  }

  #mark(fits: boolean): string {
    return fits ? 'ok   ' : this.#binding ? 'SHORT' : '     '
  }

  /** A figure that nothing is held against. */
  note(what: string, value: number, unit = 'ms'): void {
    console.log(`        ${what}: ${round(value)} ${unit}`)
  }

  end(): void {
    console.log(this.short ? `\n${this.short} fell short.` : '\nAll figures are within their limits.')
    process.exitCode = this.short ? 1 : 0
  }
}

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!

export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** The longest time, in ms, that the main thread was held while `work` ran. */
export async function longestBlock<T>(work: () => Promise<T>): Promise<{ block: number; ms: number; value: T }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const { ms, value } = await timed(work)
  await new Promise(resolve => setTimeout(resolve, 20))
  delay.disable()
  return { block: delay.max / 1e6, ms, value }
}
