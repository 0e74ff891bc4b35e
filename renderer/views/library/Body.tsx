import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import type { ItemDetail } from '../../../core/contract/views.ts'
import type { Block } from '../../../core/model/fields.ts'
import { anchorOf, marksIn, type Place } from '../../store/anchor.ts'
import { useDetail, writeNote } from '../../store/detail.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './Body.module.css'

/** The body in its blocks, with the words that notes stand on marked. Selecting words offers a note on them. */
export function Body({ detail }: { detail: ItemDetail }) {
  const body = useRef<HTMLDivElement>(null)
  const offer = useQuote(body, detail)
  return (
    <div className={styles.body} ref={body}>
      {groups(detail.fields.body).map(group =>
        group.type === 'bullet' ? (
          <ul key={group.from} className={styles.bullets}>
            {group.blocks.map((block, at) => (
              <li key={at} data-block={group.from + at}>
                {marked(detail, group.from + at, block)}
              </li>
            ))}
          </ul>
        ) : (
          group.blocks.map((block, at) =>
            group.type === 'quote' ? (
              <blockquote key={group.from + at} className={styles.quote} data-block={group.from + at}>
                {marked(detail, group.from + at, block)}
              </blockquote>
            ) : (
              <p key={group.from + at} className={styles.paragraph} data-block={group.from + at}>
                {marked(detail, group.from + at, block)}
              </p>
            ),
          )
        ),
      )}
      {offer && !isReadOnly() && (
        <div
          className={styles.offer}
          style={{ top: offer.top, left: offer.left }}
          onPointerDown={event => event.preventDefault()}
        >
          <Button hint="shift+n" preventFocusOnPress onPress={() => writeNote()}>
            Note
          </Button>
        </div>
      )}
    </div>
  )
}

function groups(body: readonly Block[]): { type: Block['type']; from: number; blocks: Block[] }[] {
  const found: { type: Block['type']; from: number; blocks: Block[] }[] = []
  body.forEach((block, at) => {
    const last = found.at(-1)
    if (last?.type === block.type) last.blocks.push(block)
    else found.push({ type: block.type, from: at, blocks: [block] })
  })
  return found
}

function marked(detail: ItemDetail, at: number, block: Block): ReactNode {
  let done = 0
  const parts: ReactNode[] = []
  for (const { from, to } of marksIn(detail, at)) {
    parts.push(
      block.text.slice(done, from),
      <mark key={from} className={styles.mark}>
        {block.text.slice(from, to)}
      </mark>,
    )
    done = to
  }
  return [...parts, block.text.slice(done)]
}

/** Follows the words selected in the body: keeps their anchor for "Write a note", and says where to offer it. */
function useQuote(body: React.RefObject<HTMLDivElement | null>, detail: ItemDetail) {
  const [offer, setOffer] = useState<{ top: number; left: number } | null>(null)
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null
      const box = body.current
      const inside =
        box && range && !range.collapsed && box.contains(range.startContainer) && box.contains(range.endContainer)
      const from = inside ? placeOf(range.startContainer, range.startOffset) : null
      const to = inside ? placeOf(range.endContainer, range.endOffset) : null
      const quote = from && to ? anchorOf(detail, from, to) : null
      useDetail.setState({ quote })
      if (!quote || !box || !range) {
        setOffer(null)
        return
      }
      const words = range.getBoundingClientRect()
      const around = box.getBoundingClientRect()
      setOffer({
        top: words.bottom - around.top + 6,
        left: Math.max(0, Math.min(words.left - around.left, around.width - 90)),
      })
    }
    document.addEventListener('selectionchange', follow)
    return () => {
      document.removeEventListener('selectionchange', follow)
      useDetail.setState({ quote: null })
    }
  }, [body, detail])
  return offer
}

function placeOf(node: Node, offset: number): Place | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]')
  if (!block) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return { block: Number(block.dataset['block']), at: before.toString().length }
}
