import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Edit } from '../../core/curate/change.ts'
import type { LibraryPort } from '../../main/service/ports/library.ts'
import { faults } from '../unit/library/faulty-file-system.ts'
import { open, place } from '../unit/library/place.ts'
import { change, createIssue, createSource, patch, retitle, source } from '../unit/library/sample-library.ts'
import { leftovers } from './library-files.ts'

type State = Readonly<Record<string, string>>
/** What a library holds, told simply: a stack of states, and which of them is the present one. */
interface Model {
  past: State[]
  present: State
  future: State[]
}

const ids = ['a', 'b', 'c']
const id = fc.constantFrom(...ids)
const action = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    ids: fc.uniqueArray(id, { minLength: 1 }),
    text: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({ type: fc.constant('toggle' as const), ids: fc.uniqueArray(id, { minLength: 1 }) }),
  fc.record({ type: fc.constant('document' as const), id, text: fc.string({ minLength: 1 }) }),
  fc.record({
    type: fc.constant('name' as const),
    ids: fc.uniqueArray(id, { minLength: 1 }),
    text: fc.string({ unit: 'grapheme' }),
  }),
  fc.constantFrom(...(['undo', 'undo', 'redo', 'reopen', 'rest'] as const).map(type => ({ type }))),
  fc.record({ type: fc.constant('crash' as const), after: fc.nat(30) }),
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

const stateOf = (library: LibraryPort): State =>
  Object.fromEntries([
    ...[...library.desk.all('issue')].map(each => [`issue/${each.id}`, each.title]),
    ...[...library.desk.all('source')].map(each => [`source/${each.id}`, `${each.title}/${each.reading.text}`]),
  ])

const saved = (library: LibraryPort): Promise<void> =>
  new Promise(resolve => {
    if (library.save.state === 'saved') return resolve()
    const stop = library.listen(save => {
      if (save.state === 'saved') {
        stop()
        resolve()
      }
    })
  })

/** The edits of an action that make sense in this state, and the state they lead to. */
function editsOf(act: Action, library: LibraryPort, state: State): { edits: Edit[]; after: State } {
  const after: Record<string, string> = { ...state }
  const edits: Edit[] = []
  if (act.type === 'edit') {
    for (const each of act.ids.filter(one => state[`issue/${one}`] !== undefined)) {
      edits.push(retitle(library, each, act.text))
      after[`issue/${each}`] = act.text
    }
  } else if (act.type === 'toggle') {
    for (const each of act.ids) {
      const key = `issue/${each}` as const
      const there = state[key] !== undefined
      edits.push(there ? { key, op: 'remove', body: null } : createIssue(each, 'New'))
      if (there) delete after[key]
      else after[key] = 'New'
    }
  } else if (act.type === 'document') {
    const key = `source/${act.id}` as const
    const there = state[key] !== undefined
    edits.push(there ? { key, op: 'remove', body: source(act.id) } : createSource(act.id, act.text))
    if (there) delete after[key]
    else after[key] = `${source(act.id).title}/${act.text}`
  } else if (act.type === 'name') {
    for (const each of act.ids.filter(one => state[`source/${one}`] !== undefined)) {
      const key = `source/${each}` as const
      const { reading } = library.desk.get('source', each)!
      edits.push(
        patch<{ title: string }>(library, key, draft => {
          draft.title = act.text
        }),
      )
      after[key] = `${act.text}/${reading.text}`
    }
  }
  return { edits, after }
}

it.each([
  ['with everything in memory', {}],
  ['with one document in memory at a time, and opened from a catalogue', { memory: 1, catalogueFrom: 1 }],
])(
  'holds what a simple model holds, through any steps, restarts and crashes, %s',
  async (_how, limits) => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async actions => {
        const { folder, options } = place()
        let disk = faults(1, 'EIO', { on: true })
        const opened = () => open(folder, { ...options, ...limits, files: disk.files, compactAt: 3_000 })
        let library = await opened()
        const model: Model = { past: [], present: {}, future: [] }
        for (const act of actions) {
          if (act.type === 'undo' || act.type === 'redo') {
            const [from, to] = act.type === 'undo' ? [model.past, model.future] : [model.future, model.past]
            const done = await library[act.type]()
            expect(done.ok).toBe(from.length > 0)
            if (from.length > 0) {
              to.push(model.present)
              model.present = from.pop()!
            }
          } else if (act.type === 'reopen' || act.type === 'crash') {
            if (act.type === 'crash') {
              for (let tick = 0; tick < act.after; tick++) await new Promise(resolve => setImmediate(resolve))
              disk.arm()
            }
            await library.close()
            disk = faults(1, 'EIO', { on: true })
            library = await opened()
            expect(library.notices.filter(notice => !notice.includes('was cut off while being written'))).toEqual([])
          } else if (act.type === 'rest') {
            await saved(library)
          } else {
            const { edits, after } = editsOf(act, library, model.present)
            if (edits.length === 0) continue
            expect(await library.commit(change('Step', ...edits))).toEqual({ ok: true, value: undefined })
            model.past.push(model.present)
            model.present = after
            model.future = []
          }
          expect(stateOf(library)).toEqual(model.present)
          expect(library.history).toEqual({
            undo: model.past.length ? 'Step' : null,
            redo: model.future.length ? 'Step' : null,
          })
        }
        await library.close()
        library = await opened()
        expect(stateOf(library)).toEqual(model.present)
        await library.close()
        expect(leftovers(folder)).toEqual([])
        rmSync(join(folder, '..'), { recursive: true })
      }),
      {
        numRuns: Number(process.env.GALLEY_RUNS ?? 60),
        examples: [
          [
            [
              { type: 'toggle', ids: ['a'] },
              { type: 'toggle', ids: ['a'] },
              { type: 'crash', after: 0 },
              { type: 'undo' },
            ],
          ],
        ],
      },
    )
  },
  120_000,
)
