import type { Stretch } from '../../model/stretch.ts'
import type { MarkedBlock, Structured } from '../../model/structured.ts'
import { oddsBy } from '../learned/tables.ts'
import { leads as leadNames, Leads } from './lead-signals.ts'
import type { Lead, Led } from './lead-words.ts'
import { ledByRule } from './leads-by-rule.ts'

/** One alone says no more than this of those that open so under its heading: the logarithm of the odds. */
const most = 4
/**
 * It must be twice as likely as not: a headline that is missed stays with its text, one that is none takes a story
 * apart.
 */
const least = Math.log(2)

/**
 * Blocks that have their headline on their own line: "**Ferry talks resume.** Delegates met …", "**Market:** It opens
 * at ten", "*Night buses* — They run …", "The Gazette: [Bridge opens](…) (Ann Lee) — It took …". Whether words that are
 * set apart are one is weighed by what was learned of pages, for all that open alike under one heading together. A
 * story's words in bold are no heads, and neither are its labels, "**Why it matters:** …", or questions that their
 * texts answer.
 */
export function ledBlocks(document: Structured): Led {
  const leads = new Leads(document, ledByRule(document))
  const led = new Map<MarkedBlock, Stretch>()
  const alike = new Map<string, Lead[]>()
  const best = new Map<MarkedBlock, number>()
  for (const lead of leads.all) {
    const key = `${lead.stretch} ${lead.kind}`
    const own = alike.get(key)
    if (own) own.push(lead)
    else alike.set(key, [lead])
  }
  for (const group of alike.values()) {
    if (areQuestions(group)) continue
    const odds =
      group.reduce((sum, lead) => sum + Math.max(-most, Math.min(most, leadOdds(leads.signalsOf(lead)))), 0) /
      group.length
    if (odds > least) {
      for (const { block, at } of group) {
        if (odds > (best.get(block) ?? 0)) {
          led.set(block, at)
          best.set(block, odds)
        }
      }
    }
  }
  return led
}

const leadOdds = oddsBy('leads', leadNames)

/** Whether several open with a question, which their texts answer: an interview. */
const areQuestions = (group: readonly Lead[]) => group.length >= 2 && group.every(({ words }) => /[?？]$/u.test(words))
