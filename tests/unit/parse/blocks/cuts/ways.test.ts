import { expect, it } from 'vitest'
import { cutsOf } from '../../../../../core/parse/blocks/cuts/ways.ts'

const ways = (text: string) => cutsOf(text).map(({ way }) => way)

it('what stands in brackets behind a text may be where it is from, but no share and no price', () => {
  expect(ways('Ferry runs all night (Quay Post)')).toContain('brackets behind')
  for (const text of [
    'Low sulphur 5,120 (+1%)',
    'Tea for two (£20)',
    'Fewer calls than last year (−6.5 %)',
    'A seat by the stove (20 kr)',
    'Lunch at the mill (CHF 5)',
    'Tables at the fair (£20-£30)',
    '渡轮燃料价格上涨了许多（20%）',
  ]) {
    expect(ways(text)).not.toContain('brackets behind')
  }
})

it('a headline may stand in black brackets before its text', () => {
  const [cut] = cutsOf('【渡し船、冬も運航へ】潮見市は十五日、運航を発表した。').filter(({ way }) => way === 'stress')
  expect(cut).toEqual({ way: 'stress', from: 1, end: 10, rest: 11 })
})

it('what somebody says is not divided at its dashes', async () => {
  const { parse } = await import('../../../../../core/parse/index.ts')
  const said = '– Avtalet klart, säger Ann Lunz. – Nu går vi vidare till nästa fråga, och den är svårare.'
  const { items } = parse(
    `NYTT\n\nAvtalet klart i hamnen\nHamnarbetarna har fått ett nytt avtal som gäller från juni.\n\n${said}\n\nVädret blir bättre\nI morgon skiner solen över hela kusten, säger vädertjänsten.\n`,
  )
  expect(items[0]!.body.map(({ type, text }) => [type, text])).toContainEqual(['paragraph', said])
})

it('a name behind a comma may say where a headline is from, the day behind it too; in a sentence it is none', () => {
  const tailOf = (text: string) =>
    cutsOf(text).flatMap(({ way, rest }) => (way === 'comma behind' ? [text.slice(rest)] : []))
  expect(tailOf('Salt prices fall, again, The Quay Post')).toEqual(['The Quay Post'])
  expect(tailOf('Salt prices fall, The Quay Post, 12 October')).toEqual(['The Quay Post, 12 October'])
  for (const text of ['Salt prices fell, The Quay Post says.', 'Salt, sugar and tea', 'Salt prices fall, 12 October']) {
    expect(tailOf(text)).toEqual([])
  }
})
