import { expect, it } from 'vitest'
import { readHtml } from '../../../main/formats/html/html.ts'

it('words set apart are told where they stand: the first four of a line, none of them longer than it is', () => {
  const apart = (html: string) => {
    const {
      text,
      blocks: [block],
    } = readHtml(html).structured
    return (block!.apart ?? []).map(({ start, end }) => text.slice(start, end))
  }
  expect(apart('<p>x <b>a</b> one <i>b</i> two <u>c</u> three <b>d</b> four <b>e f</b> five</p>')).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
  expect(apart('<p><b>Ferry <i>runs</i> all</b> night</p>')).toEqual(['Ferry runs all'])
  expect(apart('<p><b>All of it</b></p>')).toEqual([])
})
