import type { Led } from '../leads/lead.ts'
import type { Seen } from '../looks-alike.ts'

/** In characters. */
const longestEntry = 160

/** Numbered entries with text under each are headlines too: "1. The mill opens again" over its byline and text. */
export function addNumbered(seen: readonly Seen[], headlines: Set<number>): void {
  const entries = seen.flatMap(({ marked, text, numbered }, i) =>
    marked.form === 'bullet' && numbered && text.length <= longestEntry ? [i] : [],
  )
  const over = entries.filter(i => isOverText(seen[i]!, seen[i + 1]))
  if (over.length >= 3 && over.length >= entries.length * 0.8) for (const i of entries) headlines.add(i)
}

const isOverText = ({ text }: Seen, next: Seen | undefined) =>
  next !== undefined && next.marked.level === null && next.marked.form !== 'bullet' && !/[.。]$/u.test(text)

/** A bullet that is nothing but a link, among bullets that open with their headline, is a headline too. */
export function addListed(seen: readonly Seen[], led: Led, headlines: Set<number>): void {
  for (let from = 0; from < seen.length; from++) {
    if (seen[from]!.marked.form !== 'bullet') continue
    const to = endOfList(seen, from)
    if (isListOfStories(seen.slice(from, to + 1), led)) {
      for (let i = from; i <= to; i++) if (seen[i]!.linked) headlines.add(i)
    }
    from = to
  }
}

/** Index of the last bullet of a list; a blank line may stand behind the first alone. */
function endOfList(seen: readonly Seen[], from: number): number {
  let to = from
  while (seen[to + 1]?.marked.form === 'bullet' && (seen[to + 1]!.marked.gap === 0 || to + 1 === from)) to++
  return to
}

const isListOfStories = (list: readonly Seen[], led: Led) =>
  list.filter(({ marked, linked }) => led.has(marked) || linked).length >= list.length * 0.8 &&
  list.some(({ marked }) => led.has(marked))
