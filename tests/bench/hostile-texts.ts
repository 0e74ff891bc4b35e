/** What dialects of Markdown open and nothing closes, to stand over and over. */
export const unclosed: readonly string[] = [
  '{{< ',
  '{% ',
  '{{% x ',
  '[[',
  '![[a|',
  '](',
  '[\n',
  '](\n',
  '%%\n',
  '== a',
  '^(',
  '`',
  ':   a\n',
  '> [!a]\n',
  '::: a\n',
  '## a {#',
  '# a [[',
  '    \t',
  '{#a ',
  '{: ',
  '- [[#a]]\n',
  '!!! a\n    ',
  '+++\n',
  '`a ``b ',
  '{# a',
  '{%a "b" ',
  '> - ```\n',
  '    a\n\n',
  '- a {{<x>}}\n',
  'a ^b\n',
  '> > > > a\n',
  '% ',
  '|a|b|\n|-|-|\n',
]

/** Signs that may stand in a title any number of times. */
export const signsInTitles: readonly string[] = [' ', ' .', ' –', '· ', ' (']

/** Titles that are made of a sign, so many times. */
export const titlesOf = (sign: string, times: number): readonly string[] => [
  `Europe${sign.repeat(times)}b`,
  `Europe${sign.repeat(times)} ▲`,
  `1${sign.repeat(times)}Europe)`,
]
