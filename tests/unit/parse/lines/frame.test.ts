import { describe, expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'

const story = (place: string) =>
  `The ${place} is open after a year\n\nThe ${place} over the weir was opened on Monday. Two hundred people came.\n\nRead more\n\n`
const unclaimed = (text: string) => parse(text).unclaimed.map(({ what, start, end }) => [what, text.slice(start, end)])

describe('a letter’s frame is unclaimed, not read as stories', () => {
  test('masthead and the line that numbers and dates the issue', () => {
    expect(unclaimed(`The Weir Letter\nIssue 31, 9 August 2030\n\n${story('bridge')}${story('mill')}`)).toEqual([
      ['masthead', 'The Weir Letter'],
      ['masthead', 'Issue 31, 9 August 2030'],
    ])
  })

  test('a list of contents that repeats the headlines', () => {
    const text = `The Weir Letter\n\nContents:\n- Mill stone found in a garden\n- Eel season begins early\n\n${['Mill stone found in a garden', 'Eel season begins early'].map(head => `${head}\n\nIt was a quiet day by the river. Nobody saw it coming.\n\n`).join('')}`
    expect(parse(text).items.map(item => item.headline)).toEqual([
      'Mill stone found in a garden',
      'Eel season begins early',
    ])
    expect(unclaimed(text).map(([what]) => what)).toContain('contents')
  })

  test('a notice that comes twice is no list of contents', () => {
    const notice =
      'WIN A ROW ON THE WEIR\n\nWeir Boats plc, builders of skiffs\n\nAsk for the form at the boathouse\n\n'
    expect(
      unclaimed(`The Weir Letter\n\n${notice}${story('bridge')}${story('mill')}${story('lock')}${notice}`).map(
        ([what]) => what,
      ),
    ).not.toContain('contents')
  })

  test('a list of contents whose entries have lines of their own between them is one, however far apart the stories are', () => {
    const heads = ['Ferry late again', 'Bridge opens to walkers', 'Mill burns down', 'Salt is cheap once more']
    const text = `The Weir Letter\n\nIN THIS ISSUE\n${heads.map((head, i) => `${i + 1}. ${head}\n   Why we think so in ${['May', 'June', 'July', 'August'][i]!}\n`).join('')}\n${heads.map(head => `${head}\nIt was a quiet day by the river, and nobody saw it coming, least of all those who live there.\n\n`).join('')}`
    expect(parse(text).items.map(item => item.headline)).toEqual(heads)
  })

  test('running heads with page numbers', () => {
    const text = `${story('bridge')}Weir Letter  Page 1\n\n${story('mill')}Weir Letter  Page 2\n\n${story('lock')}`
    expect(unclaimed(text)).toEqual([
      ['frame', 'Weir Letter  Page 1'],
      ['frame', 'Weir Letter  Page 2'],
    ])
  })

  test('the letter’s name under a mail’s head, which it stands in', () => {
    const letter = `From: Chamber Notes <notes@chamber.example>\nSubject: Chamber Notes: a bridge, a mill\n\nChamber Notes\n\n${story('bridge')}${story('mill')}`
    expect(parse(letter).sections).toEqual([])
    expect(parse(letter).items).toHaveLength(2)
  })

  test('what stands under a signature’s dashes, and how to leave', () => {
    expect(unclaimed(`${story('bridge')}${story('mill')}-- \nThe Weir Letter, Mill Lane 4, Orrin`)).toEqual([
      ['footer', '--'],
      ['footer', 'The Weir Letter, Mill Lane 4, Orrin'],
    ])
    expect(
      unclaimed(`${story('bridge')}${story('mill')}You may unsubscribe or change your preferences here.`).map(
        ([what]) => what,
      ),
    ).toEqual(['footer'])
  })

  test('a year or number in a headline makes no frame', () => {
    expect(
      unclaimed(
        `${story('bridge')}Harvest of 2030 was the best\n\nIt filled every barn in the county. The mill ran at night.\n\n`,
      ),
    ).toEqual([])
  })
})
