import { describe, expect, test } from 'vitest'
import { apply } from '../../../../core/curate/apply.ts'
import { Command } from '../../../../core/curate/command.ts'
import { previewTeaching } from '../../../../core/curate/reading/teach.ts'
import { noRules } from '../../../../core/model/profile.ts'
import { parse } from '../../../../core/parse/index.ts'
import { makeLabel, makeTitle, opened, readingOn, run, seven, textOf } from './quarry-post.ts'

/** All that a generator yields and returns. */
function* steps<T>(work: Generator<unknown, T>): Generator<unknown> {
  yield yield* work
}

describe('teaching a publisher', () => {
  test('says first what it would change, then reads all its documents so in one step', () => {
    const one = opened()
    const before = one.desk.snapshot()
    expect([...steps(previewTeaching(one.desk, one.context, makeTitle))].at(-1)).toMatchObject({
      ok: true,
      value: { outlet: 'Quarry Post', documents: 2 },
    })
    expect(one.desk.snapshot()).toBe(before)
    const change = run(one, { type: 'reading.teach', change: makeTitle })
    expect(change.label).toBe(
      'Make ‘What the carrier brought down from the…’ a section title and read ‘Quarry Post’ this way from now on',
    )
    for (const id of ['seven', 'eight']) {
      expect(readingOn(one.desk, id).sections.map(each => each.title)).toContain(
        'What the carrier brought down from the ridge.',
      )
    }
    run(one, { type: 'reading.teach', change: makeLabel })
    expect(readingOn(one.desk, 'eight').items.flatMap(each => each.links.map(link => link.label))).toEqual([
      'Sounds from the ledge, twelve minutes',
    ])
    expect([...one.desk.all('profile')]).toMatchObject([
      {
        outlet: 'Quarry Post',
        sections: ['What the carrier brought down from the ridge.'],
        labels: ['Sounds from the ledge, twelve minutes'],
      },
    ])
  })

  test('leaves at most two questions from the third issue on', () => {
    const one = opened()
    run(one, { type: 'reading.teach', change: makeTitle })
    run(one, { type: 'reading.teach', change: makeLabel })
    const [profile] = [...one.desk.all('profile')]
    const untaught = parse(textOf(9))
    const third = parse(textOf(9), { profile: profile! })
    const stories = ['Two mules take over the post', 'A third spring runs', 'The kestrels have all', 'The baker writes']
    const readsRight = ({ items }: typeof third) =>
      items.length === stories.length &&
      items.every(
        ({ headline, section }, i) => headline?.startsWith(stories[i]!) && section?.startsWith('What the carrier'),
      )
    expect(readsRight(untaught)).toBe(false)
    expect(readsRight(third)).toBe(true)
    expect(third.items.flatMap(({ links }) => links.map(link => link.label))).toEqual([
      'Sounds from the ledge, twelve minutes',
    ])
    expect(third.items.filter(({ check }) => check.length > 0).length).toBeLessThanOrEqual(2)
  })

  test('is forgotten when the rule and what the corrected issue says are taken out by hand', () => {
    const one = opened()
    const before = JSON.stringify(readingOn(one.desk, 'eight').sections)
    run(one, { type: 'reading.teach', change: makeTitle })
    run(one, { type: 'profile.edit', outlet: 'Quarry Post', rules: { ...noRules, issues: {} } })
    expect(JSON.stringify(readingOn(one.desk, 'eight').sections)).toBe(before)
    expect(readingOn(one.desk, 'seven').sections).toHaveLength(1)
  })

  test('is refused where a correction says nothing about other documents, or nobody publishes it', () => {
    const one = opened()
    expect(
      apply(
        Command.parse({
          type: 'reading.teach',
          change: { type: 'reading.confirm', source: 'seven', items: [readingOn(one.desk).items[0]!.id] },
        }),
        one.desk,
        one.context,
      ),
    ).toMatchObject({ ok: false })
    run(one, { type: 'source.edit', source: seven, outlet: '' })
    expect(apply(Command.parse({ type: 'reading.teach', change: makeTitle }), one.desk, one.context)).toMatchObject({
      ok: false,
    })
  })
})
