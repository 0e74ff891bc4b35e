import type { Line } from './lines.ts'
import { bulletLength } from './signs.ts'

/**
 * Dashes that open what somebody says, as many languages set it: where the lines begin. Such a dash is part of the text and no bullet. It is told by who says it,
 * or by questions that are answered in turn.
 *
 *     "– Det är bra, säger Ann Lee. – Nu går vi vidare."        "– Da się – mówi Jan Lis."        "– Kdy to začalo?" / "– Vloni."
 */
export function findSpeech(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let turns: Turn[] = []
  const close = () => {
    const asked = turns.filter(({ asks }, n) => asks && turns[n + 1]?.asks === false).length
    if (asked >= fewestAnswers || (asked === 1 && turns.length === 2)) for (const { start } of turns) found.add(start)
    turns = []
  }
  lines.forEach(({ text, start }, i) => {
    if (!opens.test(text)) {
      if (lines[i]!.gap > 0 || bulletLength(text) > 0) close()
      return
    }
    const said = spokenFrom(lines, i)
    if (attributed.test(said)) found.add(start)
    turns.push({ start, asks: /\?["”»]?$/u.test(said) })
  })
  close()
  return found
}

/** A paragraph behind a dash, and whether it ends as a question. */
interface Turn { readonly start: number; readonly asks: boolean }

/** So many questions with an answer behind each are a conversation, or one by itself. */
const fewestAnswers = 2
/** What somebody says is looked at for so many lines. */
const most = 8

const opens = /^[–—―‒]\s+["”»]?[\p{Lu}¿¡]|^-\s\p{Lu}/u

/** Verbs of saying behind a text's comma or dash, in languages that set speech with a dash, and any in the past behind one in Polish. English and German, which don't, have none here. */
const attributed = new RegExp(`(?:[,.!?…]["”»]?\\s(?:[–—-]\\s)?|\\s[–—-]\\s)(?:hän\\s|il\\s|elle\\s)?(?:${[
  'säger', 'sade', 'sa', 'menar', 'berättar', 'konstaterar', 'förklarar', 'sier', 'forteller', 'mener', 'forklarer', 'siger', 'sagde', 'fortæller', 'forklarede',
  'sanoo', 'sanoi', 'kertoo', 'toteaa', 'kuvailee', 'muistuttaa', 'mówi', 'mówił', 'mówiła', 'powiedział', 'powiedziała', 'dodaje', 'zauważa', 'wyjaśnia', 'podkreśla', 'tłumaczy', 'śmieje',
  'spune', 'explică', 'adaugă', 'povestește', 'říká', 'říkal', 'dodává', 'vysvětluje', 'hovorí', 'vraví', 'vysvetľuje', 'говорит', 'сказал', 'сказала', 'отмечает', 'добавляет', 'считает', 'рассказывает', 'вспоминает', 'пояснил', 'пояснила',
  'каже', 'сказав', 'розповідає', 'додає', 'зазначає', 'пояснює', 'dit', 'explique', 'affirme', 'raconte', 'poursuit', 'confie', 'résume', 'dice', 'explica', 'señala', 'añade', 'cuenta', 'diz', 'conta', 'afirma', 'mondja', 'meséli', 'magyarázza', 'каза', 'казва', 'kaže', 'objašnjava', 'dodaje', 'pravi', 'razlaga',
].join('|')})(?![\\p{L}\\p{M}])|\\s[–—]\\s\\p{Ll}{3,}(?:ł|ła|li|ły)(?!\\p{L})`, 'u')

/** The text that a dash opens, to the next blank line or sign of a list. */
function spokenFrom(lines: readonly Line[], i: number): string {
  const said = [lines[i]!.text]
  for (let at = i + 1; at < lines.length && at < i + most && lines[at]!.gap === 0 && bulletLength(lines[at]!.text) === 0; at++) said.push(lines[at]!.text)
  return said.join(' ').slice(0, 1200)
}
