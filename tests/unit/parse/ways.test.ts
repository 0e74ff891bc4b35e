import { expect, it } from 'vitest'
import { cutsOf } from '../../../core/parse/ways.ts'

const ways = (text: string) => cutsOf(text).map(({ way }) => way)

it('what stands in brackets behind a text may be where it is from, but no share and no price', () => {
  expect(ways('Ferry runs all night (Quay Post)')).toContain('brackets behind')
  for (const text of ['Low sulphur 5,120 (+1%)', 'Tea for two (£20)', 'Fewer calls than last year (−6.5 %)']) expect(ways(text)).not.toContain('brackets behind')
})

it('a headline may stand in black brackets before its text', () => {
  const [cut] = cutsOf('【渡し船、冬も運航へ】潮見市は十五日、運航を発表した。').filter(({ way }) => way === 'stress')
  expect(cut).toEqual({ way: 'stress', from: 1, end: 10, rest: 11 })
})

it('a theme may stand before a bar as before a colon', () => {
  expect(ways('Boats | Ferry runs all night')).toContain('name')
  expect(ways('Boats: Ferry runs all night')).toContain('name')
  expect(ways('A theme of many more words than those have | Ferry runs')).not.toContain('name')
})

it('what somebody says is not divided at its dashes', async () => {
  const { parse } = await import('../../../core/parse/index.ts')
  const said = '– Det här är det bästa avtalet på tio år, säger Ann Lunz. – Nu går vi vidare till nästa.'
  const { items } = parse(`NYTT\n\nAvtalet klart i hamnen\nHamnarbetarna har fått ett nytt avtal som gäller från juni.\n\n${said}\n\nVädret blir bättre\nI morgon skiner solen över hela kusten, säger vädertjänsten.\n`)
  expect(items[0]!.body.map(({ type, text }) => [type, text])).toContainEqual(['paragraph', said])
})
