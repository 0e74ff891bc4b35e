import { describe, expect, test } from 'vitest'
import {
  bulletLength,
  decoration,
  footnoteOf,
  isRule,
  isUrlLine,
  numberOf,
  trailingUrl,
} from '../../../../core/parse/text/signs.ts'

describe('signs', () => {
  test.each([
    '• one',
    '- one',
    '* one',
    '– one',
    '▪ one',
    '» one',
    '→ one',
    '+ one',
    '・ 一',
    '・一',
    '[ ] one',
    '☐ one',
    '🚀 one',
  ])('%s begins with a bullet', line => {
    expect(line.slice(bulletLength(line))).toMatch(/^one$|^一$/)
  })

  test.each(['-one', '*emphasis* first', '–', 'o one', '1. one', '—', '© Ann Lee', '™ one'])(
    '%s does not begin with a bullet',
    line => {
      expect(bulletLength(line)).toBe(0)
    },
  )

  test('two hyphens are a bullet before what begins a text', () => {
    expect(['-- One', '-- and so on'].map(line => bulletLength(line))).toEqual([3, 0])
  })

  test('a letter is a bullet where the document uses it as one', () => {
    expect(bulletLength('o one', 'o ')).toBe(2)
  })

  test('a number before a text is read, a date or decimal is not', () => {
    expect(
      [
        '1. One',
        '12) One',
        '3 – One',
        '(b) one',
        '(c) Ann Lee',
        'c) one',
        '(i) one',
        'iii. one',
        'v. Smith',
        '1.5 million',
        '2031 was wet',
        '3 – 5 May',
      ].map(numberOf),
    ).toEqual([1, 12, 3, 2, null, 3, 1, 3, null, null, null, null])
  })

  test.each(['-----', '―――――', '* * *', '=====', '— · — · —', '___'])('%s is a rule', line =>
    expect(isRule(line)).toBe(true),
  )
  test.each(['--', 'a---', '*** News ***', '...x'])('%s is no rule', line => expect(isRule(line)).toBe(false))

  test('an address on its own line, also in brackets', () => {
    expect(
      [
        'https://a.example/b',
        '<https://a.example>',
        '[https://a.example]',
        '( https://a.example/b )',
        'www.a.example',
        'see https://a.example',
        'a.example',
        '[3] https://a.example',
      ].map(isUrlLine),
    ).toEqual([true, true, true, true, true, false, false, false])
  })

  test('a mailbox on its own line, and a page without https, which a name with a dot isn’t', () => {
    expect(
      [
        'desk@post.example',
        '<desk@post.example>',
        'post.example/reports/7',
        'Write to desk@post.example',
        'Node.js',
        'p.m.',
        '12.10.2031',
      ].map(isUrlLine),
    ).toEqual([true, true, true, false, false, false, false])
  })

  test('an address at the end of a text is found with the bracket around it', () => {
    expect(trailingUrl('Read on (https://a.example/b)')).toEqual({ from: 8, start: 9, end: 28 })
    expect(trailingUrl('阅读全文：https://a.example/b')).toEqual({ from: 5, start: 5, end: 24 })
    expect(trailingUrl('来源：某报：https://a.example/1')).toEqual({ from: 6, start: 6, end: 25 })
    for (const text of [
      '渡轮九点出发，报名请见：https://a.example/b',
      '详情请见：https://a.example/b，截止日期',
      '詳細：https://a.example/c（五月）',
    ]) {
      expect(trailingUrl(text)).toBeNull()
    }
    expect(trailingUrl('Read on')).toBeNull()
  })

  test('tags behind an address are none of it, nor are two brackets that close; of a mailbox it says so', () => {
    const url = (text: string) => {
      const { from, start, end } = trailingUrl(text)!
      return [text.slice(0, from).trim(), text.slice(start, end)]
    }
    expect(url('Sea wall stays https://a.example/b #harbour #law')).toEqual(['Sea wall stays', 'https://a.example/b'])
    expect(url('It stays. [The ruling <https://a.example/b>]')).toEqual([
      'It stays. [The ruling',
      'https://a.example/b',
    ])
    expect(url('Ask the desk <mailto:desk@a.example>')).toEqual(['Ask the desk', 'mailto:desk@a.example'])
    expect(trailingUrl('It stays #harbour')).toBeNull()
  })

  test('a footnote is a number in brackets before an address', () => {
    expect(footnoteOf('[3] https://a.example')).toEqual({ number: '3', url: 4 })
    expect(footnoteOf('[3] see page 4')).toBeNull()
  })

  test('signs around a title are taken off, a sign before a sentence is not', () => {
    expect(decoration('*** News ***')).toEqual({ before: 4, after: 4 })
    expect(decoration('## News')).toEqual({ before: 3, after: 0 })
    expect(
      ['>>> News <<<', '= = News = =', '~ News ~', '【News】', '.--[ News ]-----.', '◆ News ◆', '|   News      |'].map(
        line => {
          const { before, after } = decoration(line)!
          return line.slice(before, line.length - after)
        },
      ),
    ).toEqual(Array(7).fill('News'))
    expect(decoration('— NEWS —')).toEqual({ before: 2, after: 2 })
    expect(
      ['-- Ann Lee', '- one - two', '> so it was', '[3] one', '— so he said —', '| Ferry | 10:00 |', '- 3 -'].map(
        decoration,
      ),
    ).toEqual(Array(7).fill(null))
    expect(decoration('#hashtag news')).toBeNull()
  })

  test('closing brackets without end hold no address', () => {
    expect(trailingUrl(`Bridge opens${' )'.repeat(200_000)}`)).toBeNull()
    expect(trailingUrl(`${'( '.repeat(500)}https://a.example/1${' )'.repeat(500)}`)).toBeNull()
  })

  test('an abbreviation at the beginning of a line is no roman number', () => {
    expect(['i. d. R. selbst', 'i. A. Meyer', 'xx) one'].map(numberOf)).toEqual([null, null, null])
  })

  test('look only at the ends of a line, however long', () => {
    const line = '* '.repeat(5_000_000)
    expect([bulletLength(line), isRule(line), isUrlLine(line), decoration(line), trailingUrl(line)]).toEqual([
      2,
      false,
      false,
      null,
      null,
    ])
  })
})
