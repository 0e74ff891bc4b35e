import { expect, it } from 'vitest'
import { Pages, picturePage } from '../../../../main/service/issues/pages.ts'

it('a picture that two ask for at once has one address, good for both', () => {
  const pages = new Pages()
  const [first, second] = [1, 2].map(() => pages.putPicture('a'.repeat(64), picturePage('png', Uint8Array.of(1, 2, 3))))
  expect(second).toBe(first)
  expect(pages.read(first!)?.body).toEqual(Uint8Array.of(1, 2, 3))
})
