import { parse } from '../../core/parse/index.ts'
import { splitLines } from '../../core/parse/text/lines.ts'
import { createReader } from '../../main/workers/reader.ts'
import { sizes } from './desk.ts'
import { randomNumbers, sentence, story } from './fiction.ts'
import { longestBlock, Report, timed } from './report.ts'

/**
 * Reading plain text: 1 MB by the parser alone, beside the plain cost of splitting its lines; then so many MB through
 * the worker, as an import does, beside a tenth of them. SIZES are MB: node tests/bench/parse.ts 100
 */
const report = new Report()
const runs = 9

report.heading('1 MB by the parser, once it is warm: the fastest of nine')
for (const [what, make, binds] of [
  ['ordinary text', ordinary, true],
  ['typographic quotes and dashes', typographic, true],
  ['Cyrillic', cyrillic, false],
  ['blocks of a few words', short, false],
] as const) {
  const text = make(1_000_000)
  for (let n = 0; n < 3; n++) parse(text)
  const ms = await fastestOf(() => parse(text))
  const lines = await fastestOf(() => splitLines(text))
  if (binds) report.under(what, ms, 200)
  else report.note(what, ms)
  report.note('… its lines split', lines)
}

for (const megabytes of sizes(100)) {
  report.heading(`${megabytes} MB through the worker`)
  const reader = createReader()
  await read(reader, ordinary(1_000_000))
  const tenth = await read(reader, ordinary(megabytes * 100_000))
  const whole = await read(reader, ordinary(megabytes * 1_000_000))
  report.atMost('a MB of it', whole.ms / megabytes, 1.5, (tenth.ms / megabytes) * 10, `of ${megabytes / 10} MB`)
  report.note('parts', whole.parts, '')
  report.note('the first word of how far it is', whole.first)
  report.under('longest block of the main loop', whole.block, 50)
  report.note('memory of the process at most', whole.memory / 1e6, 'MB')
  await reader.close()
}
report.end()

async function fastestOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < runs; n++) times.push((await timed(work)).ms)
  return Math.min(...times)
}

async function read(reader: ReturnType<typeof createReader>, text: string) {
  const bytes = new TextEncoder().encode(text)
  const begun = performance.now()
  let first = 0
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss())
  }, 200)
  const done = await longestBlock(() =>
    reader.read('archive.txt', bytes, 'auto', undefined, [], {
      progress: () => {
        first ||= performance.now() - begun
      },
    }),
  )
  clearInterval(watch)
  if (!done.value.ok) throw new Error(done.value.message)
  const { parsed, more = [] } = done.value.value
  const length = [parsed, ...more].reduce((sum, part) => sum + part.text.length, 0)
  if (length !== text.length) throw new Error(`${length} of ${text.length} characters came back.`)
  return { ms: done.ms, block: done.block, parts: 1 + more.length, first, memory }
}

function ordinary(length: number): string {
  const random = randomNumbers(length)
  return upTo(length, n => {
    const { section, headline, byline, body, url } = story(random, Math.floor(n / 6))
    return `${n % 6 === 0 ? `${section.toUpperCase()}\n\n` : ''}${headline}\n\nBy ${byline}\n${body}\n\n${sentence(random, 60)}. ${sentence(random, 30)}.\n\nRead more: ${url}\n\n`
  })
}

/** Text whose letters take two bytes each, wrapped at 72. */
function typographic(length: number): string {
  return wrapped(ordinary(length)).replaceAll(/\w+\.(?=\s)/g, word => `“${word}” — it’s`)
}

function cyrillic(length: number): string {
  return wrapped(ordinary(length)).replaceAll(/(?<!\S)[A-Za-z]+(?!\S)/g, word =>
    [...word]
      .map(letter => {
        const at = letter.toLowerCase().charCodeAt(0) - 97
        const small = String.fromCharCode(0x430 + at)
        return letter === letter.toLowerCase() ? small : small.toUpperCase()
      })
      .join(''),
  )
}

function short(length: number): string {
  const random = randomNumbers(9)
  return upTo(length, () => `${sentence(random, 2 + Math.floor(random() * 5))}\n\n`)
}

function upTo(length: number, piece: (n: number) => string): string {
  const pieces: string[] = []
  for (let n = 0, made = 0; made < length; n++) made += pieces[pieces.push(piece(n)) - 1]!.length
  return pieces.join('')
}

function wrapped(text: string): string {
  return text
    .split('\n')
    .map(line => line.replaceAll(/(.{1,72})(?: |$)/g, '$1\n').trimEnd())
    .join('\n')
}
