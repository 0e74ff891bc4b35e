import { classAtStart, isLetter, wordsIn } from '../text/letters.ts'
import { creditWords } from '../words/words.ts'

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
