import { expect, it } from 'vitest'
import { linksFrom, type Linked } from '../../../core/relate/links-from.ts'

const item = (headline: string | null, body: string, links: Linked['links'] = []): Linked => ({
  headline,
  body: [{ type: 'paragraph', text: body }],
  links,
})
const link = (label: string, url: string | null = null) => ({ label, url })
const dues = 'Boats under six metres pay what they paid last year, the trust said on Friday.'

it('an item is found by its headline whatever its case and marks, and its links by their labels', () => {
  const filled = linksFrom(
    [item('Harbour dues frozen', dues, [link('The table'), link('Read more here')])],
    [
      item('Ferry strike', 'Crews.', [link('Read more', 'https://a.example/1')]),
      item('HARBOUR DUES FROZEN.', dues, [
        link('Read more here →', 'https://a.example/2'),
        link('the table', 'https://a.example/3'),
      ]),
    ],
  )
  expect(filled.get(0)).toEqual([
    link('The table', 'https://a.example/3'),
    link('Read more here', 'https://a.example/2'),
  ])
})

it('an item without the same headline is found by most of its first words', () => {
  expect(
    linksFrom(
      [item(null, dues, [link('More')])],
      [item('Dues', dues, [link('Full story', 'https://a.example/2')])],
    ).get(0),
  ).toEqual([link('More', 'https://a.example/2')])
})

it('links under other labels are told by their place where both have as many, and left alone where they can’t be told', () => {
  const two = [link('one', 'https://a.example/1'), link('two', 'https://a.example/2')]
  expect(linksFrom([item('A', dues, [link('x'), link('y')])], [item('A', dues, two)]).get(0)).toEqual([
    link('x', 'https://a.example/1'),
    link('y', 'https://a.example/2'),
  ])
  expect(linksFrom([item('A', dues, [link('x')])], [item('A', dues, two)]).size).toBe(0)
})

it('an item that lost its links altogether gets them all; addresses that are there stay', () => {
  const others = [item('A', dues, [link('one', 'https://a.example/1')])]
  expect(linksFrom([item('A', dues)], others).get(0)).toEqual([link('one', 'https://a.example/1')])
  expect(linksFrom([item('A', dues, [link('one', 'https://mine.example/')])], others).size).toBe(0)
})

it('another story gives it nothing, and one other item gives its links once', () => {
  expect(
    linksFrom(
      [item('A', 'Nothing of it is alike at all here.', [link('x')])],
      [item('B', dues, [link('x', 'https://a.example/')])],
    ).size,
  ).toBe(0)
  expect([
    ...linksFrom(
      [item(null, dues, [link('x')]), item(null, dues, [link('x')])],
      [item('B', dues, [link('x', 'https://a.example/')])],
    ).keys(),
  ]).toEqual([0])
})
