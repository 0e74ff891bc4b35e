import { plain, type Manner } from './manner.ts'

/** Publishers' ways of laying a digest out, by name. */
export const manners: Readonly<Record<string, Manner>> = {
  'letter': plain,
  'wrapped-letter': { ...plain, wrap: 68, section: 'caps', footer: 'dashes', masthead: 'caps', contents: 'plain' },
  'decks-and-spacing': { ...plain, wrap: 76, gaps: [1, 1, 2, 4, 2], decks: true, link: 'label-url', intro: false },
  'underlined': { ...plain, wrap: 72, section: 'double', headline: 'underlined', link: 'angle', gaps: [1, 1, 2, 3, 1], masthead: 'ruled', footer: 'rule' },
  'numbered': { ...plain, wrap: 70, contents: 'numbered', headline: 'numbered', section: 'none', link: 'under-headline', gaps: [1, 1, 2, 2, 2], footer: 'lines' },
  'numbered-sections': { ...plain, wrap: 72, headline: 'numbered', section: 'colon', gaps: [0, 1, 1, 2, 1], link: 'own-line', byline: 'bracketed' },
  'indented': { ...plain, wrap: 72, gaps: [0, 0, 1, 1, 0], indents: [0, 2, 4, 0], link: 'own-line', intro: false, section: 'plain', bullet: '- ' },
  'indented-first-lines': { ...plain, wrap: 66, gaps: [1, 0, 2, 3, 1], indents: [0, 0, 0, 3], section: 'centred', link: 'none', byline: 'bare', masthead: 'caps' },
  'run-in': { ...plain, wrap: 72, headline: 'stop', byline: 'none', link: 'none', section: 'caps', bare: false },
  'run-in-capitals': { ...plain, wrap: 74, headline: 'caps-stop', byline: 'end', link: 'none', section: 'none', rule: null, bare: false, masthead: 'ruled' },
  'run-in-colon': { ...plain, wrap: 0, headline: 'colon', byline: 'none', link: 'inline', section: 'hashed', bare: false },
  'run-in-dash': { ...plain, wrap: 78, headline: 'dash', byline: 'none', link: 'own-line', section: 'underlined', bare: false, gaps: [1, 1, 1, 2, 1] },
  'capitals': { ...plain, wrap: 65, headline: 'caps', section: 'starred', link: 'label', gaps: [0, 1, 1, 2, 1], bullet: '- ', footer: 'dashes' },
  'ruled-items': { ...plain, wrap: 72, rule: '-'.repeat(30), section: 'none', headline: 'plain', link: 'inline', byline: 'by', masthead: 'ruled' },
  'starred-items': { ...plain, wrap: 0, rule: '* * *', section: 'none', byline: 'end', link: 'label-url', gaps: [1, 1, 1, 1, 1] },
  'tight': { ...plain, wrap: 0, gaps: [0, 0, 1, 2, 1], section: 'bracketed', link: 'label', bullet: '- ' },
  'tight-wrapped': { ...plain, wrap: 72, gaps: [0, 0, 1, 2, 1], section: 'ruled', link: 'own-line', bullet: '* ' },
  'no-blank-lines': { ...plain, wrap: 0, gaps: [0, 0, 0, 0, 0], section: 'caps', link: 'label', masthead: 'none', intro: false },
  'emphasised': { ...plain, wrap: 72, headline: 'emphasised', section: 'hashed', gaps: [0, 1, 2, 3, 2], link: 'angle', bullet: '* ', footer: 'rule' },
  'briefs': { ...plain, wrap: 72, headline: 'none', byline: 'none', section: 'underlined', link: 'label-url', rule: '* * *', bare: false, intro: false },
  'bullets': { ...plain, wrap: 72, headline: 'bulleted', gaps: [0, 0, 1, 2, 1], indents: [0, 0, 2, 0], link: 'own-line', byline: 'by', bullet: '* ', section: 'caps' },
}
