import { expect, test } from 'vitest'
import { writeText } from '../../../../core/export/text/text.ts'
import { openOwnExport } from '../../../../main/formats/galley/own-export.ts'
import { entry, issue, paragraph } from '../../export/issue-fixture.ts'

const stories = [
  entry({ headline: 'Ferry follows the tide', body: [paragraph('The ferry leaves an hour later from Monday on.')] }),
]
const open = async (name: string, fields: Parameters<typeof issue>[1] = {}) =>
  openOwnExport(name, new TextEncoder().encode(writeText(issue(stories, fields))), 'auto')

test.each([{}, { number: null, date: null }, { masthead: 'Tide · Water', number: 3 }])(
  'an issue written as text says whose it is and what it is called, whatever its file is called: %j',
  async fields => {
    const { masthead, title } = issue(stories, fields)
    expect(await open('out.txt', fields)).toMatchObject({ ok: true, value: { outlet: masthead, title } })
  },
)

test('one without a masthead goes by its file’s name', async () => {
  expect(await open('harbour-letter-3.txt', { masthead: '', number: null, date: null })).toMatchObject({
    ok: true,
    value: { outlet: 'Harbour Letter', title: 'The marsh comes back' },
  })
})
