import { describe, expect, it } from 'vitest'
import { blocksOf, linksOf } from './blocks-of.ts'

describe('notes of Obsidian', () => {
  it('show the labels of their links, and pictures', () => {
    expect(blocksOf('### Dams at [[Morran Moss#North|the moss]] and [[Ebbin]]\n\n`[[kept]]`')).toEqual([
      'heading | Dams at the moss and Ebbin',
      'text | [[kept]]',
    ])
    expect(blocksOf('![[dam 7.jpg|600]]\n*The dam. Photo: Dee Fox*')).toEqual([
      'picture | dam 7.jpg',
      'text | The dam. Photo: Dee Fox',
    ])
  })

  it('have callouts whose title is a heading and whose content is text', () => {
    expect(blocksOf('Some text that is no title.\n\n> [!info]- Lock closed\n> By Ann Lee\n>\n> Until May.')).toEqual([
      'text | Some text that is no title.',
      'heading | Lock closed',
      'text | By Ann Lee',
      'text | Until May.',
    ])
    expect(blocksOf('Some text.\n\n> [!quote] Overheard\n> It leaks.')).toEqual([
      'text | Some text.',
      'heading | Overheard',
      'quoted | It leaks.',
    ])
    expect(blocksOf('> [!NOTE]\n> It leaks.')).toEqual(['text | It leaks.'])
  })

  it('have tags and contents, which are part of the frame', () => {
    expect(blocksOf('## Field\n#peat #2031/w08\n\nText. ^one')).toEqual([
      'heading | Field',
      'text (furniture) | #peat #2031/w08',
      'text | Text.',
      'hidden | ^one',
    ])
    expect(blocksOf('- [[#Field]]\n- [People](#people)\n\nText.')).toEqual([
      'text (furniture) | Field',
      'text (furniture) | People',
      'text | Text.',
    ])
  })

  it('have a comment, which is not shown, and marked words, which are', () => {
    expect(blocksOf('%% ask Ann %%\n\nBy ==late April==.')).toEqual(['hidden | ask Ann', 'text | By late April.'])
  })
})

describe('Pandoc’s and kramdown’s', () => {
  it('attributes are no text', () => {
    expect(blocksOf('Bridge closed {#bridge .wide}\n-----\n\n## Gulls {-}\n\nA [small]{.sc} one.\n{: .lead}')).toEqual([
      'heading | Bridge closed',
      'heading | Gulls',
      'text | A small one.',
    ])
    expect(blocksOf('## Sets {1, 2}')).toEqual(['heading | Sets {1, 2}'])
  })

  it('divisions are called as their class', () => {
    expect(blocksOf('::: {.byline}\nAnn *Lee*\n:::\n\nText.\n\n::: tip Mind this\nA step.\n:::')).toEqual([
      'text (byline) | Ann Lee',
      'text | Text.',
      'heading | Mind this',
      'text | A step.',
    ])
    expect(blocksOf('Text.\n\n!!! note "Mind this"\n    A step.\n\nMore.')).toEqual([
      'text | Text.',
      'heading | Mind this',
      'text | A step.',
      'text | More.',
    ])
  })

  it('definitions are text under their term', () => {
    expect(blocksOf('Some text here.\n\n214\n\n:   Swans on the *canal*.\n\n    And geese.\n\nMore.')).toEqual([
      'text | Some text here.',
      'heading | 214',
      'text | Swans on the canal.',
      'text | And geese.',
      'text | More.',
    ])
  })

  it('footnotes are part of the frame, and their numbers nothing', () => {
    expect(blocksOf('It is “honest”, and so are all who work on it.[^a]\n\n[^a]: Says the mayor.')).toEqual([
      'text | It is “honest”, and so are all who work on it.',
      'bullet (furniture) | 1. Says the mayor.',
    ])
  })
})

describe('mails and pages made into Markdown', () => {
  it('have links over two lines', () => {
    expect(blocksOf('### [ Gulls move in\n](https://x.example/g)')).toEqual(['heading | Gulls move in'])
    expect(linksOf('[Read on]\n(https://x.example/r)\n\n| [\n![Us](u.png) ](https://x.example/u)')).toEqual([
      'https://x.example/r',
      'https://x.example/u',
    ])
  })

  it('have tables of their layout, whose rules are nothing', () => {
    expect(blocksOf('Issue 112 | Saturday  \n---|---\n  \nHello.')).toEqual([
      'text | Issue 112 | Saturday',
      'text | Hello.',
    ])
  })

  it('have links to change a section, which are kept and not shown', () => {
    expect(
      blocksOf('## Harbour[[edit](https://w.example/i?title=H&action=edit "Edit")]\n\nText.\n\n## Town [edit]'),
    ).toEqual(['heading | Harbour', 'hidden | [edit]', 'text | Text.', 'heading | Town', 'hidden | [edit]'])
  })

  it('begin with the site’s links, which are part of the frame', () => {
    const links = '* [Study](https://x.example/s)\n* [News](https://x.example/n)\n* [About](https://x.example/a)\n'
    expect(blocksOf(`${links}\n# Campus Weekly`).map(block => block.split(' | ')[0])).toEqual([
      'bullet (furniture)',
      'bullet (furniture)',
      'bullet (furniture)',
      'heading',
    ])
    expect(blocksOf(`# Weekly\n\n${links}`)[1]).toBe('bullet | • Study')
  })
})
