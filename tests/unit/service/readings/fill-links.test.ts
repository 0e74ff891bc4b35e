import { expect, it } from 'vitest'
import { openDesk, quay } from '../open-desk.ts'

const page = `<html><body><h2>Bridge toll rises</h2><p>The council raised the toll of the iron bridge by a penny, the first rise in forty years.</p>
<p><a href="https://quay.example/toll?utm_source=mail">The council’s paper</a></p>
<h2>Market moves indoors</h2><p>Stalls will stand in the old rope works from November on.</p></body></html>`
const mail = (html: string) =>
  `From: Quay Weekly <desk@quay.example>\nSubject: Quay Weekly\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html}\n`
const bytes = (text: string) => new TextEncoder().encode(text)

it.each([
  ['its page', 'quay.html', page],
  ['its mail', 'quay.eml', mail(page)],
])(
  'a letter imported as text gets the addresses of its links from %s, over the reading and in one step',
  async (_what, name, text) => {
    const desk = await openDesk()
    const {
      sources: [source],
    } = await desk.importText('quay-weekly-12.txt', quay)
    const { token } = desk.service.accept(name, bytes(text))
    expect(await desk.ask('source.fillLinks', { source: source!.id, file: token })).toMatchObject({
      count: 1,
      label: 'Fill the links of 1 item of ‘Quay Weekly No. 12’',
    })
    const [row] = await desk.rows('bridge')
    const detail = await desk.ask('items.get', { id: row!.id })
    expect(detail.fields.links).toEqual([{ label: 'The council’s paper', url: 'https://quay.example/toll' }])
    expect(detail.read.links).toEqual([])
    expect((await desk.ask('sources.list', {})).sources).toHaveLength(1)
    await desk.ask('history.undo', {})
    expect((await desk.ask('items.get', { id: row!.id })).fields.links).toEqual([])
  },
)

it('another letter is refused in a sentence and changes nothing', async () => {
  const desk = await openDesk()
  const {
    sources: [source],
  } = await desk.importText('quay-weekly-12.txt', quay)
  const { token } = desk.service.accept(
    'other.html',
    bytes('<h2>Night herons</h2><p>Two young in the walnut tree. <a href="https://x.example/">More</a></p>'),
  )
  expect(await desk.refusal('source.fillLinks', { source: source!.id, file: token })).toBe(
    'No link was filled: that file has no address for a story of ‘Quay Weekly No. 12’ that lacks one. Choose the same letter as a mail or a web page.',
  )
  expect(desk.changes()).toHaveLength(1)
})
