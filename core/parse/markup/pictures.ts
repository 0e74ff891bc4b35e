import type { Parsed, Picture, ReadItem, Unclaimed } from '../../model/reading.ts'
import type { Stretch } from '../../model/stretch.ts'
import type { MarkedBlock, Structured } from '../../model/structured.ts'
import { trimmed } from '../text/lines.ts'
import { withoutBrackets } from '../words/adorned.ts'
import { makerAt } from './captions.ts'
import { pictureOwners } from './picture-owners.ts'

/** A picture, and as which of its item's pictures it stands. */
interface Near {
  readonly picture: Picture
  readonly item: Pictured
  readonly index: number
}
/** An item with its pictures. */
interface Pictured {
  credit: string | null
  readonly spans: ReadItem['spans'][number][]
  readonly pictures: Picture[]
}

/**
 * Gives each picture and each caption to the item it stands with (`picture-owners.ts`); one that belongs to none is
 * unclaimed. A caption that says who made the picture is the item's credit, as it stands and as it is in plain text;
 * its picture has both apart. Another one is its picture's.
 */
export function attachPictures(
  parsed: Parsed,
  { text, blocks }: Structured,
  captions: ReadonlySet<MarkedBlock>,
): Parsed {
  const shown = [...blocks.filter(block => block.form !== 'hidden'), ...captions].sort((a, b) => a.start - b.start)
  const isPictured = (block: MarkedBlock) => block.form === 'picture' || captions.has(block)
  const ownerOf = pictureOwners(parsed, shown, isPictured)
  const items = parsed.items.map((item): Pictured => ({ credit: item.credit, spans: [...item.spans], pictures: [] }))
  const unclaimed = [...parsed.unclaimed]
  // The picture that stands right before, captions aside.
  let near: Near | null = null
  shown.forEach((block, i) => {
    if (!isPictured(block)) near = null
    const stretch = isPictured(block) ? trimmed(text, block) : null
    if (!stretch) return
    const owner = ownerOf(block, i)
    const item = owner === null ? undefined : items[owner]
    if (!item) {
      unclaimed.push({ ...stretch, what: block.form === 'picture' ? 'picture' : 'caption' })
    } else if (block.form !== 'picture') {
      unclaimed.push(...takeCaption(item, near, text, stretch, block.hint === 'credit'))
    } else {
      item.spans.push({ field: `pictures[${item.pictures.length}].alt`, ...stretch })
      const picture = { url: block.picture, alt: text.slice(stretch.start, stretch.end), caption: null, credit: null }
      near = { picture, item, index: item.pictures.push(picture) - 1 }
    }
  })
  return {
    ...parsed,
    items: parsed.items.map((item, n) => {
      const { spans: own, pictures, credit } = items[n]!
      return {
        ...item,
        credit,
        spans: own.sort((a, b) => a.start - b.start),
        ...(pictures.length > 0
          ? { pictures: pictures.map(picture => ({ ...picture, credit: picture.credit ?? credit })) }
          : {}),
      }
    }),
    unclaimed: unclaimed.sort((a, b) => a.start - b.start),
  }
}

/** Takes a caption for the item's credit, or for the words of the picture it stands with; what is left of it. */
function takeCaption(
  item: Pictured,
  near: Near | null,
  text: string,
  { start, end }: Stretch,
  isCredit: boolean,
): Unclaimed[] {
  const words = text.slice(start, end)
  const maker = makerAt(words)
  if (item.credit === null && (isCredit || maker !== null)) {
    const bare = withoutBrackets(words)
    if (near && maker) {
      near.picture.caption = words.slice(0, maker).trim()
      near.picture.credit = words.slice(maker)
    }
    item.credit = words.slice(bare.start, bare.end)
    item.spans.push({ field: 'credit', start: start + bare.start, end: start + bare.end })
    if (bare.start > 0) item.spans.push({ field: 'rule', start, end: start + bare.start })
    if (bare.end < words.length) item.spans.push({ field: 'rule', start: start + bare.end, end })
  } else if (near?.picture.caption === null && near.item === item) {
    near.picture.caption = words
    item.spans.push({ field: `pictures[${near.index}].caption`, start, end })
  } else {
    return [{ start, end, what: 'caption' }]
  }
  return []
}
