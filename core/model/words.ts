import type { Kind } from './fields.ts'

/** The words Galley prints of its own around a curator's, in one language. */
export interface IssueWords {
  /** Before the names of a byline. Another in each language, since it tells a reader which "and" divides them. */
  readonly by: string
  readonly and: string
  readonly note: string
  readonly also: string
  readonly credit: string
  readonly source: string
  /** Before what a picture shows, and before what stands under it. */
  readonly picture: string
  readonly caption: string
  /** Before an issue's number. */
  readonly number: string
  readonly contents: string
  /** Words of the link to leave by. */
  readonly unsubscribe: string
  readonly kinds: Readonly<Record<Exclude<Kind, 'story'>, string>>
}

const table = {
  en: {
    by: 'By',
    and: 'and',
    note: 'Editor’s note',
    also: 'Also',
    credit: 'Credit',
    source: 'Source',
    number: 'No.',
    picture: 'Picture',
    caption: 'Caption',
    contents: 'In this issue',
    unsubscribe: 'Unsubscribe',
    kinds: { opinion: 'Opinion', photo: 'Photo', event: 'Event', notice: 'Notice', video: 'Video' },
  },
  de: {
    by: 'Von',
    and: 'und',
    note: 'Anmerkung der Redaktion',
    also: 'Auch',
    credit: 'Bildnachweis',
    source: 'Quelle',
    number: 'Nr.',
    picture: 'Bild',
    caption: 'Bildunterschrift',
    contents: 'In dieser Ausgabe',
    unsubscribe: 'Abmelden',
    kinds: { opinion: 'Meinung', photo: 'Foto', event: 'Veranstaltung', notice: 'Hinweis', video: 'Video' },
  },
  fr: {
    by: 'Par',
    and: 'et',
    note: 'Note de la rédaction',
    also: 'Aussi',
    credit: 'Crédit',
    source: 'Source',
    number: 'N°',
    picture: 'Image',
    caption: 'Légende',
    contents: 'Dans ce numéro',
    unsubscribe: 'Se désabonner',
    kinds: { opinion: 'Opinion', photo: 'Photo', event: 'Événement', notice: 'Avis', video: 'Vidéo' },
  },
  es: {
    by: 'Por',
    and: 'y',
    note: 'Nota de la redacción',
    also: 'También',
    credit: 'Crédito',
    source: 'Fuente',
    number: 'N.º',
    picture: 'Imagen',
    caption: 'Pie de foto',
    contents: 'En este número',
    unsubscribe: 'Darse de baja',
    kinds: { opinion: 'Opinión', photo: 'Foto', event: 'Evento', notice: 'Aviso', video: 'Vídeo' },
  },
  it: {
    by: 'Di',
    and: 'e',
    note: 'Nota della redazione',
    also: 'Anche',
    credit: 'Crediti',
    source: 'Fonte',
    number: 'N.',
    picture: 'Immagine',
    caption: 'Didascalia',
    contents: 'In questo numero',
    unsubscribe: 'Annulla l’iscrizione',
    kinds: { opinion: 'Opinione', photo: 'Foto', event: 'Evento', notice: 'Avviso', video: 'Video' },
  },
  nl: {
    by: 'Door',
    and: 'en',
    note: 'Noot van de redactie',
    also: 'Ook',
    credit: 'Beeld',
    source: 'Bron',
    number: 'Nr.',
    picture: 'Afbeelding',
    caption: 'Bijschrift',
    contents: 'In dit nummer',
    unsubscribe: 'Uitschrijven',
    kinds: { opinion: 'Opinie', photo: 'Foto', event: 'Evenement', notice: 'Mededeling', video: 'Video' },
  },
  hy: {
    by: 'Հեղինակ՝',
    and: 'և',
    note: 'Խմբագրի նշում',
    also: 'Նաև',
    credit: 'Լուսանկարի հեղինակ',
    source: 'Աղբյուր',
    number: 'Թիվ',
    picture: 'Նկար',
    caption: 'Նկարի մակագրություն',
    contents: 'Այս համարում',
    unsubscribe: 'Ապաբաժանորդագրվել',
    kinds: {
      opinion: 'Կարծիք',
      photo: 'Լուսանկար',
      event: 'Միջոցառում',
      notice: 'Հայտարարություն',
      video: 'Տեսանյութ',
    },
  },
  ru: {
    by: 'Автор:',
    and: 'и',
    note: 'Примечание редакции',
    also: 'Также',
    credit: 'Фото',
    source: 'Источник',
    number: '№',
    picture: 'Иллюстрация',
    caption: 'Подпись',
    contents: 'В этом номере',
    unsubscribe: 'Отписаться',
    kinds: { opinion: 'Мнение', photo: 'Фотография', event: 'Событие', notice: 'Объявление', video: 'Видео' },
  },
} as const satisfies Record<string, IssueWords>

const byLanguage: ReadonlyMap<string, IssueWords> = new Map(Object.entries(table))

/** The words of every language Galley prints in, English first. */
export const allWords: readonly IssueWords[] = [...byLanguage.values()]

/** The words for an issue in a language (BCP 47: "de", "de-AT"); English where Galley has none in it. */
export const wordsOf = (language: string): IssueWords =>
  byLanguage.get(language.toLowerCase().split('-')[0] ?? '') ?? table.en
