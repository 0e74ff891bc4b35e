import { read } from '../make-document.ts'

/** A text as long as a story's. */
export const text =
  'The council decided on Monday that the boat to Osset goes on after midnight, as it did before the war.'

/** Section and headline of each item of a page. */
export const headlines = async (body: string): Promise<string[]> =>
  (await read('page.html', `<html><body><h1>The Quay</h1>${body}</body></html>`)).parsed.items.map(
    ({ section, headline }) => `${section ?? '-'} / ${headline ?? '-'}`,
  )

/** Sections and headlines in headings of two ranks … */
export const titled = `<h2>Harbour</h2><h3>Ferry runs all night</h3><p>${text}</p><h3>Mill is sold at last</h3><p>${text}</p><h2>Sport</h2><h3>Rowers come home</h3><p>${text}</p>`
/** … and what is read of them. */
export const stories = ['Harbour / Ferry runs all night', 'Harbour / Mill is sold at last', 'Sport / Rowers come home']

/** A story under a heading of the titles’ rank. */
export const odd = `<h2>Share the harvest</h2><p>${text}</p>`
export const oddly = 'Share the harvest / -'
