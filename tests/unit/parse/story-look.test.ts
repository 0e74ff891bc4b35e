import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../core/parse/index.ts'
import { storyLook } from '../../../core/parse/story-look.ts'
import { isSalutation } from '../../../core/parse/words/salutation.ts'
import { faultsOf } from './decoder.ts'

const sentence =
  'The keepers say the gate has never stood open so long, and nobody in the village remembers a spring as dry as this one was. '
const paragraph = sentence.repeat(3).trim()
const letter = `Dear Ann,\n\n${paragraph}\n\n${paragraph}\n\nCome and see it while it lasts.\n\nWith kind regards,\n\nBo\n`
const article = `The gate at Orrin\n\nBy Ann Lee\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}\n`
const headed = `The gate at Orrin\n\nBy Ann Lee\n\n${paragraph}\n\n${paragraph}\n\nA dry spring\n\n${paragraph}\n\n${paragraph}\n\nWhat the keepers want\n\n${paragraph}\n\n${paragraph}\n`
const look = (text: string) => storyLook(parse(text))

describe('whether a text is one story', () => {
  test.each([
    ['a personal letter', letter],
    ['a letter in German', letter.replace('Dear Ann', 'Liebe Anna')],
    ['an article', article],
  ])('is plain of %s', (_, text) => {
    expect(look(text)).toBe('story')
    const story = parse(text, { story: true })
    expect(story.items).toHaveLength(1)
    expect(faultsOf(story)).toEqual([])
  })

  test('a salutation is no headline', () => {
    const [item] = parse(letter, { story: true }).items
    expect(item!.headline).toBeNull()
    expect(item!.body[0]!.text).toBe('Dear Ann,')
    expect(isSalutation('Уважаемые читатели!')).toBe(true)
    expect(isSalutation('Dear prices at the mill')).toBe(false)
    expect(isSalutation('Dearer bread at the mill')).toBe(false)
  })

  test('is unsure of an article with headings of its own, which could be a digest of long stories', () => {
    expect(look(headed)).toBe('unsure')
  })

  test.each([
    ['two bylines', `${article}\nBridge opens\n\nBy Bo Orr\n\n${paragraph}\n`],
    [
      'links of their own',
      `Bridge opens\n\n${paragraph}\n\nRead more: https://a.example/1\n\nFerry stops\n\n${paragraph}\n\nRead more: https://a.example/2\n`,
    ],
    ['short stories', Array.from({ length: 6 }, (_, i) => `Story number ${i} of the week\n\n${sentence}\n`).join('\n')],
    [
      'a list',
      `This week\n\n${Array.from({ length: 8 }, (_, i) => `- Item ${i} of the list, which goes on for a while`).join('\n')}\n\n${paragraph}\n`,
    ],
  ])('is refused of a digest by %s', (_, text) => expect(look(text)).toBe('digest'))

  test('no digest of the fixtures, and none of the samples, is taken for one', () => {
    for (const folder of ['../../fixtures/parse', '../../../data/samples']) {
      const path = join(import.meta.dirname, folder)
      for (const name of readdirSync(path).filter(one => one.endsWith('.txt'))) {
        expect(`${name}: ${look(readFileSync(join(path, name), 'utf8'))}`).toBe(`${name}: digest`)
      }
    }
  })
})
