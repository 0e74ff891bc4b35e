import { Part } from '../../../../core/model/correction.ts'
import type { Makers } from './draw.ts'

/** What is done with documents, how they are read, and their publishers. */
export const documentCommands: Makers<'source' | 'reading' | 'profile'> = {
  'source.edit': draw => ({
    source: draw.source(),
    title: draw.word(),
    date: null,
    outlet: draw.pick([undefined, 'Ebb', 'Other', draw.word()]),
    language: draw.pick([undefined, null, 'en']),
  }),
  'source.confirm': draw => ({ source: draw.source(), what: [draw.pick(['story', 'outlet', 'date', 'language'])] }),
  'source.remove': draw => ({ sources: [draw.one('source')] }),
  'reading.mark': draw => ({
    source: draw.corrected(),
    first: 1,
    last: 1 + (draw.n() % 2),
    as: draw.pick(Part.options),
  }),
  'reading.split': draw => ({ source: draw.corrected(), line: 1 + (draw.n() % 3) }),
  'reading.join': draw => ({ source: draw.corrected(), item: draw.item() }),
  'reading.move': draw => ({ source: draw.corrected(), item: draw.item(), line: 1 + (draw.n() % 3) }),
  'reading.claim': draw => ({ source: draw.corrected(), first: 1, last: 2 }),
  'reading.confirm': draw => ({ source: draw.corrected(), items: [draw.item()] }),
  'reading.reset': draw => ({ source: draw.corrected() }),
  'reading.again': draw => ({ sources: [draw.corrected(), 'ebb'] }),
  'reading.story': draw => ({ source: draw.corrected(), story: draw.pick([true, false]) }),
  'reading.half': draw => ({ source: draw.corrected(), half: draw.pick(['html', 'text']) }),
  'reading.encoding': draw => ({ source: draw.corrected(), encoding: draw.pick(['utf-8', 'koi8-r']) }),
  'reading.teach': draw => ({
    change: {
      type: 'reading.mark',
      source: draw.corrected(),
      first: 1,
      last: 1,
      as: draw.pick(['title', 'label', 'furniture']),
    },
  }),
  'profile.edit': draw => ({
    outlet: draw.pick(['Ebb', 'Other']),
    rules: { labels: [draw.word()], decks: draw.pick(['auto', 'always', 'never']), oneStory: draw.pick([true, false]) },
    names: draw.pick([undefined, [draw.word()]]),
    language: draw.pick([undefined, null, 'de']),
  }),
}
