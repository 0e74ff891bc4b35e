import { describe, expect, test } from 'vitest'
import { cutLabel, cutTail } from '../../../../core/parse/words/tails.ts'

const notes = new Set(['3'])

describe('tails', () => {
  test('a label loses its colon with the address', () => {
    const text = 'Read more: https://a.example'
    const tail = cutTail(text, 'label', notes)
    expect([text.slice(0, tail.end), text.slice(tail.url!.start, tail.url!.end)]).toEqual([
      'Read more',
      'https://a.example',
    ])
  })

  test('signs before an address leave no blank behind', () => {
    const text = 'Bridge opens - ------ <https://a.example/1>'
    const { end } = cutTail(text, 'line', notes)
    expect(text.slice(0, end)).toBe(text.slice(0, end).trimEnd())
  })

  test('an address may stand in brackets with blanks', () => {
    const text = 'Bridge opens ( https://a.example/1 )'
    const { end, url } = cutTail(text, 'line', notes)
    expect([text.slice(0, end), text.slice(url!.start, url!.end)]).toEqual(['Bridge opens', 'https://a.example/1'])
  })

  test.each([
    'Register: desk@a.example',
    'Register (a.example/forms)',
    'Register: >>> a.example/forms',
    'Register – www.a.example',
    'Register <desk@a.example>',
  ])('behind a label an address needs no https: %s', text => {
    const { end, url } = cutLabel(text, notes)
    expect([text.slice(0, end), text.slice(url!.start, url!.end)]).toEqual([
      'Register',
      expect.stringMatching(/a\.example/),
    ])
    for (const none of ['Register by noon', 'Read more: Node.js', 'Listen: report.pdf', 'Read: No.Ten']) {
      expect(cutLabel(none, notes).url).toBeNull()
    }
  })

  test('only a known footnote is cut', () => {
    expect(cutTail('Bridge opens [3]', 'line', notes)).toEqual({ end: 12, label: null, url: null, note: '3' })
    expect(cutTail('Bridge opens [4]', 'line', notes).note).toBeNull()
  })

  test('an address that ends an unfinished sentence belongs to it', () => {
    expect(cutTail('More is told at https://a.example', 'prose', notes).url).toBeNull()
    expect(cutTail('All is told. https://a.example', 'prose', notes).end).toBe(12)
  })

  test('in a bracket with its address a label behind a sentence may be of any words', () => {
    const text = 'It stays. [What the judge wrote <https://a.example/b>]'
    const { end, label, url } = cutTail(text, 'prose', notes)
    expect([text.slice(0, end), text.slice(label!.start, label!.end), text.slice(url!.start, url!.end)]).toEqual([
      'It stays.',
      'What the judge wrote',
      'https://a.example/b',
    ])
  })

  test('what leads over from a headline to its address belongs to neither', () => {
    const text = 'Quill 4.2 - https://a.example/b'
    expect(text.slice(0, cutTail(text, 'line', notes).end)).toBe('Quill 4.2')
  })

  test('a text that is nothing but an address is left whole', () => {
    expect(cutTail('https://a.example', 'line', notes)).toEqual({ end: 17, label: null, url: null, note: null })
  })

  test.each([
    'It opened on Monday. Read more',
    'It opened on Monday. Read more »',
    'It opened on Monday. (Read more)',
    'It opened on Monday. Read more: https://a.example',
  ])('a label behind the last sentence is cut from %s', text => {
    const { end, label } = cutTail(text, 'prose', notes)
    expect([text.slice(0, end), text.slice(label!.start, label!.end)]).toEqual(['It opened on Monday.', 'Read more'])
  })

  test.each([
    'He was told. Read more here is what he said.',
    'They asked for more. Watch the ferry leave',
    'He said: more.',
  ])('%s ends with no label', text => {
    expect(cutTail(text, 'prose', notes).label).toBeNull()
  })
})
