import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a digest says, whatever it is dressed in. */
export interface Digest {
  readonly name: string
  readonly title: string
  readonly issue: string
  readonly language: string
  readonly intro: string
  readonly sections: readonly { readonly title: string; readonly stories: readonly Story[] }[]
}
export interface Story {
  readonly headline: string
  readonly deck: string | null
  readonly byline: readonly string[]
  readonly body: readonly { readonly type: 'paragraph' | 'bullet' | 'quote'; readonly text: string }[]
  readonly label: string | null
  readonly credit: string | null
  readonly url: string
}

const folder = join(import.meta.dirname, 'stories')

/**
 * The digests of `stories/`: "#" title, number and language, "//" intro, "==" section, "!" headline, "~" deck, "@"
 * names, "-" bullet, "+" label, "%" credit.
 */
export function readStories(): Digest[] {
  return readdirSync(folder)
    .sort()
    .map(file => readDigest(file.replace(/\.txt$/, ''), readFileSync(join(folder, file), 'utf8')))
}

function readDigest(name: string, text: string): Digest {
  const lines = text.split('\n').filter(Boolean)
  const [title, ...rest] = lines[0]!.slice(2).split(' | ')
  const sections: {
    title: string
    stories: { -readonly [K in keyof Story]: Story[K] extends readonly (infer One)[] ? One[] : Story[K] }[]
  }[] = []
  for (const line of lines.slice(2)) {
    const sign = line.split(' ', 1)[0]!
    const words = line.slice(sign.length + 1)
    const story = sections.at(-1)?.stories.at(-1)
    if (sign === '==') {
      sections.push({ title: words, stories: [] })
    } else if (sign === '!') {
      const section = sections.at(-1)!
      section.stories.push({
        headline: words,
        deck: null,
        byline: [],
        body: [],
        label: null,
        credit: null,
        url: `https://${name.slice(0, 2)}.example/${sections.length}-${section.stories.length + 1}`,
      })
    } else if (sign === '~') {
      story!.deck = words
    } else if (sign === '@') {
      story!.byline.push(...words.split('; '))
    } else if (sign === '+') {
      story!.label = words
    } else if (sign === '%') {
      story!.credit = words
    } else if (sign === '-') {
      story!.body.push({ type: 'bullet', text: words })
    } else {
      story!.body.push({ type: /^["“”„«「]/u.test(line) ? 'quote' : 'paragraph', text: line })
    }
  }
  return {
    name,
    title: title!,
    issue: rest.slice(0, -1).join(', '),
    language: rest.at(-1)!,
    intro: lines[1]!.slice(3),
    sections,
  }
}
