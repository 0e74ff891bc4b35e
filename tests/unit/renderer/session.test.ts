import { expect, test } from 'vitest'
import type { Event } from '../../../core/contract/events.ts'
import type { Transport } from '../../../core/contract/transport.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { greet, openSession, useSession } from '../../../renderer/store/session.ts'

/** A service whose hellos are answered when the test says so, with what it knew when they were sent. */
function slowHello() {
  let tell: (event: Event) => void = () => undefined
  const answers: ((seq: number, state: 'saved' | 'saving') => void)[] = []
  const transport: Transport = {
    request: () =>
      new Promise(resolve =>
        answers.push((seq, state) =>
          resolve(
            ok({
              version: '0',
              host: 'web',
              mac: false,
              library: 'Test',
              offerSamples: false,
              readOnly: null,
              seq,
              history: { undo: `step ${seq}`, redo: null },
              save: { state, message: null },
            } as never),
          ),
        ),
      ),
    upload: async () => fail('Not here.'),
    listen(onEvent) {
      tell = onEvent
      return () => undefined
    },
  }
  return { transport, answers, tell: (event: Event) => tell(event) }
}
const saved: Event = { type: 'save', save: { state: 'saved', message: null } }

test('a hello that comes after the word that all is saved doesn’t put the foot back to “Saving”', async () => {
  const service = slowHello()
  const open = openSession(service.transport)
  service.tell(saved)
  service.answers[0]!(1, 'saving')
  await open
  expect(useSession.getState().save.state).toBe('saved')
})

test('a hello that knows less than an event that came meanwhile doesn’t take back the step there is to undo', async () => {
  const service = slowHello()
  const open = openSession(service.transport)
  service.tell({ type: 'changed', seq: 2, label: '', keys: [], history: { undo: 'step 2' as never, redo: null } })
  service.answers[0]!(1, 'saved')
  await open
  expect(useSession.getState()).toMatchObject({ seq: 2, history: { undo: 'step 2' } })
})

test('a hello wanted while one is under way is said after it', async () => {
  const service = slowHello()
  const open = openSession(service.transport)
  void greet()
  service.answers[0]!(1, 'saving')
  await new Promise(resolve => setTimeout(resolve))
  service.answers[1]!(1, 'saved')
  await open
  expect(useSession.getState().save.state).toBe('saved')
})

test('a notice that asks for something stays until it is dismissed; another goes by itself', async () => {
  const service = slowHello()
  const open = openSession(service.transport)
  service.answers[0]!(1, 'saved')
  await open
  service.tell({ type: 'notice', message: 'Save an unlocked copy first.', stays: true })
  expect(useSession.getState().message).toMatchObject({ tone: 'plain', stays: true })
  service.tell({ type: 'notice', message: 'One document came.' })
  expect(useSession.getState().message).toMatchObject({ stays: false })
})
