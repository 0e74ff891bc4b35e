import type { ReadingRules } from '../../model/profile.ts'
import type { SourceRecord } from '../../model/source.ts'
import { readByline } from '../../parse/words/bylines.ts'
import { withoutUrl } from '../../parse/lines/repetition.ts'
import { keyOf } from '../../parse/lines/said.ts'
import type { ReadingChange } from './commands.ts'
import { saidBy } from './change.ts'
import { Lines } from './lines.ts'

const lists = ['labels', 'sections', 'furniture', 'separators', 'bylines', 'credits'] as const
type List = (typeof lists)[number]
/** What a change at one place says of all documents of its publisher. */
interface Lesson {
  readonly add: Partial<Record<List, readonly string[]>>
  readonly decks?: ReadingRules['decks']
  readonly forget: readonly string[]
}

/** The publisher's rules after a change is taught; null where it says nothing about other documents. */
export function taught(rules: ReadingRules, source: SourceRecord, change: ReadingChange): ReadingRules | null {
  const lesson = lessonOf(source, change)
  const forget = new Set(lesson.forget.map(keyOf))
  const after: ReadingRules = { ...rules, decks: lesson.decks ?? rules.decks }
  for (const list of lists) {
    const kept = rules[list].filter(line => !forget.has(keyOf(line)))
    const known = new Set(kept.map(one => keyOf(one) || one))
    const added = (lesson.add[list] ?? []).filter(line => line !== '' && !known.has(keyOf(line) || line))
    after[list] = [...kept, ...added]
  }
  return JSON.stringify(after) === JSON.stringify(rules) ? null : after
}

function lessonOf(source: SourceRecord, change: ReadingChange): Lesson {
  const lines = new Lines(source.reading.text)
  const texts = (first: number, last: number) => lines.between(first, last).map(line => line.text)
  switch (change.type) {
    case 'reading.mark': {
      const of = change.within
        ? [lines.text.slice(change.within.start, change.within.end).trim()]
        : texts(change.first, change.last)
      const whole = of.join(' ')
      const forget = [...of, whole]
      switch (change.as) {
        case 'title':
          return { add: { sections: [whole] }, forget }
        case 'label':
          return { add: { labels: of.map(withoutUrl) }, forget }
        case 'furniture':
          return { add: { furniture: of }, forget }
        case 'deck':
          return { add: {}, decks: 'always', forget }
        case 'byline': {
          const word = /^\p{L}+/u.exec(whole)?.[0] ?? ''
          return {
            add: word && (readByline(whole, word.toLowerCase())?.by ?? 0) > 0 ? { bylines: [word] } : {},
            forget,
          }
        }
        case 'credit':
          return { add: { credits: /^\p{L}+(?=[\s:：/|])/u.exec(whole) ?? [] }, forget }
        case 'headline':
          return { add: {}, ...(isDeck(source, lines, change.first) && { decks: 'never' as const }), forget }
        default:
          return { add: {}, forget }
      }
    }
    case 'reading.split': {
      const before = lines.all[lines.from(change.line) - 1]
      const signs = before && !/[\p{L}\p{N}]/u.test(before.text)
      return {
        add: signs ? { separators: [before.text] } : {},
        ...(isDeck(source, lines, change.line) && { decks: 'never' as const }),
        forget: texts(change.line, change.line),
      }
    }
    case 'reading.join': {
      const said = saidBy(source, change)
      return {
        add: {},
        ...(said.ok && said.value.said.some(one => one.what === 'deck') && { decks: 'always' as const }),
        forget: [],
      }
    }
    case 'reading.confirm':
      return { add: {}, ...(change.items.length > 1 && { decks: 'never' as const }), forget: [] }
    case 'reading.claim':
      return { add: {}, forget: texts(change.first, change.last) }
    case 'reading.move':
      return { add: {}, forget: [] }
  }
}

function isDeck(source: SourceRecord, lines: Lines, no: number): boolean {
  return source.reading.items.some(item =>
    item.spans.some(span => span.field === 'deck' && lines.at(span.start) <= no && lines.at(span.end - 1) >= no),
  )
}
