import { describe, expect, it } from 'vitest'
import { encodeLine, type Step } from '../../../../main/library/journal/journal-line.ts'
import { readJournal } from '../../../../main/library/journal/journal-read.ts'

const step = (label: string): Step => ({ kind: 'do', of: 1, at: '', label, count: 1, created: [], edits: [] })
const lines = [encodeLine(1, step('Åland')), encodeLine(1, { kind: 'checkpoint', upTo: 1 }), encodeLine(2, step('two'))]
const read = (text: string) => readJournal(Buffer.from(text))

describe('a journal', () => {
  it('gives its steps and its last checkpoint', () => {
    const text = lines.join('')
    expect(read(text)).toMatchObject({
      checkpoint: 1,
      lastSeq: 2,
      torn: false,
      damaged: [],
      length: Buffer.byteLength(text),
    })
    expect(read(text).steps.map(({ seq, step: { label } }) => [seq, label])).toEqual([
      [1, 'Åland'],
      [2, 'two'],
    ])
  })

  it('ends before a last line that was cut off, wherever that was', () => {
    const whole = lines.slice(0, 2).join('')
    for (let cut = 1; cut < lines[2]!.length; cut++) {
      expect(read(whole + lines[2]!.slice(0, cut))).toMatchObject({
        torn: true,
        length: Buffer.byteLength(whole),
        lastSeq: 1,
      })
    }
  })

  it('passes over a damaged line between good ones', () => {
    const damaged = lines[1]!.replace('upTo', 'upTO')
    expect(read(lines[0]! + damaged + lines[2]!)).toMatchObject({
      damaged: [2],
      checkpoint: 0,
      lastSeq: 2,
      torn: false,
    })
  })

  it('may be empty', () => {
    expect(read('')).toMatchObject({ steps: [], checkpoint: 0, lastSeq: 0, length: 0, torn: false })
  })
})
