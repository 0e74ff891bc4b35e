/** How a publisher lays its digest out. Gaps are blank lines. */
export interface Manner {
  readonly wrap: number
  readonly masthead: 'plain' | 'caps' | 'ruled' | 'none'
  readonly contents: 'numbered' | 'plain' | 'none'
  readonly intro: boolean
  readonly footer: 'dashes' | 'rule' | 'lines' | 'none'
  readonly section:
    | 'plain'
    | 'caps'
    | 'underlined'
    | 'double'
    | 'starred'
    | 'hashed'
    | 'centred'
    | 'colon'
    | 'bracketed'
    | 'ruled'
    | 'none'
  readonly headline:
    | 'plain'
    | 'caps'
    | 'numbered'
    | 'bulleted'
    | 'underlined'
    | 'emphasised'
    | 'stop'
    | 'colon'
    | 'dash'
    | 'caps-stop'
    | 'none'
  readonly byline: 'by' | 'bare' | 'end' | 'bracketed' | 'none'
  readonly link: 'none' | 'label' | 'under-headline' | 'own-line' | 'angle' | 'label-url' | 'inline'
  /** Between headline and body, between blocks, between items, before and behind a section's title. */
  readonly gaps: readonly [number, number, number, number, number]
  /** Columns before sections, headlines, body, and more before a paragraph's first line. */
  readonly indents: readonly [number, number, number, number]
  readonly rule: string | null
  readonly decks: boolean
  readonly bullet: string
  /** Items without text keep their place; else they are left out. */
  readonly bare: boolean
}

export const plain: Manner = {
  wrap: 0,
  masthead: 'plain',
  contents: 'none',
  intro: true,
  footer: 'none',
  section: 'plain',
  headline: 'plain',
  byline: 'by',
  link: 'label',
  gaps: [1, 1, 1, 1, 1],
  indents: [0, 0, 0, 0],
  rule: null,
  decks: false,
  bullet: '• ',
  bare: true,
}
