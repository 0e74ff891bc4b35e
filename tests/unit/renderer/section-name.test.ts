import { expect, it } from 'vitest'
import { sectionName } from '../../../renderer/components/section-name.ts'

it('a section’s title in capitals is written as a sentence; short names in it and other titles stay as they are', () => {
  expect(
    ['NATURE', 'NEWS FROM THE EU', 'UK', 'IN BRIEF', 'ÎLES & CÔTES', 'Voices from the bank', '2026', '渔业'].map(
      sectionName,
    ),
  ).toEqual(['Nature', 'News from the EU', 'UK', 'In brief', 'Îles & côtes', 'Voices from the bank', '2026', '渔业'])
})
