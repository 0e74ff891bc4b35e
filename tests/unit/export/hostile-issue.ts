import fc from 'fast-check'
import type { ExportEntry, ExportIssue } from '../../../core/export/model.ts'
import { hostileText as text } from './hostile-text.ts'

const orNull = fc.option(text, { nil: null })
const block = fc.record({ type: fc.constantFrom('paragraph' as const, 'bullet' as const, 'quote' as const), text })
const link = fc.record({ label: text, url: orNull })
const few = <T>(each: fc.Arbitrary<T>, maxLength = 4) => fc.array(each, { maxLength })

const picture = fc.record({
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  type: fc.constantFrom('png' as const, 'jpeg' as const),
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
  bytes: fc.constant(9),
  alt: text,
  caption: text,
  credit: text,
})

const hostileEntry: fc.Arbitrary<ExportEntry> = fc.record({
  level: fc.constantFrom('lead' as const, 'full' as const, 'brief' as const),
  kind: fc.constantFrom(
    'story' as const,
    'story' as const,
    'opinion' as const,
    'photo' as const,
    'event' as const,
    'notice' as const,
    'video' as const,
  ),
  headline: orNull,
  deck: orNull,
  byline: few(text),
  body: few(block),
  links: few(link),
  credit: orNull,
  note: orNull,
  also: few(link, 2),
  outlet: orNull,
  language: fc.constantFrom(null, 'en', 'ar', 'x"><b>'),
  picture: fc.option(picture, { nil: undefined }),
  pictures: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: few(
        fc.record({
          url: fc.constantFrom(null, 'https://quay.example/1.jpg'),
          alt: text,
          caption: orNull,
          credit: orNull,
        }),
        3,
      ),
    },
  ),
})

/** Issues made of text that looks like the layout it will be printed in. */
export const hostileIssue: fc.Arbitrary<ExportIssue> = fc.record({
  masthead: text,
  title: text,
  subject: orNull,
  preheader: orNull,
  number: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
  date: fc.constantFrom(null, '2026-11-24', '2024-02-29'),
  language: fc.constantFrom('en', 'en', 'de', 'fr', 'es', 'hy', 'ru', 'ar', 'nonsense tag'),
  template: fc.constantFrom('broadsheet', 'none'),
  unsubscribe: fc.constantFrom(
    { address: '*|UNSUB|*', oneClick: false },
    { address: '{{ unsubscribe }}', oneClick: false },
    { address: 'https://example.org/off?u=*|UNIQID|*&x=--', oneClick: true },
  ),
  intro: few(block),
  outro: few(block),
  sections: few(fc.record({ title: orNull, entries: few(hostileEntry) })),
})
