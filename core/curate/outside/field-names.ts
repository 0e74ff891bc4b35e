import type { IssueRecord } from '../../model/issue.ts'
import type { ItemCuration } from '../../model/curation.ts'
import type { ItemFields } from '../../model/fields.ts'
import type { Level } from '../../model/level.ts'

/** The fields of records as the desk calls them. */
export const fieldNames = {
  library: { name: 'Name of the library' },
  digest: {
    name: 'Name',
    masthead: 'Masthead',
    logo: 'Logo',
    language: 'Language',
    sections: 'Sections a new issue starts with',
    template: 'Template',
    nextNumber: 'Number of the next issue',
    export: 'Layout of texts, and where readers leave',
  },
  issue: {
    title: 'Title',
    subject: 'Subject line',
    preheader: 'Preheader',
    number: 'Number',
    date: 'Date',
    template: 'Template',
    digestId: 'Digest',
    intro: 'Introduction',
    outro: 'Closing words',
    state: 'State',
    left: 'Findings left as they are',
    export: 'Layout of its text, and where readers leave',
  },
  section: { title: 'Title', printed: 'Whether the title is printed' },
  entry: {
    itemIds: 'Items',
    level: 'Length',
    headline: 'Headline',
    blurb: 'Text',
    byline: 'Byline',
    links: 'Links',
    credit: 'Credit',
    note: 'Editor’s note',
    also: '“Also” lines',
    picture: 'Picture',
  },
  theme: { name: 'Name', parent: 'Place', colour: 'Colour', description: 'Description' },
  item: {
    section: 'Section',
    kind: 'Kind',
    headline: 'Headline',
    deck: 'Deck',
    byline: 'Byline',
    body: 'Text',
    links: 'Links',
    credit: 'Credit',
  },
  source: { title: 'Title', outlet: 'Publisher', date: 'Date', name: 'Name of the file', picture: 'Picture' },
  profile: {
    outlet: 'Publisher',
    labels: 'Labels of links',
    sections: 'Titles of sections',
    furniture: 'Lines that belong to no item',
    separators: 'Lines an item starts behind',
    bylines: 'Words before names',
    credits: 'Words before a credit',
    decks: 'Decks',
    oneStory: 'Read as one story',
    digests: 'Read as digests',
    issues: 'What its corrected issues taught',
    names: 'Other names it goes by',
    language: 'Language',
  },
  template: { name: 'Name', base: 'Built-in template it is based on', logo: 'Logo' },
  asset: { alt: 'Alt text', caption: 'Caption', credit: 'Credit', kept: 'Picture' },
  settings: {
    masthead: 'Masthead',
    accent: 'Accent colour',
    ground: 'Ground colour',
    ink: 'Ink colour',
    font: 'Font',
    width: 'Width',
    footer: 'Footer',
    legal: 'Legal lines',
  },
  houseStyle: {
    headlineCase: 'capitals in headlines',
    headlineLength: 'longest headline',
    headlineStop: 'full stop after headlines',
    copiedWords: 'words in a row from a source',
    mailSize: 'largest mail',
    picturesSize: 'heaviest pictures of a mail',
    themeDrift: 'drift of themes',
    emptyLabels: 'link labels that say nothing',
  },
} as const

export const statusNames: Readonly<Record<ItemCuration['status'], string>> = {
  new: 'New',
  kept: 'Kept',
  aside: 'Set aside',
  held: 'Held',
}
export const stateNames: Readonly<Record<IssueRecord['state'], string>> = {
  draft: 'Draft',
  ready: 'Ready',
  published: 'Published',
}
export const levelNames: Readonly<Record<Level, string>> = { lead: 'Lead', full: 'Full', brief: 'Brief' }
export const kindNames: Readonly<Record<ItemFields['kind'], string>> = {
  story: 'Story',
  opinion: 'Opinion',
  photo: 'Photo',
  event: 'Event',
  notice: 'Notice',
  video: 'Video',
}
