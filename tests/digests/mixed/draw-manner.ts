import type { Chance } from '../chance.ts'
import { plain, type Manner } from '../manner.ts'

/** How a publisher lays its digest out, by chance; `unicase` where its script has no capitals. */
export function drawManner(chance: Chance, unicase: boolean): Manner {
  const spaced = chance.of([0, 1, 1, 1])
  const runIn = chance.is(0.15)
  const items = Math.max(spaced, chance.of([0, 1, 1, 1, 2]))
  const head = chance.of([0, spaced, spaced])
  const title = Math.max(items, chance.of([0, 1, 1, 2, 3]))
  const caps = unicase ? ('plain' as const) : ('caps' as const)
  return {
    ...plain,
    wrap: chance.of([0, 0, 0, 64, 68, 72, 76, 78]),
    masthead: chance.of(['none', 'none', 'plain', caps, 'ruled']),
    contents: chance.of(['none', 'none', 'none', 'none', 'plain', 'numbered']),
    intro: chance.is(0.3),
    footer: chance.of(['none', 'none', 'none', 'dashes', 'rule', 'lines']),
    section: chance.of([
      'plain',
      'plain',
      'plain',
      'plain',
      caps,
      caps,
      'underlined',
      'starred',
      'hashed',
      'colon',
      'bracketed',
      'ruled',
      'centred',
      'none',
      'none',
    ]),
    headline: runIn
      ? chance.of(['stop', 'colon', 'dash', unicase ? 'dash' : 'caps-stop'])
      : chance.of([
          'plain',
          'plain',
          'plain',
          'plain',
          'plain',
          'plain',
          caps,
          'numbered',
          'bulleted',
          'emphasised',
          'underlined',
          'none',
        ]),
    byline: chance.of(['by', 'by', 'bare', 'end', 'bracketed', 'none']),
    link: chance.of(['label', 'label', 'label', 'none', 'under-headline', 'own-line', 'angle', 'label-url', 'inline']),
    gaps: [head, Math.max(spaced, head), items, title, chance.of([items, items, 0, 1])],
    indents: chance.is(0.8) ? [0, 0, 0, 0] : [0, chance.of([0, 0, 2]), chance.of([0, 2, 4]), chance.of([0, 0, 3])],
    rule: chance.is(0.08) ? chance.of(['* * *', '-'.repeat(30), '~~~']) : null,
    decks: chance.is(0.15),
    bullet: chance.of(['• ', '- ', '* ', '  • ', '– ', '▪ ']),
    bare: chance.is(0.7),
  }
}
