import { expect, test } from 'vitest'
import { read } from '../../make-document.ts'
import { lines, stories, told } from './lines.ts'

test('a lasting link to the element it stands in leads nowhere else', () => {
  expect(lines(`${stories}<div id="b7"><p><a href="#b7">The crew</a></p></div>`)).toEqual({
    read: ['The crew'],
    frame: [],
  })
})

test('a heading over nothing but places on the same page is of the frame with them', async () => {
  const story = (head: string) =>
    `<h3 id="${head.slice(0, 3)}">${head}</h3><p>The council decided on Monday that the boat to Osset goes on after midnight.</p>`
  const { parsed } = await read(
    'a.html',
    `<html><body><h1>The Quay</h1><h2>In this issue</h2><ul><li><a href="#Fer">Ferry runs all night</a></li><li><a href="#Mil">Mill is sold at last</a></li></ul>${story('Ferry runs all night')}${story('Mill is sold at last')}</body></html>`,
  )
  expect(parsed.items.map(({ section, headline }) => [section, headline])).toEqual([
    [null, 'Ferry runs all night'],
    [null, 'Mill is sold at last'],
  ])
})

test('a numbered line that leads to a place on the same page frames it with its number', () => {
  expect(
    lines(
      `${stories}<p>1. <a href="#one">Ferry returns to the pier</a></p><p>2. <a href="#two">Gulls move inland</a></p>`,
    ).frame,
  ).toEqual(['1. Ferry returns to the pier', '2. Gulls move inland'])
})

test('a button that opens a part of the page is that part’s title', () => {
  expect(lines(`${stories}<button aria-expanded="false">Clock is right</button><p>It was.</p>`).frame).toEqual([])
})

test('a label is of the frame in a form and without a heading', () => {
  const story = `<input type="checkbox" id="a"><label for="a"><h3>Mill sold</h3></label><div>${told}</div>`
  expect(lines(stories + story).frame).toEqual([])
  expect(
    lines(`${stories}<input type="checkbox" id="a"><label for="a">Mill sold</label><div>${told}</div>`).frame,
  ).toEqual([])
  expect(lines(`${stories}<form>${story}</form>`).frame).toEqual([])
  expect(lines(`${stories}<form><label>Name</label><input></form>`).frame).toEqual(['Name'])
})

test('a form that tells a story is read', () => {
  expect(
    lines(
      `${stories}<form><h2>Should the toll stay?</h2><p>${told}</p><label><input type="radio">Yes</label><button>Vote</button></form>`,
    ),
  ).toEqual({ read: ['Should the toll stay?', told], frame: ['YesVote'] })
})
