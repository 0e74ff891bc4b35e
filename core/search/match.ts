import { statusOn } from '../model/curation.ts'
import { repairText } from '../model/repair.ts'
import type { Item } from '../model/item.ts'
import type { SourceRecord } from '../model/source.ts'
import { assertNever } from '../model/result.ts'
import type { Has, Is, Query, ValueField } from './ast.ts'
import { fold } from './fold.ts'
import type { Vocabulary } from './vocabulary.ts'
import { startsAWord, unspaced, wordChar } from './words.ts'

/** An item with all that a query can ask about it. Who keeps the items keeps their folded text. */
export interface Subject {
  readonly item: Item
  readonly source: Pick<SourceRecord, 'id' | 'name' | 'title' | 'outlet' | 'date' | 'language'>
  /** `searchText` of the item, folded. */
  readonly text: string
  /** Ids of the issues that hold the item. */
  readonly usedIn: readonly string[]
}

export type Matcher = (subject: Subject) => boolean

/** What words are looked for in, one field a line, before folding. */
export function searchText(item: Item): string {
  const words = [item.headline, item.deck, ...item.body.map(block => block.text), item.credit].filter(
    text => text !== null,
  )
  return [
    item.headline,
    item.deck,
    ...item.byline,
    ...item.body.map(block => block.text),
    ...item.links.flatMap(link => [link.label, link.url]),
    item.credit,
    ...item.curation.notes.map(note => note.text),
    ...otherForms(item, words),
  ]
    .filter(Boolean)
    .join('\n')
}

/** Words with what copying left in them repaired, and repaired ones as they were read: a search finds either form. */
function otherForms({ read }: Item, words: readonly string[]): string[] {
  const mended = words.flatMap(text => {
    const other = repairText(text)
    return other === text ? [] : [other]
  })
  const now = new Set(words)
  const asRead = [read.headline, read.deck, ...read.body.map(block => block.text), read.credit].filter(
    text => text !== null && !now.has(text) && now.has(repairText(text)),
  )
  return [...mended, ...(asRead as string[])]
}

/** Makes of a query a test on items. `vocabulary` says what the names in it stand for on this desk. */
export function matcher(query: Query, vocabulary: Vocabulary): Matcher {
  switch (query.type) {
    case 'and': {
      const all = query.all.map(one => matcher(one, vocabulary))
      return subject => all.every(test => test(subject))
    }
    case 'or': {
      const all = query.all.map(one => matcher(one, vocabulary))
      return subject => all.some(test => test(subject))
    }
    case 'not': {
      const test = matcher(query.of, vocabulary)
      return subject => !test(subject)
    }
    case 'text':
      return query.phrase ? phraseTest(query.text) : wordTest(query.text)
    case 'field':
      return fieldTest(query.field, query.value, vocabulary)
    case 'untagged':
      return ({ item }) => item.curation.tags.length === 0
    case 'has':
      return hasTest(query.what)
    case 'is':
      return isTest(query.what, vocabulary.today)
    case 'date':
      return ({ source: { date } }) =>
        date !== null && (query.from === null || date >= query.from) && (query.to === null || date <= query.to)
  }
}

function hasTest(what: Has): Matcher {
  switch (what) {
    case 'link':
      return ({ item }) => item.links.length > 0
    case 'photo':
      return ({ item }) => item.kind === 'photo'
    case 'note':
      return ({ item }) => item.curation.notes.length > 0
    case 'credit':
      return ({ item }) => !!item.credit
    default:
      return assertNever(what)
  }
}

function isTest(what: Is, today: string): Matcher {
  switch (what) {
    case 'new':
    case 'kept':
    case 'aside':
    case 'held':
      return ({ item }) => statusOn(item.curation, today) === what
    case 'starred':
      return ({ item }) => item.curation.starred
    case 'used':
      return ({ usedIn }) => usedIn.length > 0
    case 'unused':
      return ({ usedIn }) => usedIn.length === 0
    case 'check':
      return ({ item }) => item.read.check.length > 0
    default:
      return assertNever(what)
  }
}

/** A word is found where some word of the text begins with it; in scripts without spaces, and for signs, anywhere. */
function wordTest(word: string): Matcher {
  const wanted = fold(word)
  const anywhere = !wordChar.test(wanted[0]!) || unspaced.test(wanted)
  return ({ text }) => (anywhere ? text.includes(wanted) : startsAWord(text, wanted, false))
}

/** Blanks in the phrase stand for any blanks; its first and last word are whole words. */
function phraseTest(phrase: string): Matcher {
  const wanted = fold(phrase).trim().replaceAll(/\s+/g, ' ')
  const anywhere = unspaced.test(wanted)
  return ({ text }) => (anywhere ? text.includes(wanted) : startsAWord(text, wanted, true))
}

function fieldTest(field: ValueField, value: string, vocabulary: Vocabulary): Matcher {
  const wanted = fold(value)
  const holds = (text: string | null) => !!text && startsAWord(fold(text), wanted, false)
  switch (field) {
    case 'tag': {
      const tags = vocabulary.tags(value)
      return ({ item }) => item.curation.tags.some(tag => tags.has(tag))
    }
    case 'in': {
      const issues = vocabulary.issues(value)
      return ({ usedIn }) => usedIn.some(issue => issues.has(issue))
    }
    case 'source':
      return remembered(
        ({ source }) => source,
        source => source.id === value || holds(source.title) || holds(source.name),
      )
    case 'outlet': {
      const outlets = vocabulary.outlets(value)
      return ({ source }) => outlets.has(source.outlet)
    }
    case 'section':
      return remembered(({ item }) => item.section, wanted ? holds : section => !section)
    case 'by':
      return wanted ? ({ item }) => item.byline.some(holds) : ({ item }) => item.byline.length === 0
    case 'kind':
      return ({ item }) => item.kind === wanted
    case 'lang':
      return remembered(
        ({ source }) => source.language,
        language =>
          !wanted
            ? !language
            : language !== null && (fold(language) === wanted || fold(language).startsWith(`${wanted}-`)),
      )
    case 'id':
      return ({ item }) => item.id === value
    default:
      return assertNever(field)
  }
}

/** Items of a document share its names: asks about each value once. */
function remembered<T>(of: (subject: Subject) => T, test: (value: T) => boolean): Matcher {
  const known = new Map<T, boolean>()
  return subject => {
    const value = of(subject)
    const before = known.get(value)
    if (before !== undefined) return before
    const result = test(value)
    known.set(value, result)
    return result
  }
}
