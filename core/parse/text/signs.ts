import { classAtStart, isLetter, isNumber } from './letters.ts'
import { isBlank } from './lines.ts'

/**
 * What a line's first characters say by themselves: a bullet, a rule, an address, a footnote. Each function looks at a
 * bounded number of characters, so that a line of fifty million costs no more than a short one.
 */

const bulletSign =
  /^(?:(?:[•·‣⁃▪▫◦●○■□◆◇►▸▹➢➤➔→✓✔※・ㆍ★☆❖✱*+\-–—»›☐☑]|->|--(?=\s+[\p{Lu}\p{Lo}\p{Nd}"“„«‘'])|\[[ xX]?\]|(?![©®™ℹ])\p{Extended_Pictographic}\uFE0F?)\s+(?=\S)|[・·●◎◇○□▼▽△★☆](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（\p{Nd}]))/u
const numberSign =
  /^(?:\p{Nd}{1,2}\s[–—-]\s+(?=["“„«]?\p{Lu})|(?!\(c\)\s+[\p{Lu}\p{Nd}])\(?(?:[a-h]|i|[ivx]{2,4})\)\s+(?=\S)|(?:i{1,3}|iv|vi{1,3}|ix|xi{1,3}|xiv|xv)\.\s+(?=["“„«]?\p{L}\p{L}+(?![.\p{L}]))|[一二三四五六七八九十]{1,3}、\s*(?=\S)|[【（［]\p{Nd}{1,3}[】）］]\s*(?=\S)|[\p{Nd}]{1,3}[.)．、]\s+(?=\S)|(?:\(\d{1,3}\)|\[\d{1,3}\]|#\d{1,3}[.:)]?|№\s?\d{1,3}[.:)]?|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?|\d{1,3}\/\d{0,3}|[①-⑳]|\d\uFE0F?\u20E3)\s+(?=[\p{Lu}\p{Lo}"“„«*_]))/u

/**
 * Length of a bullet with the white space behind it; 0 if there is none. `own` is a sign that only this document uses
 * as a bullet, such as "o".
 */
export function bulletLength(line: string, own: string | null = null): number {
  if (own !== null && line.startsWith(own)) return /^\S+\s+(?=\S)/u.exec(line.slice(0, 24))?.[0].length ?? 0
  return mayBeBullet(line.charCodeAt(0)) ? (bulletSign.exec(line.slice(0, 24))?.[0].length ?? 0) : 0
}

/**
 * Below U+2000, where the letters of most scripts are, there are but a few signs that serve as bullets: * + - · » [ and
 * the two pictures © and ®.
 */
const mayBeBullet = (code: number) =>
  code >= 0x2000 ||
  code === 0x2a ||
  code === 0x2b ||
  code === 0x2d ||
  code === 0xb7 ||
  code === 0xbb ||
  code === 0xa9 ||
  code === 0xae ||
  code === 0x5b

/** Whether a text's last character is one of these signs: a regular expression for it looks through the whole text. */
export const endsIn = (text: string, signs: string): boolean => text !== '' && signs.includes(text[text.length - 1]!)

const isDigit = (code: number) => code >= 48 && code <= 57

/**
 * "1. ", "2) ", "(3) ", "[4] ", "1.5 ", "#6 ", "⑦ ", "8 – ", "(a) ": length with the white space behind it; 0 if there
 * is none.
 */
export function numberLength(line: string): number {
  return mayBeNumber(line.charCodeAt(0)) ? (numberSign.exec(line.slice(0, 24))?.[0].length ?? 0) : 0
}

/**
 * The same of "(c) ", which is the third of a list only beside its second or fourth, and elsewhere says whose a text
 * is.
 */
export const letterC = (line: string): number =>
  line.startsWith('(c)') ? (/^\(c\)\s+(?=\S)/u.exec(line.slice(0, 24))?.[0].length ?? 0) : 0

const mayBeNumber = (code: number) =>
  isDigit(code) ||
  (code >= 0x61 && code <= 0x69) ||
  code === 0x76 ||
  code === 0x78 ||
  code === 0x28 ||
  code === 0x5b ||
  code === 0x23 ||
  code >= 0x2116

/** The number of a numbered line, of several parts the last, or null. */
export function numberOf(line: string): number | null {
  const sign = line.slice(0, numberLength(line))
  if (sign === '') return null
  const letter = /^\(?([a-h])\)/.exec(sign)?.[1]
  if (letter !== undefined) return letter.charCodeAt(0) - 0x60
  const roman = /^\(?([ivx]{1,4})[).]/.exec(sign)?.[1]
  if (roman !== undefined) return romans.includes(roman) ? romans.indexOf(roman) + 1 : null
  const circled = sign.charCodeAt(0) - 0x245f
  if (circled >= 1 && circled <= 20) return circled
  const words = /^[一二三四五六七八九十]+/u.exec(sign)?.[0]
  if (words !== undefined) return hanNumber(words)
  const plain = sign.normalize('NFKC')
  return Number(/\d+(?=\D*$)/.exec(/\/\d/.test(plain) ? plain.slice(0, plain.indexOf('/')) : plain)?.[0] ?? NaN)
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** 三 → 3, 十二 → 12, 二十 → 20 */
function hanNumber(words: string): number {
  const digits = '一二三四五六七八九'
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  return (
    (words.includes('十') ? 10 * (tens === '' ? 1 : digits.indexOf(tens!) + 1) : 0) +
    (ones ? digits.indexOf(ones) + 1 : 0)
  )
}

/** Whether a line begins with a letter or digit, as most do. */
const isPlain = (line: string) => (classAtStart(line) & (isLetter | isNumber)) !== 0

/** A line of one or two repeated signs: "-----", "* * *", "=====", "—·—·—". */
export function isRule(line: string): boolean {
  if (line.length < 3 || line.length > 400 || isPlain(line)) return false
  if (!/^[-=_*~#+.·•–—―─━═\s/\\|<>^]+$/u.test(line)) return false
  return new Set(line.replace(/\s/g, '')).size <= 2 && line.replace(/\s/g, '').length >= 3
}

/** Whether a text ends as sentences do, perhaps inside of a quotation. */
export const endsInStop = (text: string): boolean => /[.!?…。։۔।！？]["”’»)]?$/u.test(text.slice(-2))
/** The same, a colon among the ends. */
export const endsSentence = (text: string): boolean => endsInStop(text) || /:["”’»)]?$/u.test(text.slice(-2))

const address = /^(?:[<([]\s?)?(?:https?:\/\/|www\.|mailto:)[^\s<>]+(?:\s?[>)\]])?$/iu

/** "http", "www" or "mailto" can begin here, perhaps behind <, ( or [ and a blank. */
function beginsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const first =
    code === 0x3c || code === 0x28 || code === 0x5b
      ? text.charCodeAt(text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1)
      : code
  return (first | 32) === 0x68 || (first | 32) === 0x77 || (first | 32) === 0x6d
}

/** A line that is nothing but an address, perhaps in <>, () or []: of a page, or of a mailbox. */
export function isUrlLine(line: string): boolean {
  return (
    line.length <= 4000 &&
    ((beginsAddress(line, 0) && address.test(line)) ||
      (line.length <= 120 && !line.includes(' ') && (line.includes('@') ? mailbox : bareAddress).test(line)))
  )
}

const mailbox = /^[<(]?[\p{L}\p{Nd}._%+-]+@(?:[\p{L}\p{Nd}-]+\.)+\p{L}{2,24}[>)]?$/u
/** "post.example/reports/7", "desk.post.example": told from "Node.js" by a page or by two dots. */
const bareAddress = /^[<(]?(?:[\p{Ll}\p{Nd}-]+\.){1,4}\p{Ll}{2,12}(?:(?<=\..+\..+)|\/[^\s<>()]*)[>)]?$/u

/**
 * "[3] https://…" or "[3]: https://…": the number, and where the address starts in the line; null for anything else.
 */
export function footnoteOf(line: string): { number: string; url: number } | null {
  if (line.length > 4000 || line.charCodeAt(0) !== 0x5b) return null
  const found = /^\[(\d{1,4})\]:?\s+(?=<?(?:https?:\/\/|www\.|mailto:))/iu.exec(line)
  return found && !/\s/.test(line.slice(found[0].length)) ? { number: found[1]!, url: found[0].length } : null
}

/** Tags behind an address: "https://post.example/41 #harbour #law". */
const tagsBehind = /(?:\s+#[\p{L}\p{M}\p{Nd}_-]{2,30}){1,8}$/u
const longestTag = 32

/**
 * Where an address at the very end of the text starts, with any bracket around it, tags behind it aside; null if it
 * doesn't end with one.
 */
export function trailingUrl(whole: string): { from: number; start: number; end: number } | null {
  const tags = whole.indexOf('#', whole.length - longestTag) >= 0 ? tagsBehind.exec(whole.slice(-8 * longestTag)) : null
  const text = tags ? whole.slice(0, -tags[0].length) : whole
  const closing = endsIn(text, ')]>') ? /\s{1,4}[)\]>]$/u.exec(text.slice(-6)) : null
  if (!closing) return addressAtEnd(text)
  // "Bridge opens ( https://… )"
  const inner = addressAtEnd(text.slice(0, text.length - closing[0].length))
  const before = inner ? Math.max(0, inner.from - 6) : 0
  const opening = inner && /[(<[]\s{1,4}$/u.exec(text.slice(before, inner.from))
  return opening ? { ...inner, from: before + opening.index } : null
}

/**
 * What stands before a wide colon and its address is a label, if it is no longer and holds none of these; neither does
 * the address.
 */
const longestWideLabel = 25
const wideSign = /[，。；、（）「」『』！？]/u

/** The same where no blank stands before a closing bracket. */
function addressAtEnd(text: string): { from: number; start: number; end: number } | null {
  const first = Math.max(0, text.length - 2000)
  // It has no white space in it, so it is the last word or there is none.
  let offset = text.length
  while (offset > first && !isBlank(text.charCodeAt(offset - 1))) offset--
  if (!beginsAddress(text, offset)) {
    // "Learn more<https://…>", "阅读全文：https://…"
    const angle = text.indexOf('<', offset)
    const colon = offset + text.slice(offset).lastIndexOf('：') + 1
    if (angle >= 0 && beginsAddress(text, angle)) {
      offset = angle
    } else if (
      colon > offset &&
      colon - offset <= longestWideLabel &&
      beginsAddress(text, colon) &&
      !wideSign.test(text.slice(offset, colon - 1) + text.slice(colon))
    ) {
      offset = colon
    } else {
      return null
    }
  }
  const found = /(?:^|\s)([<([]?)((?:https?:\/\/|www\.|mailto:)[^\s<>]+?)((?:>\]|\)\]|>\)|[>)\]])?[.]?)$/iu.exec(
    text.slice(offset),
  )
  if (!found) return null
  const start = offset + found.index + found[0].indexOf(found[2]!)
  return { from: start - found[1]!.length, start, end: start + found[2]!.length }
}

/**
 * Signs set around a title: "*** Opinion ***", "== Opinion ==", "## Opinion", "[ Opinion ]", "~ Opinion ~", ".--[
 * Opinion ]--.", "【要闻】".
 */
export function decoration(line: string): { before: number; after: number } | null {
  if (line.length > 160 || isPlain(line)) return null
  const around = bracketed.exec(line) ?? boxed.exec(line) ?? mirrored.exec(line) ?? dashed.exec(line)
  if (around && around[1]!.length + around.at(-1)!.length < line.length) {
    return { before: around[1]!.length, after: around.at(-1)!.length }
  }
  const before = /^(?:#{1,6}(?=\s)|(?:[*=~_+|#•·–—─━═◆■►▶●/\\:^<>.-]\s?){2,}(?![\d])|[◆■►▶§])\s*/u.exec(line)?.[0] ?? ''
  if (before === '') return null
  const tail = line.slice(before.length)
  const after = /\s*(?:(?:[*=~_+|#•·–—─━═◆■◄◀●/\\:^<>-]\s?){2,}|#{1,6})$/u.exec(tail)?.[0] ?? ''
  if (after.length >= tail.length) return null
  const strong = before.startsWith('#') || after !== '' || /^(?:[◆■►▶§]|[/\\:^<>=~+|]{2,})/u.test(before)
  return strong ? { before: before.length, after: after.length } : null
}

/** "[ Opinion ]", "【要闻】"; the part of the line before and the part behind. */
const bracketed = /^([[({<]\s+|【\s*)(?=[\p{L}\p{N}])[^\][(){}<>【】]*?(\s+[\])}>]|\s*】)$/u
/** ".--[ Opinion ]------." */
const boxed = /^([.+*=~_|─━═-]{1,12}\s?[[({]\s*)(?=\p{L}|\p{N}).*?(\s*[\])}]\s?[.+*=~_|─━═-]{1,120})$/u
/**
 * "~ Opinion ~", "◆ Opinion ◆", "= Ferry late =", "| Ferry late |" in a box: the same sign on either side, and nowhere
 * between.
 */
const mirrored = /^(([~=|◆◇■□●○▪•★☆*])\s+)(?=[\p{L}\p{N}"“„«])(?:(?!\2).)*?(\s+\2)$/u
/** "— OPINION —": in capitals, as what is said between two dashes isn't. */
const dashed = /^([-–—]\s+)(?=\p{L}{2})[^\p{Ll}–—-]*?(\s+[-–—])$/u

/**
 * "*Bridge opens*", "_Bridge opens_", "**Bridge opens**": length of the signs that stress a line as a whole; 0 if there
 * are none.
 */
export function emphasis(line: string): number {
  const sign = /^(\*{1,3}|_{1,3}|\/)(?=[\p{L}\p{N}"“„«])/u.exec(line.slice(0, 8))?.[1]
  if (sign === undefined || line.length > 300 || line.length < sign.length * 2 + 2 || !line.endsWith(sign)) return 0
  return line.slice(sign.length, -sign.length).includes(sign[0]!) ? 0 : sign.length
}
