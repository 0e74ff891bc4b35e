import {
  classAtStart,
  classOf,
  codeAt,
  isCapital,
  isLetter,
  isLower,
  isMark,
  isNumber,
  isSmall,
  isUpper,
  isWide,
} from '../text/letters.ts'
import { abbreviations } from '../words/words.ts'

/** How a block's text is written, seen without its neighbours. */
export type Shape = {
  readonly length: number
  readonly words: number
  /** How it ends, closing quotes and brackets aside. */
  readonly ending: 'stop' | 'question' | 'colon' | 'ellipsis' | 'none'
  /** Sentences that end before its end, up to 4. */
  readonly sentences: number
  /** Share of capitalised words among the longer ones but the first; null where the script has no capitals. */
  readonly capitals: number | null
  /** All letters are capitals. */
  readonly upper: boolean
  readonly startsLower: boolean
  readonly opensQuote: boolean
}

/** Only so much of a text is looked at closely; longer blocks are paragraphs anyway. */
const enough = 500

export function shapeOf(text: string): Shape {
  const start = text.slice(0, enough)
  const { wide, letters, capital, words, long, longCapital } = countLetters(start)
  return {
    // Wide letters say more in a column: lengths count Han, Kana and Hangul two and a half times.
    length: text.length + (wide === 0 ? 0 : (wide * 1.5 * text.length) / start.length),
    words: words + Math.floor(wide / 2),
    ending: endingOf(text),
    sentences: innerSentences(start),
    capitals: letters === 0 ? null : long === 0 ? 0.5 : longCapital / long,
    upper: letters >= 3 && capital / letters > 0.9,
    startsLower: (classAtStart(start) & isLower) !== 0,
    opensQuote: /^["“”„«‹‘「『]/u.test(start),
  }
}

const hyphen = 0x2d
const straight = 0x27
const curly = 0x2019
const blank = 0x20
/** The bits of an ordinary small letter. */
const plain = classOf(0x61)

/**
 * Counts in one pass: wide letters; letters of scripts with capitals, and how many of them are capitals; words; words
 * of four letters and more, the first left out, and how many of them begin with a capital.
 */
function countLetters(text: string) {
  let wide = 0
  let letters = 0
  let capital = 0
  let words = 0
  let long = 0
  let longCapital = 0
  /** Of the run of letters and apostrophes: its length, whether a capital begins it, perhaps behind an apostrophe. */
  let run = 0
  let capitalised = false
  let inWord = false
  let skipped = false
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at)
    const bits = classOf(code)
    at += code > 0xffff ? 2 : 1
    // Nearly all characters are these two: a small letter inside a word, and the blank behind it.
    if (code === blank) {
      inWord = false
      run = 0
      continue
    }
    if (bits === plain && inWord && run > 0) {
      letters++
      if (++run === 4) {
        if (!skipped) {
          skipped = true
        } else {
          long++
          if (capitalised) longCapital++
        }
      }
      continue
    }
    if (bits & isWide) wide++
    if (bits & (isCapital | isSmall)) {
      letters++
      if (bits & isCapital) capital++
    }
    const apostrophe = code === straight || code === curly
    if (!inWord) {
      if (bits & (isLetter | isNumber)) {
        words++
        inWord = true
      }
    } else if (!(bits & (isLetter | isMark | isNumber)) && !apostrophe && code !== hyphen) {
      inWord = false
    }
    if (!apostrophe && !(bits & (isLetter | isMark))) {
      run = 0
      continue
    }
    if (run === 0) capitalised = (bits & isUpper) !== 0
    else if (run === 1 && !capitalised && afterApostrophe(text, at, code)) capitalised = (bits & isUpper) !== 0
    run++
    if (run !== 4) continue
    if (!skipped) {
      skipped = true
      continue
    }
    long++
    if (capitalised) longCapital++
  }
  return { wide, letters, capital, words, long, longCapital }
}

/** Whether the character before the one that ends at `at` is an apostrophe. */
function afterApostrophe(text: string, at: number, code: number): boolean {
  const before = text.charCodeAt(at - (code > 0xffff ? 3 : 2))
  return before === straight || before === curly
}

function endingOf(text: string): Shape['ending'] {
  const end = text.slice(-24).replace(/[\s"“”’'»«›)\]」』]+$/u, '')
  if (/(?:…|\.\.\.)$/u.test(end)) return 'ellipsis'
  if (/[?？¿؟]$/u.test(end)) return 'question'
  if (/[:：]$/u.test(end)) return 'colon'
  if (/[!！。։۔।]$/u.test(end)) return 'stop'
  if (!end.endsWith('.')) return 'none'
  const word = /[\p{L}.]+\.$/u.exec(end)?.[0] ?? ''
  return /^(?:\p{L}\.){2,}$/u.test(word) || abbreviations.has(word.slice(0, -1).toLowerCase()) ? 'none' : 'stop'
}

/** Sentence ends with another sentence behind; points of initials and abbreviations aren't. */
function innerSentences(text: string): number {
  let count = 0
  const end = /[.!?…։]+["”’»)]*\s+(?=["“«„(]?\p{Lu})|[۔।]\s+(?=[\p{Lo}"“«])|[。！？]["”」]*(?=[^\s\p{P}])/gu
  for (let found = end.exec(text); found && count < 4; found = end.exec(text)) {
    const word = /[\p{L}\p{M}.]*$/u.exec(text.slice(Math.max(0, found.index - 12), found.index))![0]
    if (!/^\p{L}$/u.test(word) && !abbreviations.has(word.toLowerCase())) count++
  }
  return count
}
