import {
  classAtStart,
  classOf,
  codeAt,
  countWords,
  isCapital,
  isLetter,
  isLower,
  isMark,
  isNumber,
  isSmall,
  isUpper,
  isWide,
  wordsIn,
} from '../text/letters.ts'
import { endsIn } from '../text/signs.ts'
import {
  abbreviations,
  creditWords,
  labelStarts,
  labelWords,
  sectionWords,
  photoWords,
  videoWords,
  opinionWords,
  eventWords,
  noticeWords,
} from '../words/words.ts'
import { withoutUrl, type Repetition } from './repetition.ts'

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

/** How much a line looks like a link's label ("Read more", "Weiterlesen »"), from about -6 to 8; 3 is likely. */
export function labelWeight(text: string, repetition: Pick<Repetition, 'times' | 'kin'>): number {
  if (text.length > 2000) return -6
  const line = withoutUrl(text)
  if (line.length > 72) return -6
  const words = countWords(line, 9)
  if (words === 0 || words > 9) return -6
  let weight = words <= 6 ? 0 : -2
  const small = line.toLowerCase()
  const hinted = startsLabel(small)
  const kin = repetition.kin(line) >= 2 && words <= 6
  const arrow = endsIn(line, '»›→⟶➔➡>') || /^(?:→|>>|»|➔|⇒)/u.test(line)
  if (line !== text) weight += hinted || /^\s*[:：→»<([–—-]/u.test(text.slice(line.length)) ? 3 : 0.5
  else if (!hinted && !kin && !arrow && repetition.times(line) < 2) weight -= 1.5
  if (hinted) {
    weight += wordsIn(small)
      .slice(1)
      .every(word => labelWords.has(word) || labelStarts.has(word))
      ? 4
      : words <= 5
        ? 3.3
        : 2.5
  }
  if (arrow) weight += 3.5
  else if (line.endsWith('...') || line.endsWith('…')) weight += 1.5
  if (/^[[(<].*[\])>]$/u.test(line)) weight += 1
  if (kin) weight += hinted ? 1.5 : 2
  const times = repetition.times(line)
  if (times >= 2) weight += times >= 4 ? 4 : times === 3 ? 3 : 1.5
  if (endsIn(line, '.!?') && !line.endsWith('...')) weight -= 3
  if (classAtStart(line) & isLower) weight -= 2
  if (/[:;,]\s/u.test(line)) weight -= 1.5
  return weight
}

/** First words of labels that count only with their second: "zum" of "zum Artikel". */
const pairedStarts = new Set(
  [...labelStarts].filter(word => word.includes('_')).map(word => word.slice(0, word.indexOf('_'))),
)

/** Whether a line in small letters begins as labels do. */
function startsLabel(line: string): boolean {
  const [first, second = ''] = wordsIn(line, 2)
  return labelStarts.has(first!) || (pairedStarts.has(first!) && labelStarts.has(`${first!}_${second}`))
}

/** "Photo: Ann Lee", "©Mission", "Photo courtesy of …", "(AP Photo/Ann Lee)", "Foto de Ana Ruiz". */
export function looksLikeCredit(line: string): boolean {
  if (line.length > 140) return false
  if (!(classAtStart(line) & isLetter) && /^(?:©|\(c\)|ⓒ)\s*\S/iu.test(line)) return true
  if (!wordsIn(line, 2).some(word => creditWords.has(word.toLowerCase()))) return false
  const bare = line.replace(/^[([*_\s]+|[)\]*_\s]+$/gu, '')
  const words = wordsIn(bare.toLowerCase(), 15)
  if (words.length < 2 || words.length > 14) return false
  if (!creditWords.has(words[0]!)) {
    return creditWords.has(words[1]!) && /^\p{L}+\s+\p{L}+\s*[:/]/u.test(bare) && line !== bare
  }
  if (/^[^:]{0,28}[:：՝©/|]\s*\S/u.test(bare)) return true
  if (/[.!?…]\s+\S/u.test(bare.replace(/\b\p{Lu}\./gu, ''))) return false
  const rest =
    /^\p{L}+\s+(?:(?:by|via|from|credits?|kredit)|((?:de|di|da|von|par|por|door|av|af)|(?:courtesy|crédit)(?:\s+of|\s+de)?))\s+(?=\S)/iu.exec(
      bare,
    )
  return rest !== null && isCredited(bare.slice(rest[0].length), /^\p{L}+\s+(?:de|di|da|von|par|por)\s/iu.test(bare))
}

/**
 * Whether a picture's caption ends in its credit: "The quay at dawn. Photo: Ann Lee", "The quay at dawn (Post photo /
 * Ann Lee)".
 */
export function endsInCredit(line: string): boolean {
  if (line.length > 240) return false
  const found = /(?:[.!?…]["”’»)]?\s+|\s[([])([^.!?([]{4,90}(?:\.[^.!?([]{2,60})?)[)\]]?\.?$/u.exec(line)
  return (
    found !== null &&
    found.index >= 8 &&
    (looksLikeCredit(found[1]!) ||
      (wordsIn(found[1]!.toLowerCase(), 3).some(word => creditWords.has(word)) && /\s[/|]\s|[:：]/u.test(found[1]!)))
  )
}

/** Somebody's name behind "Photo by"; behind "Foto de" an article says that it is no name: "Foto de la semana". */
function isCredited(name: string, strict: boolean): boolean {
  if (strict && /^(?:la|el|los|las|le|les|l’|lo|il|i|o|a|os|as|der|die|das|dem|den)\s/iu.test(name)) return false
  return /^(?:the\s+)?\p{Lu}/iu.test(name) && (/\p{Lu}/u.test(name) || !/\p{Ll}/u.test(name))
}

const titleWords = new Set(
  [sectionWords, photoWords, videoWords, opinionWords, eventWords, noticeWords].flatMap(list => [...list]),
)

/** Whether a title is made of words that sections are called by. */
export function sectionHint(text: string): number {
  if (text.length > 60) return 0
  const words = text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []
  // "By the People" opens as a byline does.
  if (words.length === 0 || words.length > 7 || (words[0] === 'by' && words.length > 1)) return 0
  const hits = words.filter(word => titleWords.has(word)).length
  if (hits === 0) return 0
  return (words.length <= 3 || hits >= 2 ? 2 : 1) + (photoWords.has(words[0]!) && words.length <= 5 ? 2 : 0)
}
