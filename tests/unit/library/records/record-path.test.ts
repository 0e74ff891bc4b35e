import { expect, it } from 'vitest'
import { idOf, keyOf, kindOf, pathOf, revisionName } from '../../../../main/library/records/record-path.ts'

it('gives every record one place, and back', () => {
  expect([pathOf('library'), pathOf('tags'), pathOf('curation/x7Kd'), pathOf('digest/d')]).toEqual([
    'library.json',
    'tags.json',
    'curation/x7Kd.json',
    'digests/d.json',
  ])
  expect([kindOf('tags'), idOf('tags'), kindOf('issue/a'), idOf('issue/a')]).toEqual(['tags', '', 'issue', 'a'])
  expect([keyOf('tags', ''), keyOf('issue', 'a'), revisionName('issue/a', 3)]).toEqual([
    'tags',
    'issue/a',
    'issue-a@3.json',
  ])
})
