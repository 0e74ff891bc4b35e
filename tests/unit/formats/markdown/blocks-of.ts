import { readMarkdown } from '../../../../main/formats/markdown/markdown.ts'

/** Each block as "form | text", its hint in brackets. */
export const blocksOf = (markdown: string): string[] => {
  const { text, blocks } = readMarkdown(markdown).structured
  return blocks.map(({ form, hint, start, end }) => `${form}${hint ? ` (${hint})` : ''} | ${text.slice(start, end)}`)
}
export const linksOf = (markdown: string): string[] =>
  readMarkdown(markdown).structured.blocks.flatMap(({ links }) => links.map(({ url }) => url))
export const textOf = (markdown: string): string => readMarkdown(markdown).structured.text
