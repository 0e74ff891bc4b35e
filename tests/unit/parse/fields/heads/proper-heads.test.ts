import { expect, it } from 'vitest'
import { properHeads } from '../../../../../core/parse/fields/heads/proper-heads.ts'

const proper = (...headlines: string[]) =>
  properHeads(headlines).map(({ start, end }, i) => headlines[i]!.slice(start, end))

it.each([
  ['21. ferry late', '20. go, goes, gone', '19. patch notes'],
  ['B1. Ferry late', 'B2. Drought over', 'C1. Are we a model?'],
  ['xii. Ferry late', 'xiii. Drought over', 'xiv. A model?'],
  ['3 | Ferry late', '4 | Drought over', '5 | A model?'],
  ['7 Ferry late', '8 Drought over', '9 A model?'],
  ['04:50 Ferry late', '05:42 Drought over', '07:10 A model?'],
  ['12 Ferry late', '26 Drought over', '40 A model?', '54 Patch notes'],
  ['Monday, 20:05 | Ferry late', 'Thursday, 22:00 | Drought over', 'Sunday, 10:00 | A model?'],
  ['Tue 8 Oct, 18.30 Ferry late', 'Sat 5 Oct, 11.00 Drought over', 'Sun 20 Oct, 14.00 A model?'],
  ['A.1 Ferry late', 'A.2 Drought over', 'B.1 A model?'],
  ['#1 [BRIEF] Ferry late', '#2 [ANALYSIS] Drought over', '#3 [BRIEF] A model?', '#4 [BRIEF] Patch notes'],
  ['Ferry late //', 'Drought over //', 'A model? //'],
  ['SD/25/0871 Ferry late', 'SD/25/0902 Drought over', 'SD/25/0915 A model?'],
  ['18/2207 Ferry late', '18/2211 Drought over', '18/2214 A model?'],
  ['№ 34-1. Ferry late', '№ 34-2. Drought over', '№ 34-3. A model?'],
  ['+++ Ferry late', '+++ Drought over', '+++ A model?'],
  [':ferry: Ferry late', ':sun: Drought over', ':question: A model?'],
  ['BOATS / Ferry late', 'WEATHER / Drought over', 'SKY / A model?'],
  ['Boats | Ferry late', 'Weather | Drought over', 'Sky | A model?'],
  ['2031-06-07 Ferry late', '2031-06-07 Drought over', '2031-06-02 A model?'],
  ['WED 1 – Ferry late', 'SUN 5 – Drought over', 'SAT 11 – A model?'],
])('numbers, hours and days before headlines are no part of them: %s', (...headlines) => {
  expect(
    proper(...headlines).every(head =>
      /^(?:ferry late|drought over|a(?:re we a)? model\?|go, goes, gone|patch notes)$/i.test(head),
    ),
  ).toBe(true)
})

it('words before a bar in some headlines belong to them', () => {
  for (const headlines of [
    ['Boats | Ferry late again', 'Sky | Drought over at last', 'Mill sold', 'Are we a model?'],
    [
      'A theme of many more words | Ferry late again after all of that',
      'Another one of many words | Drought over again after weeks',
      'And one more of many words | Mill sold again after a year',
    ],
    ['2-1: City beat United', '3-0: Rovers beat Town', '0-0: Nobody beat anybody'],
    ['10-12: Coffee and cake', '14-16: A walk', '19-22: Quiz'],
  ]) {
    expect(proper(...headlines)).toEqual(headlines)
  }
})

it('a calendar’s days belong to its headlines, where outlets before a colon don’t', () => {
  const days = [
    'Breath made solid: Four hundred years of glass',
    'Last chance: The button room',
    'Thursday 13 November: Late opening',
    '16 November: Workshop for families',
    '19 November: The curator’s tour',
    'Friday 28 November: Concert for glasses',
    'The boiler is back',
  ]
  expect(proper(...days)).toEqual(days)
  expect(proper('The Gazette: Ferry late', 'Morning Post: Drought over', 'Quay Times: Mill sold')).toEqual([
    'Ferry late',
    'Drought over',
    'Mill sold',
  ])
})

it('what stands before a bar is no theme where outlets or people stand behind it', () => {
  expect(proper('Dune | Frank Lunz', 'Emma | Jane Karadin', 'Beloved | Toni Orr')).not.toContain('Jane Karadin')
  expect(
    proper('Mill sold | The Valley Messenger', 'Rates up | The Dale Examiner', 'Ferry late | Radio Orrin'),
  ).not.toContain('Radio Orrin')
  const headlines = [
    'Boats | Ferry late again',
    'Sky | Drought over again',
    'Sea | Herring back again',
    'Land | Mill sold again',
    'Ann Lunz: the bridge was never safe',
  ]
  expect(proper(...headlines).at(-1)).toBe(headlines.at(-1))
})

it('shares behind headlines belong to them', () => {
  const headlines = ['Wheat (−3%)', 'Barley (+0.2%)', 'Oats (+4%)']
  expect(proper(...headlines)).toEqual(headlines)
})

it('a number that a headline begins with belongs to it', () => {
  const headlines = ['12 things we learned', '40 years on, the mill turns', '3 ferries sunk']
  expect(proper(...headlines)).toEqual(headlines)
  const one = ['1. Ferry late', 'Drought over', 'Are we a model?']
  expect(proper(...one)).toEqual(one)
})

it('how long a story takes, who wrote it down and where it stood are no part of its headline', () => {
  expect(proper('Ferry late (8 MINUTE READ)', 'Drought over (1 MINUTE READ)', 'A model? (3 MINUTE READ)')).toEqual([
    'Ferry late',
    'Drought over',
    'A model?',
  ])
  expect(proper('Ferry late (jw)', 'Drought over (sb)', 'A model? (jw, sb)')).toEqual([
    'Ferry late',
    'Drought over',
    'A model?',
  ])
  expect(
    proper(
      'Ferry late | The Lever | 28 Oct',
      'Drought over | Strand Courier | 30 Oct',
      'A model? | The Lever | 31 Oct',
    ),
  ).toEqual(['Ferry late', 'Drought over', 'A model?'])
})

it('the writer behind most headlines is no part of them', () => {
  expect(
    proper('Ferry late, by Jonas Reck and Ada Orr', 'Drought over, by Lise Horvan', 'A model?, by Tess Okonda'),
  ).toEqual(['Ferry late', 'Drought over', 'A model?'])
  expect(proper('Ferry late — Ines Balc', 'Drought over — Corinne Ashby-Lund', 'A model? — Tess Okonda')).toEqual([
    'Ferry late',
    'Drought over',
    'A model?',
  ])
})

it('the outlet that stands before most headlines is no part of them, nor is a sign', () => {
  expect(proper('SHORE NEWS -- Ferry late', 'EASTERN MAIL -- Drought over', 'SHORE NEWS -- A model?')).toEqual([
    'Ferry late',
    'Drought over',
    'A model?',
  ])
  expect(proper('# Ferry late', '# Drought over', '# A model?')).toEqual(['Ferry late', 'Drought over', 'A model?'])
  expect(
    proper(
      '(Sund Herald, 5 June) Ferry late',
      '(Ostrey Courier, 6 June) Drought over',
      '(Sund Herald, 6 June) A model?',
    ),
  ).toEqual(['Ferry late', 'Drought over', 'A model?'])
  expect(
    proper(
      '„Głos Kelda”, 2 kwietnia – Ferry late',
      '„Kurier”, 28 marca – Drought over',
      '„Głos Kelda”, 4 kwietnia – A model?',
    ),
  ).toEqual(['Ferry late', 'Drought over', 'A model?'])
  const places = ['Keldora: ferry late', 'Arden: drought over', 'Keldora: a model?']
  expect(proper(...places)).toEqual(places)
})

it('what a headline says behind a dash or in brackets belongs to it', () => {
  const figures = ['12.345 jobs lost at the yard', '23.500 homes without power', '41.250 people march']
  expect(proper(...figures)).toEqual(figures)
  const inches = ['In 12.30 hours of rain', 'Rain 10.25 inches', 'Snow 11.50 inches']
  expect(proper(...inches)).toEqual(inches)
  const counts = ['3 men held', '5 boats lost', '8 homes burn', '12 held']
  expect(proper(...counts)).toEqual(counts)
  const asides = ['(Almost) all is well', 'Drought (nearly) over', '(Not) a model']
  expect(proper(...asides)).toEqual(asides)
  const headlines = ['Ferry late – and nobody minds', 'Drought over – says who?', 'A model (of sorts)']
  expect(proper(...headlines)).toEqual(headlines)
})

it('how long a headline takes to read is no part of it, even where others don’t say', () => {
  expect(proper('Ferry late (4 minute read)', 'Drought over')).toEqual(['Ferry late', 'Drought over'])
  expect(proper('The ferry that took 4 minutes')).toEqual(['The ferry that took 4 minutes'])
})

it('outlets that all headlines of one section end in are none, though no other section has them', () => {
  const headlines = [
    'Ferry late',
    'Drought over',
    'Snow at last',
    'Mill burns',
    'Frogs return (The Headland)',
    'Eels too (Orrin Review)',
  ]
  const sections = [0, 0, 0, 0, 1, 1]
  const read = properHeads(headlines, sections).map(({ start, end }, i) => headlines[i]!.slice(start, end))
  expect(read.slice(4)).toEqual(['Frogs return', 'Eels too'])
  const own = ['Macbeth (opera)', 'The Dyke Reeve (novel)']
  expect(properHeads(own, [0, 0]).map(({ end }) => end)).toEqual(own.map(({ length }) => length))
})

it('footnote signs, stars, a dash that leads over to the next line, and colons behind most headlines are no part of them', () => {
  expect(proper('Ferry late [3]', 'Drought over [1] [2]')).toEqual(['Ferry late', 'Drought over'])
  expect(proper('Ferry late -', 'Drought over')).toEqual(['Ferry late', 'Drought over'])
  expect(proper('Ferry late ★★★☆☆', 'Drought over')).toEqual(['Ferry late', 'Drought over'])
  expect(proper('The ferry:', 'The drought :', 'A model?', 'The mill:')).toEqual([
    'The ferry',
    'The drought',
    'A model?',
    'The mill',
  ])
  expect(proper('The ferry:', 'Drought over', 'A model?')).toEqual(['The ferry:', 'Drought over', 'A model?'])
})

it('in a section of what the press wrote, names before a colon are outlets, whatever else the letter has', () => {
  const headlines = [
    'Ferry late',
    'Drought over',
    'A model?',
    'Mill: a new owner',
    'Old Salt News: Ferry late',
    'Sabah Feneri: Drought over',
    '“The Wick”: A model?',
  ]
  const sections = [0, 0, 0, 0, 1, 1, 1]
  const heads = (press: readonly number[], all = headlines) =>
    properHeads(all, sections, new Map(press.map(section => [section, 'of the press'] as const)))
      .slice(4)
      .map(({ start, end }, i) => all[i + 4]!.slice(start, end))
  expect(heads([1])).toEqual(['Ferry late', 'Drought over', 'A model?'])
  expect(heads([])).toEqual(headlines.slice(4))
  expect(heads([1], [...headlines.slice(0, 4), 'Water: nobody knows', 'Roads: all closed', 'Bread: dear'])).toEqual([
    'Water: nobody knows',
    'Roads: all closed',
    'Bread: dear',
  ])
  const offices = ['Prime Minister: bread is dear', 'Finance Minister: it is not', 'Harbour Master: ask me']
  expect(heads([1], [...headlines.slice(0, 4), ...offices])).toEqual(offices)
})

it('a number before a small letter is the headline’s', () => {
  const heads = ['2 killed in crash', '3 held after raid', '4 boats sunk', '5 homes burnt']
  expect(proper(...heads)).toEqual(heads)
})

it('no divider is left behind a number or an hour', () => {
  expect(proper('HB 1042 – Road salt storage', 'HB 1077 – Eel quotas', 'SB 12 – Ferry tolls')).toEqual([
    'Road salt storage',
    'Eel quotas',
    'Ferry tolls',
  ])
  expect(
    proper(
      '20 February, 10:00 - Trade Committee: cheese quotas',
      '21 February, 9:30 - Fisheries: eels',
      '22 February, 15:00 - Budget: ferries',
    ),
  ).toEqual(['Trade Committee: cheese quotas', 'Fisheries: eels', 'Budget: ferries'])
})

it('who did it is no writer: names behind “by” are of people, or parted by a comma', () => {
  const heads = [
    'Bridge Hit by Lorry',
    'Mill Bought by Germans',
    'Mayor Sacked by Council',
    'Ferry Late Again',
    'Eels Are Back',
  ]
  expect(proper(...heads)).toEqual(heads)
  expect(proper('Night Bakery by Ann Lee', 'Salt by Tom Reed', 'Weir by Ida Holm')).toEqual([
    'Night Bakery',
    'Salt',
    'Weir',
  ])
})
