import fc from 'fast-check'
import type { ExportEntry, ExportIssue } from '../../../core/export/model.ts'

/** Words and lines that look like the layout, break in odd places, or are hard to measure. */
const pieces = [
  '='.repeat(72), '-'.repeat(72), '='.repeat(40), '-'.repeat(40), '---', '-- ', '--', '* * *', '*', '- ', '• ', '•', '> ', '>', '→ ', '→', 'By ', 'By', 'by', 'and', ' and ', ', ', ',',
  'Also: ', 'Credit: ', 'Source: ', 'Editor’s note: ', 'Opinion', 'Photo', ' · By ', ' · ', 'Opinion · By Jo', '[1] ', '[3]', ' [12]', '\\[3]', '\\', '\\\\', '\\ ', ' \\',
  'From ', 'Decisions', 'The marsh comes back', 'https://example.org/a?b=1&c=', 'https://example.org/' + 'x'.repeat(90), 'w'.repeat(75), 'ö'.repeat(80), '\\'.repeat(80), '-'.repeat(200),
  '漢字', '漢', '。', '「', '」', 'ひらがな', ' 漢 字 ', '漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢 漢', 'ภาษาไทยไม่มีช่องว่าง', 'မြန်မာ', '한국어 글', 'Հայերեն', 'العربية', 'עברית',
  'e\u0301', '\u0301', '\u0301'.repeat(12), 'か\u3099', '👨‍👩‍👧‍👦', '🇦🇲', '\u200b', '\u200d', '\u2060', '\u00a0', '\u202f', '\u3000', '\u2028', '\u0085', '\n', '\r\n', '\n\n', '\t', '  ', '\u0000', '\u001b[31m', '\ud800', '\ufeff',
  'Von ', 'und', ' und ', 'Par ', ' et ', 'Автор: ', 'Meinung · Von ', 'Anmerkung der Redaktion: ', 'Auch: ', 'Նաև: ',
  '*|UNSUB|*', '*|IF:GROUP=Friends of the marsh|*', '{{ unsubscribe }}', '%unsubscribe_url%', '*|', '|*', '{{', '}}', '# ', '## ', '### ', '**', '__', '_', '`', '```', '~~', '~~~', '![', '](', ')', '](<', '>)', '1. ', '+ ', '* ', '<!-- ', ' -->',
  '<https://example.org/>', '&#42;', '&copy', 'www.example.org', 'a@b.example', '[^1]', '[x]: y', '- [ ] ', '| a | b |', '<span>', '</span>', '<small>', '"', "'", ': ', '— ', '$$', 'galley: 1', '    ',
  '<b>', '[Picture: ', '[Bild: ', '(Photo: ', ' (Foto: ', '(', '*Caption:* ', '*Photo:* x', '&amp;', '{{ x }}', 'word', 'another', 'a', ' ', ' ', ' ', ' ', '.', '|', '#', '[', ']',
]

const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map(parts => parts.join('')) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)
const orNull = fc.option(text, { nil: null })
const block = fc.record({ type: fc.constantFrom('paragraph' as const, 'bullet' as const, 'quote' as const), text })
const link = fc.record({ label: text, url: orNull })
const few = <T>(each: fc.Arbitrary<T>, maxLength = 4) => fc.array(each, { maxLength })

const picture = fc.record({
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)), type: fc.constantFrom('png' as const, 'jpeg' as const), width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }),
  bytes: fc.constant(9), alt: text, caption: text, credit: text,
})

const hostileEntry: fc.Arbitrary<ExportEntry> = fc.record({
  level: fc.constantFrom('lead' as const, 'full' as const, 'brief' as const),
  kind: fc.constantFrom('story' as const, 'story' as const, 'opinion' as const, 'photo' as const, 'event' as const, 'notice' as const, 'video' as const),
  headline: orNull, deck: orNull, byline: few(text), body: few(block), links: few(link), credit: orNull, note: orNull,
  also: few(link, 2), outlet: orNull, language: fc.constantFrom(null, 'en', 'ar', 'x"><b>'), picture: fc.option(picture, { nil: undefined }),
  pictures: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(fc.record({ url: fc.constantFrom(null, 'https://quay.example/1.jpg'), alt: text, caption: orNull, credit: orNull }), 3) }),
})

/** Issues made of text that looks like the layout it will be printed in. */
export const hostileIssue: fc.Arbitrary<ExportIssue> = fc.record({
  masthead: text, title: text, subject: orNull, preheader: orNull,
  number: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }), date: fc.constantFrom(null, '2026-11-24', '2024-02-29'),
  language: fc.constantFrom('en', 'en', 'de', 'fr', 'es', 'hy', 'ru', 'ar', 'nonsense tag'), template: fc.constantFrom('broadsheet', 'none'),
  unsubscribe: fc.constantFrom({ address: '*|UNSUB|*', oneClick: false }, { address: '{{ unsubscribe }}', oneClick: false }, { address: 'https://example.org/off?u=*|UNIQID|*&x=--', oneClick: true }),
  intro: few(block), outro: few(block),
  sections: few(fc.record({ title: orNull, entries: few(hostileEntry) })),
})
