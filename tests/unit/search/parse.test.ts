import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Query } from '../../../core/search/ast.ts'
import { parseQuery, problemSentence } from '../../../core/search/parse.ts'

/** A query's tree in brackets. */
function shown(query: Query): string {
  switch (query.type) {
    case 'and':
    case 'or':
      return `(${[query.type, ...query.all.map(shown)].join(' ')})`
    case 'not':
      return `-${shown(query.of)}`
    case 'text':
      return query.phrase ? `"${query.text}"` : query.text
    case 'field':
      return `${query.field}=${query.value}`
    case 'has':
    case 'is':
      return `${query.type}=${query.what}`
    case 'untagged':
      return 'UNTAGGED'
    case 'date':
      return `date=${query.from}..${query.to}`
  }
}
const tree = (text: string) => {
  const { query, problems } = parseQuery(text)
  expect(problems).toEqual([])
  return shown(query)
}
const problem = (text: string) => {
  const { query, problems } = parseQuery(text)
  return [problemSentence(text, problems), shown(query)]
}

describe('a query', () => {
  it.each([
    ['', '(and)'],
    ['ferry strike', '(and ferry strike)'],
    ['"ferry strike" -toll', '(and "ferry strike" -toll)'],
    ['a OR b c', '(or a (and b c))'],
    ['a (b OR c)', '(and a (or b c))'],
    ['-(a OR b)', '-(or a b)'],
    ['a or b', '(and a or b)'],
    ['()', '(and)'],
    ['tag:Courts tag:"Courts & councils" TAG:“Sea”', '(and tag=Courts tag=Courts & councils tag=Sea)'],
    ['untagged -Untagged "untagged"', '(and UNTAGGED -UNTAGGED "untagged")'],
    [
      'source:tide outlet:"Harbour Letter" section:Voices by:Lorne kind:photo lang:en id:x-1 in:31',
      '(and source=tide outlet=Harbour Letter section=Voices by=Lorne kind=photo lang=en id=x-1 in=31)',
    ],
    ['has:link has:PHOTO is:starred -is:used', '(and has=link has=photo is=starred -is=used)'],
    ['date:2024', 'date=2024-01-01..2024-12-31'],
    ['date:2024-02', 'date=2024-02-01..2024-02-29'],
    ['date:2023-02-05', 'date=2023-02-05..2023-02-05'],
    ['date:2024-02..2024-03', 'date=2024-02-01..2024-03-31'],
    ['date:..2024-03 date:2024-03-02..', '(and date=null..2024-03-31 date=2024-03-02..null)'],
    ['https://pier.example/a well-known 10:30', '(and https://pier.example/a well-known 10:30)'],
    ['tag:Courts(a)', '(and tag=Courts a)'],
    ['--a', '--a'],
    ['- a', '(and - a)'],
    ['section:"" outlet:“ ”', '(and section= outlet=)'],
  ])('%s is read as %s', (text, expected) => expect(tree(text)).toBe(expected))

  it.each([
    [
      'ferry tags:sea',
      'There is no search word ‘tags:’; put it in quotation marks to look for it as text at ‘tags:sea’, character 7.',
      'ferry',
    ],
    [
      'is:old ferry',
      '‘is:old’ is not known; there are is:new, is:kept, is:aside, is:held, is:starred, is:used, is:unused, is:check, character 1.',
      'ferry',
    ],
    ['has:text a', '‘has:text’ is not known; there are has:link, has:photo, has:note, has:credit, character 1.', 'a'],
    ['a tag:', '‘tag:’ needs a value after the colon, character 3.', 'a'],
    ['a tag:""', '‘tag:’ needs a value after the colon at ‘tag:""’, character 3.', 'a'],
    [
      'a date:2024-13',
      '‘2024-13’ is no date; write 2024, 2024-02, 2024-02-05 or two of them with .. between at ‘date:2024-13’, character 3.',
      'a',
    ],
    [
      'date:2023-02-29 a',
      '‘2023-02-29’ is no date; write 2024, 2024-02, 2024-02-05 or two of them with .. between at ‘date:2023-02-29’, character 1.',
      'a',
    ],
    ['a "b c', 'A quotation mark is not closed at ‘"b c’, character 3.', '(and a "b c")'],
    ['(a b', 'A parenthesis is not closed at ‘(’, character 1.', '(and a b)'],
    ['a) b', 'A parenthesis closes that was not opened at ‘)’, character 2.', '(and a b)'],
    ['OR a', 'OR needs something on both sides, character 1.', 'a'],
    ['a OR', 'OR needs something on both sides, character 3.', 'a'],
    ['a -(', 'A parenthesis is not closed at ‘(’, character 4.', 'a'],
    [
      'x:1 y:2',
      'There is no search word ‘x:’; put it in quotation marks to look for it as text at ‘x:1’, character 1 (and 1 more).',
      '(and)',
    ],
  ])('%s is told what is wrong and where, and the rest is kept', (text, sentence, rest) =>
    expect(problem(text)).toEqual([sentence, rest]),
  )

  it('never throws and ends soon, however it is written', () => {
    const part = fc.constantFrom(
      '(',
      ')',
      '-',
      '"',
      'OR',
      ' ',
      'tag:',
      'is:new',
      'date:',
      'a',
      'é',
      '..',
      '“',
      '\\',
      '\n',
      'x:',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), parts => {
        const { problems } = parseQuery(parts.join(''))
        for (const { start, end } of problems) expect(start).toBeLessThanOrEqual(end)
      }),
    )
    for (const text of ['(', '-', '"', 'a OR ', '-(', ')', 'tag:"']) parseQuery(text.repeat(20_000))
  })
})
