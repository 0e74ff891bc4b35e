import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { parse } from '../../../../core/parse/index.ts'
import { findSpeech } from '../../../../core/parse/lines/speech.ts'

const spoken = (text: string) =>
  splitLines(text)
    .filter(({ start }, _, all) => findSpeech(all).has(start))
    .map(({ text }) => text)

describe('findSpeech', () => {
  test.each([
    '– Det här är bra, säger Ann Lunz. – Nu går vi vidare.',
    '– Vi har aldri hatt så mange, sier Ola Karadin.',
    '– Täällä on hiljaista, hän sanoo ja kaataa kahvia.',
    '– Da się – mówi Jan Lunz.',
    '– Chcę uczelni, w której ktoś odbiera telefon – zapowiedziała Anna Lunz. – Reszta jest drugorzędna.',
    '— Это невозможно, — говорит Анна Лунц.',
    '— Nous n’avons rien vu, raconte Ann Lunz.',
  ])('a dash opens what somebody says: %s', text => expect(spoken(`Rubrik\n\n${text}\n\nText.`)).toEqual([text]))

  test('over several lines', () =>
    expect(spoken('– Det här är det bästa avtalet på femton\når, säger Ann Lunz.')).toEqual([
      '– Det här är det bästa avtalet på femton',
    ]))

  test('questions that are answered in turn are a conversation', () => {
    const turns = ['— Cum ați ajuns aici?', '— Din greșeală.', '— Câte faceți?', '— Șapte, opt.']
    expect(spoken(`Un interviu.\n\n${turns.join('\n')}\n\nSfârșit.`)).toEqual(turns)
    expect(spoken(turns.join('\n\n'))).toEqual(turns)
    expect(spoken('– Hvorfor fisk?\n– Fordi ingen andre gjorde det.')).toHaveLength(2)
  })

  test.each([
    '– Mjölk\n– Bröd\n– Smör',
    '– We want a second page, says Ann Lunz.',
    '– Can I bring a dog?\n– Can I park?\n– Where is the key?',
    '* Vi går, säger Ann Lunz.',
    '– Vis attesten til Ann – ikke send den.',
    '– Who asks?\n– Nobody.\n– Where?',
    '- Mill sold to a family\n- Will the ferry return?\n- Council raises the dues\n- Who owns the moor?\n- Library opens',
    '– Haben Sie einen Ausweis?\n– Bitte bringen Sie ihn mit',
    '– Mühle verkauft. Wird gemahlen?\n– Fähre verspätet.\n– Kommt sie je?\n– Nein.\n– Doch.',
    '– Cards, dice and darts from seven',
    '– Voorlezen op woensdag, dit keer met muziek',
    '– Correo, cuenta y clave',
    '– Fler jobb i norr, säger myndigheten',
    '– Soup of the week – broccoli and cheese',
    '– Trasporti – locali e regionali fermi',
    '- Vi går nu, säger Ann Lunz.',
    '– Avtalet klart\n– Lönen höjs, säger Ann Lunz\n– Nya lokaler\n– Sommarfest',
  ])('other dashes are signs of a list: %s', text => expect(spoken(text)).toEqual([]))

  test('what a curator makes a headline loses its dash', () => {
    const letter =
      'NYTT\n\nAvtalet klart\nHamnarbetarna har fått ett nytt avtal.\n\n– Nu går vi vidare, säger Ann Lunz\n\nDet regnar igen i hela hamnen, säger vädertjänsten.\n'
    expect(
      parse(letter, { forced: [{ what: 'headline', first: 6, last: 6 }] }).items.map(({ headline }) => headline),
    ).toContain('Nu går vi vidare, säger Ann Lunz')
  })
})
