import type { CountedLeads } from './counted-leads.ts'
import type { Lead } from './lead.ts'
import { placeSignals } from './place-signals.ts'
import { wordSignals } from './word-signals.ts'

/** The numbers of the signals that a lead shows, for `leadNames`. */
export const leadSignals = (leads: CountedLeads, lead: Lead): number[] => [
  ...wordSignals(lead),
  ...placeSignals(lead, leads.aroundOf(lead)),
]
