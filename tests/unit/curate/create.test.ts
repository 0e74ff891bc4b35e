import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../core/curate/item/compose.ts'
import { bench } from './bench.ts'

describe('an item made by hand', () => {
  it('is a document of its own, kept from the start', () => {
    const { run, desk, curation } = bench()
    const [id] = run({
      type: 'item.create',
      headline: 'Lamp relit',
      text: 'The lamp burns again.',
      url: 'https://www.pier.example/lamp',
    }).created
    const source = desk.get('source', desk.sourceOf(id!)!)!
    expect(source).toMatchObject({
      format: 'hand',
      title: 'Lamp relit',
      outlet: 'pier.example',
      sha256: null,
      date: '2031-03-14',
    })
    expect(source.reading.items[0]).toMatchObject({
      headline: 'Lamp relit',
      body: [{ type: 'paragraph', text: 'The lamp burns again.' }],
      links: [{ label: '', url: 'https://www.pier.example/lamp' }],
    })
    expect(curation(id!)?.status).toBe('kept')
  })
  it('of an address alone is called by it', () => {
    const change = bench().run({ type: 'item.create', headline: '', text: 'https://pier.example/lamp', url: '' })
    expect(change.label).toBe('Make item ‘https://pier.example/lamp’')
  })
  it('is refused where all is blank', () => {
    expect(bench().refused({ type: 'item.create', headline: ' ', text: '\n', url: '' })).toBe(
      'An item needs a headline, a text or an address.',
    )
  })
  it('takes a paragraph in quotation marks, and lines that begin with one, for quotes', () => {
    expect(
      compose({ headline: '', text: '“We were\nready.”\n\nSaid “one” and “two”\n\n> Cited\n> words', url: '' }).items[0]
        ?.body,
    ).toEqual([
      { type: 'quote', text: '“We were ready.”' },
      { type: 'paragraph', text: 'Said “one” and “two”' },
      { type: 'quote', text: 'Cited words' },
    ])
  })
  it('takes marked lines for bullets and lines of an address for links', () => {
    const item = compose({
      headline: '',
      text: '- one\n- two\nand more\nhttps://a.example/x\n-5 degrees',
      url: 'https://a.example/x',
    }).items[0]!
    expect(item.body).toEqual([
      { type: 'bullet', text: 'one' },
      { type: 'bullet', text: 'two and more' },
      { type: 'paragraph', text: '-5 degrees' },
    ])
    expect(item.links).toEqual([{ label: '', url: 'https://a.example/x' }])
  })
  it('has every character of its text in exactly one span, each field equal to its span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '>', '“', '”', '•', 'https://x.example') }),
        fc.webUrl(),
        (headline, text, url) => {
          const {
            text: page,
            items: [item],
          } = compose({ headline, text, url })
          const covered = new Uint8Array(page.length)
          for (const { start, end } of item!.spans) covered.fill(1, start, end)
          expect([...page].every((char, at, all) => !char.trim() || covered[all.slice(0, at).join('').length])).toBe(
            true,
          )
          expect(item!.spans.every((span, at, all) => at === 0 || all[at - 1]!.end <= span.start)).toBe(true)
          item!.body.forEach((block, index) => {
            const span = item!.spans.find(one => one.field === `body[${index}]`)!
            expect(page.slice(span.start, span.end)).toBe(block.text)
          })
          expect(page.split('\n').length).toBe(item!.lines[1])
        },
      ),
    )
  })
})
