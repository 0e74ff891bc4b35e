import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'

const lines = (html: string) => {
  const { text, blocks } = readHtml(html).structured
  return blocks.map(({ start, end, form, sign }) => [
    form,
    text.slice(start + sign, end),
    text.slice(start, start + sign),
  ])
}
const entry = (sign: string, font: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`

test.each([
  ['·', 'Symbol'],
  ['§', 'Wingdings'],
  ['Ø', 'Wingdings'],
  ['ü', 'Wingdings'],
  ['o', '"Courier New"'],
  ['-', 'Arial'],
  ['2.', 'Arial'],
])('a word processor’s list with “%s” is a list', (sign, font) => {
  expect(lines(entry(sign, font, 'Bring a lamp.'))).toEqual([['bullet', 'Bring a lamp.', `${sign} `]])
})

test('a mail program that took the styles’ names away leaves the font', () => {
  expect(
    lines(
      '<p style="margin-left:36pt;text-indent:-18pt"><span style="font-family:Symbol">·</span><span>&nbsp; </span>Bring a lamp.</p>',
    ),
  ).toEqual([['bullet', 'Bring a lamp.', '· ']])
})

test('words of a letter are no sign, numbered lines in bold no entries, and a lone sign is a line', () => {
  expect(lines('<p class=MsoListParagraph>o barco voltou</p>')).toEqual([['text', 'o barco voltou', '']])
  expect(lines(entry('1.', 'Calibri', '<b>Ferry returns</b>')).map(([form]) => form)).not.toContain('bullet')
  expect(lines(entry('·', 'Symbol', ''))).toEqual([['text', '·', '']])
})

test('lines of signs without breadth are gaps', () => {
  expect(readHtml('<div>One</div><div>\u200b</div><div>Two</div>').structured).toMatchObject({
    text: 'One\n\nTwo',
    blocks: [{ gap: 0 }, { gap: 1 }],
  })
})

test('a bullet in a cell of its own is the sign of what stands beside it, and a line where nothing does', () => {
  const shown = (html: string) => {
    const { text, blocks } = readHtml(html).structured
    return blocks.map(({ form, sign, start, end }) => `${form} ${sign} ${text.slice(start, end)}`)
  }
  expect(
    shown(
      '<table role="presentation"><tr><td>&bull;</td><td>The boat is late.</td></tr><tr><td>&bull;</td><td>The pier is shut.</td></tr></table>',
    ),
  ).toEqual(['bullet 2 • The boat is late.', 'bullet 2 • The pier is shut.'])
  expect(
    shown(
      '<ul><li><table><tr><td>The boat is late.</td><td>&bull;</td></tr></table></li><li>The pier is shut.</li></ul><table><tr><td>•</td></tr></table>',
    )
      .join(' ')
      .replace(/[^•]/gu, ''),
  ).toHaveLength(4)
})
