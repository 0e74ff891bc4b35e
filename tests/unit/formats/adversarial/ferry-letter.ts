import { read } from '../make-document.ts'

/** A short letter that reads the same whatever is done to its bytes. */
export const letter =
  'The ferry runs again\n\nBy Ann Lee\n\nThe ferry runs again on Tuesdays, the harbour office said.\n\nRead more: https://gazette.example/ferry\n\nGulls move inland\n\nBy Bo Orr\n\nA hundred gulls were counted on the market hall.\n'
export const headlines = ['The ferry runs again', 'Gulls move inland']
export const headlinesOf = async (name: string, content: string | Uint8Array): Promise<(string | null)[]> =>
  (await read(name, content)).parsed.items.map(item => item.headline)
