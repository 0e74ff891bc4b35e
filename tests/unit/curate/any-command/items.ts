import type { Makers } from './draw.ts'

/** What is done with items and their notes. */
export const itemCommands: Makers<'item' | 'note'> = {
  'item.tag': draw => ({ items: draw.items(), add: [draw.word()], remove: [draw.word()] }),
  'item.status': draw => ({
    items: draw.items(),
    status: draw.pick(['new', 'kept', 'aside', 'held']),
    until: '2031-05-01',
  }),
  'item.star': draw => ({ items: draw.items(), starred: draw.pick([true, false]) }),
  'item.edit': draw => ({
    item: draw.item(),
    fields: { headline: draw.word(), byline: [draw.word()] },
    reset: draw.pick([[], ['kind'], ['headline']]),
  }),
  'item.create': draw => ({ headline: draw.word(), text: draw.word(), url: draw.pick(['', 'https://a.example']) }),
  'note.add': draw => ({ item: draw.item(), text: draw.word() }),
  'note.edit': draw => {
    const item = draw.noted()
    return { item, note: draw.note(item), text: draw.word() }
  },
  'note.remove': draw => {
    const item = draw.noted()
    return { item, note: draw.note(item) }
  },
}

/** What is done with themes. */
export const themeCommands: Makers<'tag'> = {
  'tag.create': draw => ({ name: draw.word(), parent: draw.pick([null, draw.tag()]) }),
  'tag.edit': draw => ({ tag: draw.tag(), name: draw.word(), parent: draw.tag(), description: draw.word() }),
  'tag.merge': draw => ({ from: draw.tag(), into: draw.tag() }),
  'tag.remove': draw => ({ tag: draw.tag() }),
}
