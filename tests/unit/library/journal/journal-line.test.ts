import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeLine, encodeLine, type Step } from '../../../../main/library/journal/journal-line.ts'

const step: Step = {
  kind: 'do',
  of: 12,
  at: '2026-03-02T09:30:00.000Z',
  label: 'Tag 2 items ‘Courts’',
  count: 2,
  created: ['t'],
  edits: [
    {
      key: 'curation/s',
      op: 'patch',
      from: 1,
      to: 2,
      patches: [{ op: 'add', path: ['items', 'i', 'tags', 0], value: 't' }],
      undo: [],
    },
  ],
}

it('reads back as it was written, and is itself one line of JSON', () => {
  const line = encodeLine(12, step)
  expect(line.indexOf('\n')).toBe(line.length - 1)
  expect(JSON.parse(line)).toMatchObject({ seq: 12, entry: { label: 'Tag 2 items ‘Courts’' } })
  expect(decodeLine(line.slice(0, -1))).toEqual({ seq: 12, entry: step })
})

it('is refused as soon as one character of it is missing or another', () => {
  const line = encodeLine(12, step).slice(0, -1)
  fc.assert(
    fc.property(fc.nat(line.length - 1), fc.constantFrom('', 'x', '7', '{'), (at, other) => {
      const damaged = line.slice(0, at) + other + line.slice(at + 1)
      fc.pre(damaged !== line)
      expect(decodeLine(damaged)).toBeNull()
    }),
    { numRuns: 500 },
  )
})

it('is refused where it is whole but no step', () => {
  expect(decodeLine(encodeLine(1, { kind: 'dance' } as unknown as Step).slice(0, -1))).toBeNull()
  expect(
    decodeLine(
      encodeLine(1, { ...step, edits: [{ ...step.edits[0]!, key: '../../etc/passwd' }] } as unknown as Step).slice(
        0,
        -1,
      ),
    ),
  ).toBeNull()
})
