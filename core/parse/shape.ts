import { withoutUrl, type Repetition } from './repetition.ts'
import { abbreviations, creditWords, labelStarts, labelWords, sectionWords, photoWords, videoWords, opinionWords, eventWords, noticeWords } from './words.ts'

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
const enough = 1600

/** Wide letters say more in a column: lengths count Han, Kana and Hangul two and a half times. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

export function shapeOf(text: string): Shape {
  const start = text.slice(0, enough)
  const wideLetters = start.match(wide)?.length ?? 0
  const { letters, capital } = countLetters(start)
  const long = (start.match(/[\p{L}\p{M}’']{4,}/gu) ?? []).slice(1)
  return {
    length: text.length + wideLetters * 1.5,
    words: (start.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0) + Math.floor(wideLetters / 2),
    ending: endingOf(text),
    sentences: innerSentences(start),
    capitals: letters === 0 ? null : long.length === 0 ? 0.5 : long.filter(word => /^[’']?\p{Lu}/u.test(word)).length / long.length,
    upper: letters >= 3 && capital / letters > 0.9,
    startsLower: /^\p{Ll}/u.test(start),
    opensQuote: /^["“”„«‹‘「『']/u.test(start),
  }
}

/** Letters of scripts with capitals, and how many of them are capitals. */
function countLetters(text: string): { letters: number; capital: number } {
  let letters = 0, capital = 0
  for (const char of text) {
    const lower = char.toLowerCase()
    if (lower !== char) { letters++; capital++ } else if (char.toUpperCase() !== char) letters++
  }
  return { letters, capital }
}

function endingOf(text: string): Shape['ending'] {
  const end = text.slice(-24).replace(/[\s"“”’'»«›)\]」』]+$/u, '')
  if (/(?:…|\.\.\.)$/u.test(end)) return 'ellipsis'
  if (/[?？¿؟]$/u.test(end)) return 'question'
  if (/[:：]$/u.test(end)) return 'colon'
  if (/[!！。।]$/u.test(end)) return 'stop'
  if (!end.endsWith('.')) return 'none'
  const word = /[\p{L}.]+\.$/u.exec(end)?.[0] ?? ''
  return /^(?:\p{L}\.){2,}$/u.test(word) || abbreviations.has(word.slice(0, -1).toLowerCase()) ? 'none' : 'stop'
}

/** Sentence ends with another sentence behind; points of initials and abbreviations aren't. */
function innerSentences(text: string): number {
  let count = 0
  const end = /[.!?…]+["”’»)]*\s+(?=["“«„(]?\p{Lu})|[。！？]["”」]*(?=[^\s\p{P}])/gu
  for (let found = end.exec(text); found && count < 4; found = end.exec(text)) {
    const word = /[\p{L}\p{M}.]*$/u.exec(text.slice(Math.max(0, found.index - 12), found.index))![0]
    if (!/^\p{L}$/u.test(word) && !abbreviations.has(word.toLowerCase())) count++
  }
  return count
}

/** How much a line looks like a link's label ("Read more", "Weiterlesen »"), from about -6 to 8; 3 is likely. */
export function labelWeight(text: string, repetition: Repetition): number {
  if (text.length > 2000) return -6
  const line = withoutUrl(text)
  if (line.length > 72) return -6
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0 || words.length > 9) return -6
  let weight = words.length <= 6 ? 0 : -2
  const hinted = labelStarts.has(words[0]!), kin = repetition.kin(line) >= 2 && words.length <= 6
  const arrow = /[»›→⟶➔➡>]$/u.test(line) || /^(?:→|>>|»|➔|⇒)/u.test(line)
  if (line !== text) weight += hinted || /^\s*[:：→»<([–—-]/u.test(text.slice(line.length)) ? 3 : 0.5
  else if (!hinted && !kin && !arrow && repetition.times(line) < 2) weight -= 1.5
  if (hinted) weight += words.slice(1).every(word => labelWords.has(word) || labelStarts.has(word)) ? 4 : words.length <= 5 ? 3.3 : 2.5
  if (arrow) weight += 3.5
  else if (/(?:\.\.\.|…)$/u.test(line)) weight += 1.5
  if (/^[[(<].*[\])>]$/u.test(line)) weight += 1
  if (kin) weight += hinted ? 1.5 : 2
  const times = repetition.times(line)
  if (times >= 2) weight += times >= 4 ? 4 : times === 3 ? 3 : 1.5
  if (/[.!?]$/u.test(line) && !line.endsWith('...')) weight -= 3
  if (/^\p{Ll}/u.test(line)) weight -= 2
  if (/[:;,]\s/u.test(line)) weight -= 1.5
  return weight
}

/** "Photo: Ann Lee", "©Mission", "Photo courtesy of …", "(AP Photo/Ann Lee)", "Foto de Ana Ruiz". */
export function looksLikeCredit(line: string): boolean {
  if (line.length > 140) return false
  if (/^(?:©|\(c\)|ⓒ)\s*\S/iu.test(line)) return true
  const bare = line.replace(/^[([*_\s]+|[)\]*_\s]+$/gu, '')
  const words = bare.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < 2 || words.length > 14) return false
  if (!creditWords.has(words[0]!)) return creditWords.has(words[1]!) && /^\p{L}+\s+\p{L}+\s*[:/]/u.test(bare) && line !== bare
  if (/^[^:]{0,28}[:：©/|]\s*\S/u.test(bare)) return true
  if (/[.!?…]\s+\S/u.test(bare.replace(/\b\p{Lu}\./gu, ''))) return false
  const rest = /^\p{L}+\s+(?:(?:by|via|from|credits?|kredit)|((?:de|di|da|von|par|por|door|av|af)|(?:courtesy|crédit)(?:\s+of|\s+de)?))\s+(?=\S)/iu.exec(bare)
  return rest !== null && isCredited(bare.slice(rest[0].length), /^\p{L}+\s+(?:de|di|da|von|par|por)\s/iu.test(bare))
}

/** Somebody's name behind "Photo by"; behind "Foto de" an article says that it is no name: "Foto de la semana". */
function isCredited(name: string, strict: boolean): boolean {
  if (strict && /^(?:la|el|los|las|le|les|l’|lo|il|i|o|a|os|as|der|die|das|dem|den)\s/iu.test(name)) return false
  return /^(?:the\s+)?\p{Lu}/iu.test(name) && (/\p{Lu}/u.test(name) || !/\p{Ll}/u.test(name))
}

/** Whether a title is made of words that sections are called by. */
export function sectionHint(text: string): number {
  if (text.length > 60) return 0
  const words = text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []
  if (words.length === 0 || words.length > 7) return 0
  const lists = [sectionWords, photoWords, videoWords, opinionWords, eventWords, noticeWords]
  const hits = words.filter(word => lists.some(list => list.has(word))).length
  if (hits === 0) return 0
  return (words.length <= 3 || hits >= 2 ? 2 : 1) + (photoWords.has(words[0]!) && words.length <= 5 ? 2 : 0)
}
