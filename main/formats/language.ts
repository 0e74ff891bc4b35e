import { francAll } from 'franc'

/** Languages that letters come in, as franc names them (ISO 639-3) and as records do (ISO 639-1). */
const known: Readonly<Record<string, string>> = {
  afr: 'af',
  arb: 'ar',
  azj: 'az',
  bel: 'be',
  ben: 'bn',
  bul: 'bg',
  cat: 'ca',
  ces: 'cs',
  cmn: 'zh',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  ekk: 'et',
  eus: 'eu',
  fin: 'fi',
  fra: 'fr',
  gle: 'ga',
  glg: 'gl',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  ind: 'id',
  isl: 'is',
  ita: 'it',
  jpn: 'ja',
  kat: 'ka',
  kaz: 'kk',
  kor: 'ko',
  lit: 'lt',
  lvs: 'lv',
  mkd: 'mk',
  nld: 'nl',
  nob: 'no',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
}
const only = Object.keys(known)
/** So much of a text tells. */
const enough = 40
/** More doesn't tell better: of 210 letters in some twenty languages none is told otherwise by half as much again. */
const most = 800
/** A second language that fits nearly as well as the first makes it doubtful. */
const near = 0.99

/**
 * The language a text is written in by its own looks, ISO 639-1, and whether that is sure; null where too little stands
 * there to tell.
 */
export function languageIn(text: string): { readonly language: string; readonly sure: boolean } | null {
  // Behind the masthead there are sentences; a few addresses in a row don't hide them.
  const from = text.length > 1600 ? 400 : 0
  const short = wordsIn(text.slice(from, from + 4000))
  const words = (short.length < most ? wordsIn(text.slice(from, from + 20_000)) : short).slice(0, most)
  if (words.trim().length < enough) return null
  const [first, second] = francAll(words, { only })
  const language = known[first?.[0] ?? '']
  return language === undefined ? null : { language, sure: words.length >= 100 && (second?.[1] ?? 0) < near }
}

/** What is letters, without addresses, which say nothing. */
function wordsIn(text: string): string {
  const plain = text.replaceAll(/\S+/g, word => (/https?:|www\.|@/.test(word) ? ' ' : word)).slice(0, 6000)
  return plain.match(/[\p{L}\p{M}’' ]{3,}/gu)?.join(' ') ?? ''
}
