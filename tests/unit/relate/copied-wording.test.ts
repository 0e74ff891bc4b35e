import { describe, expect, it } from 'vitest'
import { copiedWording, countWords } from '../../../core/relate/copied-wording.ts'

describe('copied wording', () => {
  it('is the longest run of words shared with the source, as it stands in the text', () => {
    expect(
      copiedWording(
        'Boats may have to Close, the eastern bay.',
        'The plan is to close the eastern bay in May; boats may stay.',
      ),
    ).toBe('to Close, the eastern bay')
  })
  it('is nothing below five words in a row', () => {
    expect(copiedWording('They close the eastern bay', 'We close the eastern anchorage')).toBeNull()
  })
  it('does not join runs that another word divides', () => {
    expect(copiedWording('one two three new four five six', 'one two three four five six')).toBeNull()
  })
  it('reads both signs of an apostrophe as one', () => {
    expect(copiedWording('the warden’s own words for it', "the warden's own words for it")).toBe(
      'the warden’s own words for it',
    )
  })
  it('is nothing for empty texts', () => {
    expect(copiedWording('', '')).toBeNull()
    expect(countWords(' — ')).toBe(0)
  })
})
