import { describe, expect, test } from 'vitest'
import { groupLines } from '../../../../core/parse/blocks/blocks.ts'
import { findHyphens } from '../../../../core/parse/lines/hyphens.ts'
import { measureLayout } from '../../../../core/parse/lines/layout.ts'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { findRepetition } from '../../../../core/parse/lines/repetition.ts'

function blocks(text: string) {
  const lines = splitLines(text)
  return groupLines(text, lines, measureLayout(lines), findRepetition(lines), [], findHyphens(lines))
}
const texts = (text: string) => blocks(text).map(block => block.text)

describe('blocks', () => {
  test('hard-wrapped lines are one block, joined by one space', () => {
    expect(
      texts(
        'The harbour council voted to keep the\nferry running through the winter, after\na petition gathered many names.\n\nNext',
      ),
    ).toEqual([
      'The harbour council voted to keep the ferry running through the winter, after a petition gathered many names.',
      'Next',
    ])
  })

  test('a large first letter on its own line is part of the word under it, and a word by itself before one of the text', () => {
    expect(texts('The quay\nT\nhe boat that left at nine came back\nat noon with the mail on board.')).toEqual([
      'The quay',
      'The boat that left at nine came back at noon with the mail on board.',
    ])
    expect(texts('A\nboat that left at nine came back at noon.\n\nThe boat was late.')[0]).toBe(
      'A boat that left at nine came back at noon.',
    )
    expect(texts('E\nvery day a boat came in very late.\n\nIt was every boat.')[0]).toBe(
      'Every day a boat came in very late.',
    )
    expect(texts('A\nthe customs house\n\nB\nthe pilot station')).not.toContain('Bthe pilot station')
    expect(texts('an X-\nray of the hull\n\nT\nhe hill was closed to all of them')[0]).toBe('an X-ray of the hull')
    expect(texts('A\nfter nine no boat came back, and none left.\n\nThe boat was late.')[0]).toBe(
      'After nine no boat came back, and none left.',
    )
  })

  test('"(c)" is the third of a list where the second or fourth stands beside it, and elsewhere says whose a text is', () => {
    expect(
      blocks('(a) Judo club\n(b) Choir\n(c) Over-60s lunch\n(d) Band').map(({ form, text }) => [form, text]),
    ).toEqual([
      ['bullet', 'Judo club'],
      ['bullet', 'Choir'],
      ['bullet', 'Over-60s lunch'],
      ['bullet', 'Band'],
    ])
    expect(texts('The lunch is on Monday.\n\n(c) Harbour Weekly')[1]).toBe('(c) Harbour Weekly')
    expect(texts('1. Shut the door.\n2. Turn off the lights.\n(c) 2025 Harbour Weekly').at(-1)).toBe(
      '(c) 2025 Harbour Weekly',
    )
  })

  test('a byline, a label, a credit and an address under a line begin blocks of their own', () => {
    expect(texts('Bridge opens after a year\nBy Ann Lee\nPhoto: Bo Orr\nRead more\nhttps://a.example')).toHaveLength(5)
  })

  test('a headline stands apart from the long line right under it', () => {
    expect(
      texts(
        `Night shift gets a window\n${'For ninety years the bakers worked without daylight. '.repeat(4)}\n\nYeast museum wins a prize\nThe jury praised its smell.`,
      ),
    ).toHaveLength(4)
  })

  test('a wrapped word that is repeated as the end of other lines is no label', () => {
    const text =
      'The long road that leads from the harbour over the hills to the\nmill pond\n\nThe old road that led from the harbour over the hills to the\nmill pond\n\nA third road that went from the harbour over the hills to the\nmill pond\n'
    expect(texts(text)).toHaveLength(3)
  })

  test('bullets lose their signs, and lines indented under one belong to it', () => {
    const [first, second] = blocks(
      '  • The cranes stopped at nine\n    in the evening.\n  • At dawn the owners signed.',
    )
    expect([first!.form, first!.text, second!.text]).toEqual([
      'bullet',
      'The cranes stopped at nine in the evening.',
      'At dawn the owners signed.',
    ])
  })

  test('numbers that count up line by line are bullets, a number in a sentence is not', () => {
    expect(blocks('1. One thing\n2. Another thing').map(block => [block.form, block.text])).toEqual([
      ['bullet', 'One thing'],
      ['bullet', 'Another thing'],
    ])
    expect(texts('A registered 501(c)\n(3) nonprofit')).toHaveLength(1)
  })

  test('a soft hyphen at a line’s end is left out and the word joined', () => {
    expect(texts('the infor\u00ad\nmation desk')).toEqual(['the information desk'])
  })

  test('signs around a title are kept apart from its text', () => {
    const text = '*** News ***\n\nBridge opens'
    const [title] = blocks(text)
    expect([title!.text, title!.decorated, title!.signs.map(sign => text.slice(sign.start, sign.end))]).toEqual([
      'News',
      true,
      ['***', '***'],
    ])
  })
})
