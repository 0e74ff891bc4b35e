import { Chance } from './chance.ts'
import { dress } from './dress.ts'
import { drawManner } from './mixed/draw-manner.ts'
import { mixedStories } from './mixed/mixed-stories.ts'
import { apart, links, pictures } from './mixed/more-sections.ts'
import { masthead, slips, unwrappedUnevenly } from './mixed/slips.ts'
import type { Gold } from './page.ts'
import { readStories } from './stories.ts'

/**
 * Digests dressed at random, so that no habit goes together with another as a matter of course: stories of one language
 * shuffled, some without text, some with several labels' wording or none, headlines in title case or long, lines
 * wrapped unevenly, blank lines slipped in or left out, with a masthead or without.
 */
export function mixedDigests(many: number): { name: string; text: string; gold: Gold }[] {
  const all = readStories()
  const english = all.filter(({ language }) => language === 'en')
  return Array.from({ length: many }, (_, n) => {
    const chance = new Chance(n + 1)
    const base = chance.is(0.6) ? chance.of(english) : chance.of(all)
    const unicase = /^(?:zh|ja|ar|he)$/.test(base.language)
    const manner = drawManner(chance, unicase)
    const pool = all.filter(({ language }) => language === base.language)
    const page = dress(mixedStories(chance, base, pool, manner, unicase), manner)
    if (base.language === 'en' && chance.is(0.3)) pictures(chance, page, manner)
    if (chance.is(0.2)) links(chance, page, base, manner, unicase)
    if (chance.is(0.15)) apart(chance, page, base, manner)
    return {
      name: `mixed-${n}.${base.language}`,
      gold: page.gold,
      text: masthead(chance, base, slips(chance, unwrappedUnevenly(chance, page.text(), manner))),
    }
  })
}
