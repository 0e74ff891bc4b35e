import { expect, test } from 'vitest'
import { kindOf, type KindSigns } from '../../../../core/parse/items/kinds.ts'

const plain: KindSigns = {
  section: null,
  headline: 'Bridge opens',
  bylined: false,
  credited: false,
  hasBody: true,
  amongBylined: false,
}

test.each<[string, Partial<KindSigns>, string]>([
  ['an item', {}, 'story'],
  ['a caption in a section of pictures', { section: 'Photos of the week', headline: null }, 'photo'],
  ['a caption with a credit', { headline: null, credited: true }, 'photo'],
  ['a headline with a pictured body', { credited: true }, 'story'],
  ['a bylined piece among others that have none', { bylined: true }, 'story'],
  ['a bylined piece in an untitled stretch of bylined ones', { bylined: true, amongBylined: true }, 'opinion'],
  [
    'a bylined piece in a titled stretch of bylined ones',
    { bylined: true, amongBylined: true, section: 'Theater' },
    'story',
  ],
  ['a piece under Opinion', { section: 'Opinión' }, 'opinion'],
  ['a date under Agenda', { section: 'Agenda' }, 'event'],
  ['a post under Jobs', { section: 'Jobs' }, 'notice'],
  ['a film by its headline', { headline: 'Inside the ferry | Documentary' }, 'video'],
])('%s is %j: %s', (_, signs, kind) => expect(kindOf({ ...plain, ...signs })).toBe(kind))
