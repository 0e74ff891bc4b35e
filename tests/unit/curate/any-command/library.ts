import type { Makers } from './draw.ts'

/** What is done with templates, pictures and the library itself. */
export const libraryCommands: Makers<'template' | 'picture' | 'library' | 'search'> = {
  'template.create': draw => ({
    name: draw.word(),
    base: draw.pick(['broadsheet', 'wire']),
    from: draw.pick([undefined, draw.one('template')]),
  }),
  'template.edit': draw => ({
    template: draw.one('template'),
    name: draw.word(),
    settings: { footer: draw.word(), width: draw.pick([null, 500]) },
    mail: { styles: draw.pick([null, draw.word()]) },
  }),
  'template.remove': draw => ({ template: draw.one('template') }),
  'picture.add': draw => ({
    to: draw.place(),
    file: {
      sha256: draw.pick(['a', 'b']).repeat(64),
      type: 'png',
      width: 1 + draw.n(),
      height: 2,
      bytes: 3,
      name: draw.word(),
    },
    alt: draw.word(),
  }),
  'picture.edit': draw => ({
    picture: draw.one('asset'),
    fields: { alt: draw.word(), credit: draw.pick([undefined, draw.word()]) },
  }),
  'picture.remove': draw => ({ from: draw.pictured() }),
  'library.edit': draw => ({ name: draw.word() }),
  'search.save': draw => ({ name: draw.word(), query: draw.word() }),
  'search.remove': draw => ({ search: draw.search() }),
}
