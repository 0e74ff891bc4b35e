import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foot, goTo, gone, seen, undo } from './desk/desk-page.ts'
import { document, text } from './desk/sources-page.ts'
import { hosts } from './hosts/all.ts'

/** A letter in KOI8-R with few Russian words, which is taken for Western European. */
const letter =
  'Ferry runs again\n\nThe captain, Иван Орлов, said so in the harbour office on Monday.\n\nGulls move inland\n\nA hundred gulls were counted on the market hall.\n'
const koi8 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('koi8-r').decode(Uint8Array.of(byte)), byte]),
)

describe.each(hosts)('a curator whose letter shows the wrong letters, in %s', (_name, launch) => {
  it('sees what it is encoded in, how it would read in another, reads it so, and takes that back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-encoded-'))
    const path = join(folder, 'orrin-wire-4.txt')
    writeFileSync(
      path,
      Uint8Array.from(letter, char => koi8.get(char)!),
    )
    const galley = await launch({ library: join(folder, 'library') })
    try {
      const { page } = galley
      await goTo(page, 'Sources')
      await galley.choosing([path], () => page.getByRole('button', { name: 'Import', exact: true }).click())
      await document(page, 'No. 4').click()
      await foot(page)
        .getByRole('button', { name: 'Encoding: Western European (windows-1252), guessed. Change' })
        .click()
      const dialog = page.getByRole('dialog', { name: 'Text encoding of this document' })
      await seen(dialog.getByText('é×ÁÎ ïÒÌÏ×'))
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
      await seen(dialog.getByText('Иван Орлов'))
      await dialog.getByRole('button', { name: 'Read it this way' }).click()
      await seen(text(page).getByText('Иван Орлов'))
      await seen(foot(page).getByRole('button', { name: 'Encoding: Cyrillic (koi8-r). Change' }))
      await undo(page, /^Read .* as Cyrillic/)
      await gone(text(page).getByText('Иван Орлов'))
      expect(galley.problems).toEqual([])
    } finally {
      await galley.close()
    }
  })
})
