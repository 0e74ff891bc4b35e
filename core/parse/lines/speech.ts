import type { Line } from '../text/lines.ts'
import { bulletLength } from '../text/signs.ts'

const isDash = (code: number) => code >= 0x2012 && code <= 0x2015
const opening = /^[–—―‒]\s+(?=["”»]?[\p{Lu}¿¡])/u

/** Whether a line opens with a dash and a blank, as what somebody says does; a hyphen is the sign of a list. */
export const opensSpeech = (line: string): boolean => isDash(line.charCodeAt(0)) && opening.test(line)

/**
 * Dashes that open what somebody says, as many languages set it: where the lines begin. Such a dash is part of the text
 * and no sign of a list. It is told by who says it, or by questions that are answered in turn and nothing else.
 *
 *     "– Det är bra, säger Ann Lee. – Nu går vi vidare."        "– Da się – mówił Jan Lis."        "– Kdy to začalo?" / "– Vloni."
 */
export function findSpeech(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let turns: Turn[] = []
  const close = () => {
    const said = turns.filter(({ attributed }) => attributed)
    if (isConversation(turns)) for (const { start } of turns) found.add(start)
    else if (said.length * 2 >= turns.length) for (const { start } of said) found.add(start)
    turns = []
  }
  lines.forEach((line, i) => {
    if (opensSpeech(line.text)) turns.push(turnOf(spokenFrom(lines, i), line.start))
    else if (turns.length > 0 && (line.gap > 0 || bulletLength(line.text) > 0)) close()
  })
  close()
  return found
}

/** A paragraph behind a dash: whether it says who speaks, asks, or ends at all. */
interface Turn {
  readonly start: number
  readonly attributed: boolean
  readonly asks: boolean
  readonly ends: boolean
}

const turnOf = (text: string, start: number): Turn => ({
  start,
  attributed: attributed.test(text),
  asks: /\?["”»]?$/u.test(text),
  ends: /[.!?…]["”»]?$/u.test(text),
})

/** Question, answer, question, answer: each a sentence. */
const isConversation = (turns: readonly Turn[]) =>
  turns.length >= 2 && turns.length % 2 === 0 && turns.every(({ asks, ends }, n) => ends && asks === (n % 2 === 0))

/** Verbs of saying in languages that set speech with a dash: English and German don't. */
const verbs = [
  'säger',
  'sade',
  'menar',
  'berättar',
  'konstaterar',
  'förklarar',
  'sier',
  'forteller',
  'forklarer',
  'siger',
  'sagde',
  'fortæller',
  'forklarede',
  'sanoo',
  'sanoi',
  'kertoo',
  'toteaa',
  'kuvailee',
  'muistuttaa',
  'mówi',
  'dodaje',
  'zauważa',
  'wyjaśnia',
  'podkreśla',
  'tłumaczy',
  'spune',
  'explică',
  'adaugă',
  'povestește',
  'říká',
  'říkal',
  'dodává',
  'vysvětluje',
  'hovorí',
  'vraví',
  'vysvetľuje',
  'говорит',
  'сказал',
  'сказала',
  'отмечает',
  'добавляет',
  'считает',
  'рассказывает',
  'вспоминает',
  'пояснил',
  'пояснила',
  'каже',
  'сказав',
  'розповідає',
  'додає',
  'зазначає',
  'пояснює',
  'explique',
  'affirme',
  'raconte',
  'poursuit',
  'confie',
  'résume',
  'explica',
  'señala',
  'añade',
  'afirma',
  'mondja',
  'meséli',
  'magyarázza',
  'каза',
  'казва',
  'kaže',
  'objašnjava',
  'razlaga',
].join('|')
/** Those that are other words too: right before a name only. */
const ambiguous = 'sa|mener|dit|dice|diz|cuenta|conta|pravi'
/**
 * Behind a text's end or a dash, with somebody named before the sentence ends; in Polish any verb in the past behind a
 * dash.
 */
const attributed = new RegExp(
  `(?:[,.!?…]["”»]?\\s(?:[–—]\\s)?|\\s[–—]\\s)(?:hän\\s(?:${verbs})|(?:${verbs})(?=\\s(?:han|hon|hun|он|она|він|вона)(?!\\p{L})|\\s[^.!?]{0,60}\\p{Lu})|(?:${ambiguous})(?=\\s\\p{Lu})|\\p{Ll}{3,}(?:ł|ła|ły)(?=\\s))(?![\\p{L}\\p{M}])`,
  'u',
)

/** What somebody says is looked at for so many lines and characters. */
const most = 8
const longest = 1200

/** The text that a dash opens, to the next blank line or sign of a list. */
function spokenFrom(lines: readonly Line[], i: number): string {
  const said = [lines[i]!.text]
  for (
    let at = i + 1;
    at < lines.length &&
    at < i + most &&
    lines[at]!.gap === 0 &&
    bulletLength(lines[at]!.text) === 0 &&
    !opensSpeech(lines[at]!.text);
    at++
  ) {
    said.push(lines[at]!.text)
  }
  return said.join(' ').slice(0, longest)
}
