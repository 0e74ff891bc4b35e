import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { noRules } from '../../../core/model/profile.ts'
import { emptyFields } from '../../../core/model/fields.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { parse } from '../../../core/parse/index.ts'
import {
  askAbout,
  askAboutPart,
  moveEnd,
  moveLines,
  moveToEdge,
  showLine,
  useCorrecting,
} from '../../../renderer/store/correcting.ts'
import { questionAbout } from '../../../renderer/store/question.ts'
import { layOutSheet } from '../../../renderer/store/sheet.ts'
import { useSources } from '../../../renderer/store/sources.ts'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/taught/quarry-post-7.txt'), 'utf8')
const sounds = 'Sounds from the ledge, twelve minutes'
const parsed = parse(text, { profile: { ...noRules, sections: [sounds] } })
const reading = { ...parsed, items: parsed.items.map((item, i) => ({ ...item, id: `seven-${i}` as ItemId })) }
const detail: SourceDetail = {
  source: {
    id: 'seven' as SourceId,
    name: 'seven.txt',
    title: 'seven',
    outlet: 'Quarry Post',
    date: null,
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2031-03-14T08:00:00Z',
    reading,
  },
  items: reading.items.map(({ id }) => ({
    id,
    fields: emptyFields,
    status: 'new',
    edited: false,
    starred: false,
    tags: [],
  })),
  unclaimed: 0,
}
const sheet = layOutSheet(reading)
const asked = () => questionAbout(useCorrecting.getState().stretch!, detail, sheet)
const selected = () => {
  const { anchor, focus } = useCorrecting.getState().stretch!
  return text.slice(Math.min(anchor, focus), Math.max(anchor, focus))
}
const line = (start: string) => text.split('\n').findIndex(one => one.startsWith(start)) + 1

describe('what is selected to be asked about', () => {
  beforeEach(() => {
    useSources.setState({ detail, sheet, chosen: { type: 'item', id: reading.items[0]!.id } })
    useCorrecting.setState({ stretch: null, wanted: false, teaching: null })
  })

  it('is a section’s title where one was clicked, and C asks about that', () => {
    showLine(line(sounds))
    expect(useCorrecting.getState()).toMatchObject({ wanted: false })
    askAbout()
    expect(asked().ask).toBe('What is line 17?')
    expect(useCorrecting.getState().wanted).toBe(true)
    expect(asked().answers.find(one => one.key === 'l')!.change).toEqual({
      type: 'reading.mark',
      source: 'seven',
      first: 17,
      last: 17,
      as: 'label',
    })
  })

  it('is a part of a line where words were marked, without the blanks around them', () => {
    const start = text.indexOf('The pair returned')
    askAboutPart(start - 1, start + 'The pair '.length)
    expect(selected()).toBe('The pair')
    expect(asked().ask).toBe('What is “The pair”?')
    expect(asked().answers.find(one => one.key === 'y')!.change).toMatchObject({
      type: 'reading.mark',
      within: { start, end: start + 8 },
    })
    expect(asked().answers.map(one => one.key)).not.toContain('m')
  })

  it('goes and grows past blank lines', () => {
    askAbout([line('Two kestrels'), line('Two kestrels')])
    moveLines(1, true)
    expect(selected()).toMatch(/^Two kestrels[^]*and the$/)
    moveLines(-1, true)
    expect(selected()).toBe('Two kestrels seen over the old workings')
    moveLines(1, false)
    expect(selected()).toMatch(/^The pair returned/)
    moveLines(-1, false)
    expect(selected()).toBe('Two kestrels seen over the old workings')
  })

  it('grows and shrinks by letters, words and lines from the keyboard, and becomes a caret', () => {
    askAbout([line('The pair'), line('The pair')])
    moveEnd(-1, 'letter', true)
    expect(selected()).toBe('The pair returned to the ledge they used last spring, and th')
    moveEnd(-1, 'word', true)
    expect(selected()).toBe('The pair returned to the ledge they used last spring, and ')
    moveToEdge(1, true)
    expect(selected()).toMatch(/, and the$/)
    moveLines(1, true)
    expect(selected()).toMatch(/foot of the wall\.$/)
    moveEnd(-1, 'letter', false)
    expect(selected()).toBe('')
    moveEnd(1, 'word', false)
    moveEnd(1, 'word', false)
    expect(asked().ask).toBe('What begins behind “The pair”?')
    expect(asked().answers.map(one => one.key)).toEqual(['s', 'v', 'w'])
    expect(asked().answers[0]!.change).toMatchObject({
      type: 'reading.split',
      line: line('The pair'),
      at: text.indexOf('The pair') + 8,
    })
  })
})
