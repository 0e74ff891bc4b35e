import type { Stretch } from '../../../model/stretch.ts'
import type { MarkedBlock, Structured } from '../../../model/structured.ts'
import { oddsBy } from '../../learned/tables.ts'
import { CountedLeads } from './counted-leads.ts'
import { leadNames } from './lead-names.ts'
import { leadSignals } from './lead-signals.ts'
import type { Lead, Led } from './lead.ts'
import { ledByRule } from './led-by-rule.ts'

/** One alone says no more than this of those that open so under its heading: the logarithm of the odds. */
const most = 4
/**
 * It must be twice as likely as not: a headline that is missed stays with its text, one that is none takes a story
 * apart.
 */
const least = Math.log(2)

const leadOdds = oddsBy('leads', leadNames)

/**
 * Blocks that have their headline on their own line: "**Ferry talks resume.** Delegates met …", "**Market:** It opens
 * at ten", "*Night buses* — They run …", "The Gazette: [Bridge opens](…) (Ann Lee) — It took …". Whether words that are
 * set apart are one is weighed by what was learned of pages, for all that open alike under one heading together. A
 * story's words in bold are no heads, and neither are its labels, "**Why it matters:** …", or questions that their
 * texts answer.
 */
export function ledBlocks(document: Structured): Led {
  const leads = new CountedLeads(document, ledByRule(document))
  const led = new Map<MarkedBlock, Stretch>()
  const best = new Map<MarkedBlock, number>()
  for (const group of groupsOf(leads.all)) {
    if (areQuestions(group)) continue
    const odds = oddsOf(group, leads)
    if (odds <= least) continue
    for (const { block, at } of group) {
      if (odds <= (best.get(block) ?? 0)) continue
      led.set(block, at)
      best.set(block, odds)
    }
  }
  return led
}

/** Leads of one kind under one heading. */
function groupsOf(leads: readonly Lead[]): Iterable<readonly Lead[]> {
  const groups = new Map<string, Lead[]>()
  for (const lead of leads) {
    const key = `${lead.stretch} ${lead.kind}`
    const own = groups.get(key)
    if (own) own.push(lead)
    else groups.set(key, [lead])
  }
  return groups.values()
}

function oddsOf(group: readonly Lead[], leads: CountedLeads): number {
  const each = group.map(lead => Math.max(-most, Math.min(most, leadOdds(leadSignals(leads, lead)))))
  return each.reduce((sum, odds) => sum + odds, 0) / group.length
}

/** Whether several open with a question, which their texts answer: an interview. */
const areQuestions = (group: readonly Lead[]) => group.length >= 2 && group.every(({ words }) => /[?？]$/u.test(words))
