import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'

test('lines set larger are headings, whatever their length: two signs of Han are a word', () => {
  const text = '<p>春天的霜冻让产量减少了两成，茶农建议大家先喝去年的茶。他们说，明年会更好。</p>'
  const title = (words: string) => `<div style="font-size:26px">${words}</div>`
  const { structured } = readHtml(`${title('本地新闻')}${text}${title('经济')}${text}${title('文化')}${text}`)
  const headings = structured.blocks.filter(({ level }) => level !== null)
  expect(headings.map(({ start, end }) => structured.text.slice(start, end))).toEqual(['本地新闻', '经济', '文化'])
})
