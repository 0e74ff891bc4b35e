import { expect, it } from 'vitest'
import { read } from './make-document.ts'

const text = 'The council decided on Monday that the boat to Osset goes on after midnight, as it did before the war.'
const rest = ['Mill is sold at last', 'Rowers come home', 'Snow on the pier']
  .map(head => `<h3>${head}</h3><p>${text}</p>`)
  .join('')
const headlines = async (top: string) =>
  (await read('mail.html', `<html><body>${top}<h2>Around the bay</h2>${rest}</body></html>`)).parsed.items.map(
    ({ headline }) => headline,
  )
const others = ['Mill is sold at last', 'Rowers come home', 'Snow on the pier']

it('the largest heading is the first story’s where it is no name and a button closes the text under it', async () => {
  const top = `<h1>Bin days change for 14,000 homes from May</h1><p>${text}</p><p>${text}</p><p><a href="https://a.example/1" class="button">Check your new day</a></p>`
  expect(await headlines(top)).toEqual(['Bin days change for 14,000 homes from May', ...others])
})

it('it is the letter’s name where its words are a name’s, a day stands under it, or nothing leads on', async () => {
  const button = '<p><a href="https://a.example/1" class="button">Check your new day</a></p>'
  for (const top of [
    `<h1>The Harbour Letter</h1><p>${text}</p>${button}`,
    `<h1>News for all who love the bay</h1><p>3 May 2031</p><p>${text}</p>${button}`,
    `<h1>News for all who love the bay</h1><p>Welcome to the letter. ${text}</p>`,
    `<h1>News for all who love the bay</h1><p>${text}</p><p><a href="https://a.example/s">Subscribe for free</a></p>`,
    `<h1>Notes from a very small harbour</h1><p>${text}</p><p><a href="https://a.example/s">Support our work</a></p>`,
    `<h1>What we learned at the harbour</h1><p>Hello all, this is the letter you asked for. ${text}</p>${button}`,
  ]) {
    const found = await headlines(top)
    expect(found.filter(Boolean)).toEqual(others)
  }
})
