import { expect, it } from 'vitest'
import { readHtml } from '../../../main/formats/html/html.ts'

const linesOf = (html: string) => {
  const {
    structured: { text, blocks },
  } = readHtml(html)
  return blocks.map(({ form, start, end }) => `${form}: ${text.slice(start, end)}`)
}
const table = (rows: string) => `<p>The fair</p><table>${rows}</table><p>See you there.</p>`

it.each([
  '<span style="display:none">4711</span>',
  '<span hidden>4711</span>',
  '<span class="sr-only">4711</span>',
  '<span style="font-size:0">4711</span>',
  '<i class="visually-hidden"><b>4711</b></i>',
])('what isn’t shown in a line stands behind it and isn’t read: %s', hidden => {
  expect(linesOf(`<p>Ferry ${hidden} late again</p>`)).toEqual(['text: Ferry late again', 'hidden: 4711'])
  expect(linesOf(`<p>${hidden}Ferry late again${hidden}</p>`)).toEqual(['text: Ferry late again', 'hidden: 4711 4711'])
  expect(linesOf(`<p>Fer${hidden}ry</p><ul><li>${hidden}It left at ten</li></ul>`)).toEqual([
    'text: Ferry',
    'hidden: 4711',
    'bullet: • It left at ten',
    'hidden: 4711',
  ])
})

it('words of a link that aren’t shown are none of its label', () => {
  const {
    structured: {
      text,
      blocks: [line, unseen],
    },
  } = readHtml('<p><a href="https://quay.example/1">Read more<span class="sr-only"> about the ferry</span></a></p>')
  expect(text.slice(line!.links[0]!.start, line!.links[0]!.end)).toBe('Read more')
  expect(text.slice(unseen!.start, unseen!.end)).toBe('about the ferry')
})

it('facts keep to their names, whatever isn’t shown in their row', () => {
  const hidden = '<span style="display:none">4711</span>'
  const rows = ['When: | Friday, 8 pm', 'Where: | The quay']
    .map(row => row.split(' | '))
    .map(([name, fact]) => [name!, fact!] as const)
  const shown = ['text: The fair', 'bullet: When: Friday, 8 pm', 'bullet: Where: The quay', 'text: See you there.']
  const placed = (put: (name: string, fact: string) => string) =>
    linesOf(table(rows.map(([name, fact]) => `<tr>${put(name, fact)}</tr>`).join('')))
  for (const lines of [
    placed((name, fact) => `<td>${name}${hidden}</td><td>${fact}</td>`),
    placed((name, fact) => `<td>${name}</td><td>${fact} ${hidden}</td>`),
    placed((name, fact) => `<td>${name}</td><td>${hidden}${fact}</td>`),
    placed((name, fact) => `<td>${name}<div style="display:none">4711</div></td><td>${fact}</td>`),
  ]) {
    expect(lines.filter(line => !line.startsWith('hidden'))).toEqual(shown)
    expect(lines.filter(line => line.startsWith('hidden'))).toEqual(['hidden: 4711', 'hidden: 4711'])
  }
  expect(
    linesOf(
      table(
        `<tr><th>Team</th><th>Points</th></tr><tr><td>Reds ${hidden}</td><td>12</td></tr><tr><td>${hidden}Blues</td><td>11</td></tr>`,
      ),
    ),
  ).toEqual([
    'text: The fair',
    'bullet: Team Points',
    'bullet: Reds 12',
    'hidden: 4711',
    'bullet: Blues 11',
    'hidden: 4711',
    'text: See you there.',
  ])
  expect(linesOf(`<dl><dt>When: ${hidden}</dt><dd>Friday</dd></dl>`)).toEqual(['text: When: Friday', 'hidden: 4711'])
})

it('text that mail tools give a size again is shown', () => {
  expect(
    linesOf(
      '<table><tr><td style="font-size:0"><span style="font-size:16px">Ferry</span> <span style="font-size:16px">late</span></td></tr></table>',
    ),
  ).toEqual(['text: Ferry late'])
})
