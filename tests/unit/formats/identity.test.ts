import { expect, it } from 'vitest'
import { dateIn, identify } from '../../../main/formats/identity.ts'

it.each([
  ['estuary-letter-31.txt', '', { outlet: 'Estuary Letter', title: 'Estuary Letter No. 31', date: null }],
  [
    'estuary-letter-031.txt',
    'THE ESTUARY LETTER\nNo. 31 · 4 March 2031',
    { outlet: 'The Estuary Letter', title: 'The Estuary Letter No. 31', date: '2031-03-04' },
  ],
  [
    'Voices of the Quay 2031-03-04.txt',
    '',
    { outlet: 'Voices of the Quay', title: 'Voices of the Quay, 2031-03-04', date: '2031-03-04' },
  ],
  ['quay_weekly_issue_7.md', 'Quay Weekly, issue 7', { outlet: 'Quay Weekly', title: 'Quay Weekly No. 7', date: null }],
  ['quay-weekly.txt', 'Quay Weekly\nIssue 12', { outlet: 'Quay Weekly', title: 'Quay Weekly No. 12', date: null }],
  ['000_add932133b610ce0.txt', 'The court has reopened after a week.', { outlet: null, title: null, date: null }],
  ['20310304.txt', 'x', { outlet: null, title: null, date: '2031-03-04' }],
  ['31.txt', 'x', { outlet: null, title: null, date: null }],
  ['Pasted text', 'x', { outlet: null, title: null, date: null }],
])('%s with "%s" is %o', (name, text, expected) => expect(identify(name, text)).toEqual(expected))

it.each([
  ['15 March 2024', '2024-03-15'],
  ['Friday, March 15, 2024', '2024-03-15'],
  ['1st Sept. 2024', '2024-09-01'],
  ['2024-03-15', '2024-03-15'],
  ['2024_03_15', '2024-03-15'],
  ['31 June 2024', null],
  ['2024-13-01', null],
  ['29 Feb 2023', null],
  ['15 Marching 2024', null],
  ['5551203151234', null],
])('the day in "%s" is %s', (text, expected) => expect(dateIn(text)).toBe(expected))
