import { expect, it } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { findSplitHeads } from '../../../../core/parse/lines/split-heads.ts'

const text = 'The boat left at nine and came back at noon with all the mail on board, the harbour master says.'
const letter = (...heads: string[]) => heads.map(head => `\n${head}\n${text}\n`).join('')
const seconds = (letter: string) => {
  const lines = splitLines(letter)
  const found = findSplitHeads(lines)
  return lines.filter((_, i) => found.has(i)).map(({ text }) => text)
}

it('headlines divided by hand are told by words that end or begin nothing', () => {
  expect(
    seconds(
      letter(
        'Small Ports at the Table: How Five\nLearned to Bargain as One',
        'Night Boats Need an Exit, and Those\nWho Run Them Should Say Which',
        'The Race for Pilots: Seven Numbers\nThat Every Harbour Should Know',
      ),
    ),
  ).toEqual(['Learned to Bargain as One', 'Who Run Them Should Say Which', 'That Every Harbour Should Know'])
})

it.each([
  [
    'subtitles',
    [
      'Small Ports Learn to Bargain\nFive Islands Speak With One Voice',
      'Night Boats Look for an Exit\nPassengers Sleep at the Quay',
      'The Race for Pilots Begins\nSeven Harbours Raise Their Pay',
    ],
  ],
  [
    'wrapped texts',
    [
      'Crowds lined both banks on Sunday for the\nRaft Race, which nine craft started',
      'A pig walked into the post office on\nMonday and would not leave',
      'Readers complain that the clock on the\nCorn Exchange is four minutes fast',
    ],
  ],
  [
    'outlets over headlines',
    ['Harrow Valley Courier of\n9 May: Snow Was Thin', 'The Coastal Mirror\nVillage Votes to Move'],
  ],
])('%s are no headlines divided', (_, heads) => expect(seconds(letter(...heads))).toEqual([]))

it('both lines are one headline', () => {
  const heads = [
    'Small Ports at the Table: How Five\nLearned to Bargain as One',
    'Night Boats Need an Exit, and Those\nWho Run Them Should Say Which',
    'The Race for Pilots: Seven Numbers\nThat Every Harbour Should Know',
  ]
  expect(parse(letter(...heads)).items.map(({ headline }) => headline)).toEqual(
    heads.map(head => head.replace('\n', ' ')),
  )
})
