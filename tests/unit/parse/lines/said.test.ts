import { describe, expect, test } from 'vitest'
import { noRules } from '../../../../core/model/profile.ts'
import { parse } from '../../../../core/parse/index.ts'
import { keyOf, type Forced } from '../../../../core/parse/lines/said.ts'
import { faultsOf } from '../decoder.ts'
import { at, force, headlines, letter, read, taught } from './harbour-letter.ts'

describe('what a curator says of lines', () => {
  test.each([
    [
      'title',
      'Lock keepers',
      (parsed: ReturnType<typeof parse>) => parsed.sections.map(one => one.title),
      'Lock keepers meet in Orrin',
    ],
    ['headline', 'They spoke', headlines, 'They spoke about the gates for most of the evening.'],
    [
      'deck',
      'The last boat',
      parsed => parsed.items.map(item => item.deck),
      'The last boat leaves at nine from Monday.',
    ],
    ['byline', 'Three hundred', parsed => parsed.items.flatMap(item => item.byline), 'Three hundred came to the hall'],
    ['credit', 'Carry on', parsed => parsed.items.map(item => item.credit), 'Carry on reading'],
    [
      'label',
      'The last boat',
      parsed => parsed.items.flatMap(item => item.links.map(link => link.label)),
      'The last boat leaves at nine from Monday.',
    ],
    [
      'furniture',
      'They spoke',
      parsed => parsed.unclaimed.map(({ start, end }) => letter.slice(start, end)),
      'They spoke about the gates for most of the evening.',
    ],
  ] as [Forced['what'], string, (parsed: ReturnType<typeof parse>) => unknown[], string][])(
    'makes a %s of them',
    (what, line, values, expected) => {
      const parsed = read(force(what, line))
      expect(values(parsed)).toContain(expected)
      expect(values(read())).not.toContain(expected)
      expect(faultsOf(parsed)).toEqual([])
    },
  )

  test.each(['body', 'bullet', 'quote'] as const)('makes a %s of them', what => {
    const type = what === 'body' ? 'paragraph' : what
    expect(read(force(what, 'Lock keepers')).items.flatMap(item => item.body)).toContainEqual({
      type,
      text: 'Lock keepers meet in Orrin',
    })
  })

  test('joins several lines of a headline, blank lines between them or not', () => {
    expect(headlines(read(force('headline', 'Lock keepers', 'Three hundred')))).toContain(
      'Lock keepers meet in Orrin Three hundred came to the hall',
    )
  })

  test('starts an item at a line, and makes a line part of the item before it', () => {
    const started = read(force('start', 'They spoke'))
    expect(read().items.map(item => item.lines[0])).not.toContain(at('They spoke'))
    expect(started.items.map(item => item.lines[0])).toContain(at('They spoke'))
    const joined = read(force('label', 'Carry on'), { what: 'part', first: at('Lock keepers'), last: at('They spoke') })
    expect(joined.items.filter(item => item.lines[0] <= at('Ferry') && item.lines[1] >= at('They spoke'))).toHaveLength(
      1,
    )
  })

  test('counts in its order: the last word on a line wins', () => {
    expect(headlines(read(force('furniture', 'They spoke'), force('headline', 'They spoke')))).toContain(
      'They spoke about the gates for most of the evening.',
    )
    expect(headlines(read(force('headline', 'They spoke'), force('part', 'They spoke')))).not.toContain(
      'They spoke about the gates for most of the evening.',
    )
  })

  test('takes back doubts where an item is read right, and only there', () => {
    const doubted = read().items.find(item => item.check.length > 0)!
    const now = read({ what: 'right', first: doubted.lines[0], last: doubted.lines[1] })
    expect(now.items.find(item => item.lines[0] === doubted.lines[0])).toMatchObject({ check: [], confidence: 1 })
    expect(read({ what: 'right', first: doubted.lines[0], last: doubted.lines[1] + 1 })).toEqual(read())
  })
})

describe('a part of a line', () => {
  const run =
    'HARBOUR LETTER\nIssue 7, 3 May\n\nBridge opens in Orrin\n\nBy Ann Lee The gates were lifted on Tuesday, and three hundred\npeople walked across. The ferry was full. Photo: Dee Fox\n\nFerry stops\n\nIt will not run.\n'
  const within = (what: Forced['what'], words: string): Forced => {
    const start = run.indexOf(words)
    const no = run.slice(0, start).split('\n').length
    return { what, first: no, last: no, within: { start, end: start + words.length } }
  }
  const readRun = (...forced: Forced[]) => parse(run, { forced })

  test('is made a field, and the rest of the line goes on as it was', () => {
    const parsed = readRun(within('byline', 'By Ann Lee'), within('credit', 'Photo: Dee Fox'))
    expect(parsed.items[0]).toMatchObject({
      headline: 'Bridge opens in Orrin',
      byline: ['Ann Lee'],
      credit: 'Photo: Dee Fox',
      body: [
        {
          type: 'paragraph',
          text: 'The gates were lifted on Tuesday, and three hundred people walked across. The ferry was full.',
        },
      ],
    })
    expect(readRun().items[0]!.byline).toEqual([])
    expect(faultsOf(parsed)).toEqual([])
  })

  test('starts an item in the middle of a line', () => {
    const parsed = readRun(within('start', 'The ferry was full.'), within('headline', 'The ferry was full.'))
    expect(parsed.items.slice(0, 2).map(item => item.headline)).toEqual([
      'Bridge opens in Orrin',
      'The ferry was full.',
    ])
    expect(faultsOf(parsed)).toEqual([])
  })

  test('divided inside a word is whole again where its pieces belong together', () => {
    const parsed = readRun(within('right', 'Ann Lee The ga'))
    expect(parsed.items.flatMap(({ body }) => body.map(({ text }) => text)).join('\n')).toContain(
      'The gates were lifted',
    )
  })
})

describe('a publisher’s profile', () => {
  test('tells labels, section titles and furniture whatever signs, capitals and digits they carry', () => {
    expect(taught({ labels: ['CARRY ON READING »'] }).items.flatMap(item => item.links)).toContainEqual({
      label: 'Carry on reading',
      url: null,
    })
    expect(taught({ sections: ['lock keepers meet in orrin'] }).sections.map(one => one.title)).toContain(
      'Lock keepers meet in Orrin',
    )
    expect(
      taught({ furniture: ['P. 12 Harbour Letter'] }).unclaimed.map(({ start }) => letter.slice(start, start + 4)),
    ).toContain('p. 3')
  })

  test('tells the word before a byline', () => {
    expect(taught({ bylines: ['Words'] }).items.flatMap(item => item.byline)).toContain('Ann Lee')
  })

  test('tells whether second lines are decks', () => {
    expect(
      taught({ decks: 'always', labels: ['Carry on reading'], sections: ['Tides'] }).items.map(item => item.deck),
    ).toContain('Three hundred came to the hall')
    expect(taught({ decks: 'never' }).items.map(item => item.deck)).not.toContain('Three hundred came to the hall')
  })

  test('reads one story as one item', () => {
    const { items } = taught({ oneStory: true })
    expect(items).toHaveLength(1)
    expect(faultsOf(taught({ oneStory: true }))).toEqual([])
  })

  test('reads one story as one item whatever was said that would divide it', () => {
    const parsed = parse(letter, {
      story: true,
      profile: { ...noRules, sections: ['Tides'] },
      forced: [force('title', 'Lock keepers'), force('start', 'They spoke'), force('headline', 'Ferry to run')],
    })
    expect(headlines(parsed)).toEqual(['Ferry to run later in winter'])
    expect(faultsOf(parsed)).toEqual([])
  })

  test('gives way to what is said of a line itself', () => {
    const parsed = parse(letter, { profile: { ...noRules, sections: ['Tides'] }, forced: [force('headline', 'Tides')] })
    expect(headlines(parsed)).toContain('Tides')
  })
})

test('lines are compared by their letters and digits', () => {
  expect(keyOf('*** Nature-Notes: 12 ***')).toBe('nature notes 12')
})
