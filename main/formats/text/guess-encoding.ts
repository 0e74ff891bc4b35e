import { analyse } from 'chardet'

const sample = 48 * 1024

/** Encodings of two bytes a character, as chardet names them. */
const doubles: Readonly<Record<string, string>> = {
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
}
/** Encodings of scripts far from Latin. */
const others: Readonly<Record<string, string>> = {
  'KOI8-R': 'koi8-r',
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-7': 'windows-1253',
  'windows-1253': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'windows-1255': 'windows-1255',
  'ISO-8859-6': 'windows-1256',
  'windows-1256': 'windows-1256',
}
/** Relatives of windows-1252, which differ from it in a few letters. */
const latin: Readonly<Record<string, string>> = {
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1254': 'windows-1254',
  'ISO-8859-9': 'windows-1254',
}

/**
 * The likeliest encoding of bytes that are no UTF-8, by its WHATWG name. Without strong evidence it is windows-1252: a
 * few accented letters in a Latin text look like many things.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex(byte => byte > 127) - 256)
  const part = bytes.subarray(first, first + sample)
  const guesses = analyse(part)
  const best = guesses[0]
  if (!best) return 'windows-1252'
  const share = highShare(part)
  if (doubles[best.name] && best.confidence >= 50 && share > 0.3) return doubles[best.name]!
  if (others[best.name] && best.confidence >= 25 && share > 0.3) return others[best.name]!
  const western = Math.max(
    0,
    ...guesses
      .filter(guess => guess.name === 'windows-1252' || guess.name === 'ISO-8859-1')
      .map(guess => guess.confidence),
  )
  return latin[best.name] && best.confidence >= western + 12 && best.confidence >= 30
    ? latin[best.name]!
    : 'windows-1252'
}

/** Share of bytes above ASCII among those that can be letters. */
function highShare(bytes: Uint8Array): number {
  let high = 0
  let letters = 0
  for (const byte of bytes) {
    if (byte > 127) {
      high++
      letters++
    } else if ((byte | 32) >= 97 && (byte | 32) <= 122) {
      letters++
    }
  }
  return high / Math.max(1, letters)
}
