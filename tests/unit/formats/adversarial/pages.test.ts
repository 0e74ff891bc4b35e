import { describe, expect, it } from 'vitest'
import { read, readOr } from '../make-document.ts'
import { faultsIn } from '../marked-decoder.ts'
import { headlines } from './ferry-letter.ts'

describe('13–14: pages', () => {
  it('a page 100,000 levels deep is refused; one of 1,000 is read, its depths as text', async () => {
    expect(await readOr('a.html', `<html>${'<div>'.repeat(100_000)}Hello`)).toBe(
      '‘a.html’ is nested more than ten thousand levels deep, as no letter is; it was not read.',
    )
    const { parsed } = await read(
      'a.html',
      `<html>${'<div>'.repeat(1000)}<h2>The ferry runs</h2>${'</div>'.repeat(1000)}<h2>Gulls</h2><p>A hundred gulls were counted.</p>`,
    )
    expect(parsed.text).toBe('The ferry runs\n\nGulls\n\nA hundred gulls were counted.')
    expect(parsed.notices.map(notice => notice.message)).toEqual([
      'The page is nested more than 400 levels deep; below that only its text was read.',
    ])
  })
  it('letters of no size are hidden up to an element that gives them one', async () => {
    const told = ['The ferry runs again', 'Gulls move inland', 'A lamp is painted']
    const table = (headline: string) =>
      `<table><tr><td style="font-size:0px;padding:0"><div style="font-size:20px;font-weight:bold">${headline}</div><blockquote><div style="font:14px Arial">It was seen on Monday by the keeper.</div></blockquote></td></tr></table>`
    const { parsed } = await read(
      'a.html',
      `<html><body><div style="font-size:0px">Hidden words of the letter</div>${told.map(table).join('')}</body></html>`,
    )
    expect(parsed.text).toContain('The ferry runs again')
    expect(parsed.items.map(item => [item.headline, item.body.map(({ type }) => type)])).toEqual(
      told.map(headline => [headline, ['quote']]),
    )
    expect(parsed.unclaimed.map(({ what, start, end }) => [what, parsed.text.slice(start, end)])).toEqual([
      ['hidden preheader', 'Hidden words of the letter'],
    ])
  })
  it('scripts, trackers and javascript: leave nothing behind; a preheader is there and in no item', async () => {
    const { parsed } = await read(
      'a.html',
      `<html><head><title>Pier</title><script>alert("script")</script></head><body onload="alert(1)">
      <div style="display:none">Hidden words of the letter</div>
      <h2><a href="javascript:alert(1)">The ferry runs again</a></h2><p>It runs on <a href="data:text/html,x">Tuesdays</a>. <img src="https://t.example/1.gif" width="1" height="1" alt="open"></p>
      <h2>Gulls move inland</h2><p onclick="x()">A hundred were counted. <a href="https://g.example/1?utm_campaign=x&amp;fbclid=y&amp;page=2">Read more</a></p>
      <noscript><img src="https://t.example/2.gif" width="0" alt="open"></noscript><iframe src="https://x.example">frame</iframe></body></html>`,
    )
    expect(JSON.stringify(parsed)).not.toMatch(/script|alert|onload|data:|t\.example|frame"|"open/)
    expect(parsed.items.map(item => item.headline)).toEqual(headlines)
    expect(parsed.items.map(item => item.links)).toEqual([
      [],
      [{ label: 'Read more', url: 'https://g.example/1?page=2' }],
    ])
    expect(parsed.unclaimed.map(({ what, start, end }) => [what, parsed.text.slice(start, end)])).toEqual([
      ['hidden preheader', 'Hidden words of the letter'],
    ])
    expect(parsed.notices.map(notice => notice.message)).toEqual([
      'What tells a sender who clicked was taken off one address.',
      '2 links lead to no web page or mail address and were left out.',
    ])
    expect(faultsIn(parsed)).toEqual([])
  })
  it('a link through a counter of clicks is kept and flagged; one that carries its address is led back to it', async () => {
    const { parsed } = await read(
      'a.html',
      '<html><h2>The ferry runs again</h2><p>It runs. <a href="https://pier.list-manage.com/track/click?u=1&amp;id=2">Read more</a></p><h2>Gulls move inland</h2><p>They fly. <a href="https://www.google.com/url?q=https%3A%2F%2Fg.example%2F1">Read more</a></p>',
    )
    expect(parsed.items.map(({ links, check }) => [links[0]!.url, check])).toEqual([
      ['https://pier.list-manage.com/track/click?u=1&id=2', ['a link goes through a counter of clicks']],
      ['https://g.example/1', []],
    ])
  })
})
