import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { applies } from '../../commands/keyboard.ts'
import { commands } from '../../commands/registry.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { useFrame } from '../../store/frame.ts'
import { choose } from '../../store/library.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { goTo, usePlace } from '../../store/place.ts'
import { plainViews, type View } from '../../store/view.ts'
import { matchLines, type PaletteLine } from './palette-lines.ts'
import styles from './Palette.module.css'

/** Everything that can be done or gone to from here, by typing a few of its letters. */
export function Palette() {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const all = useLines()
  const lines = matchLines(all, typed)
  const now = Math.min(at, lines.length - 1)
  const carryOut = (line: PaletteLine) => {
    closeOverlay()
    // The dialog gives the keyboard back first, so that a command that moves it has the last word.
    setTimeout(() => void line.run(), 0)
  }
  const walk = (to: number) => {
    const next = (to + lines.length) % lines.length
    setAt(next)
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const line = lines[now]
    if (event.key === 'ArrowDown' && lines.length) walk(now + 1)
    else if (event.key === 'ArrowUp' && lines.length) walk(now - 1)
    else if (event.key === 'Enter' && line) carryOut(line)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Command palette" hideTitle width={560} onClose={closeOverlay}>
      <div className={styles.palette}>
        <input
          className={styles.input}
          value={typed}
          autoFocus
          placeholder="Do, or go to"
          role="combobox"
          aria-label="Command or place"
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={lines.length ? `${id}-${now}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={event => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.list} id={id} role="listbox" aria-label="Commands and places" ref={list}>
          {lines.map((line, index) => (
            <div
              key={line.id}
              id={`${id}-${index}`}
              data-at={index}
              role="option"
              aria-selected={index === now}
              className={styles.line}
              onPointerMove={() => setAt(index)}
              onClick={() => carryOut(line)}
            >
              <span className={styles.words}>{line.words}</span>
              <span className={styles.group}>{line.group}</span>
              <span className={styles.keys}>{line.keys && <Kbd keys={line.keys} />}</span>
            </div>
          ))}
        </div>
        {!lines.length && <p className={styles.none}>Nothing here goes by that name.</p>}
      </div>
    </Dialog>
  )
}

function useLines(): PaletteLine[] {
  const { frame, issues, sources } = useFrame()
  return useMemo(() => {
    const able = commands.filter(command => command.id !== 'desk.palette' && applies(command))
    const here = usePlace.getState().space
    const does = [
      ...able.filter(command => command.space === here),
      ...able.filter(command => command.space !== here),
    ].map((command): PaletteLine => ({
      id: command.id,
      group: command.group,
      words: command.title,
      keys: command.keys[0],
      run: command.run,
    }))
    const view = (id: string, group: string, words: string, to: View): PaletteLine => ({
      id,
      group,
      words,
      run: () => {
        goTo('library')
        choose(to)
      },
    })
    return [
      ...does,
      ...plainViews.map(plain => view(`view-${plain.type}`, 'View', plain.name, { type: plain.type })),
      ...(frame?.searches ?? []).map(one =>
        view(`search-${one.id}`, 'Smart view', one.name, { type: 'search', id: one.id }),
      ),
      ...(frame?.tags ?? []).map(tag => view(`tag-${tag.id}`, 'Theme', tag.name, { type: 'tag', id: tag.id })),
      ...(issues?.issues ?? []).map((issue): PaletteLine => ({
        id: `issue-${issue.id}`,
        group: 'Issue',
        words: [issue.number && `No. ${issue.number}`, issue.title].filter(Boolean).join(' · '),
        run: () => usePlace.setState({ space: 'issue', issue: issue.id }),
      })),
      ...(sources ?? []).map((source): PaletteLine => ({
        id: `source-${source.id}`,
        group: 'Document',
        words: `${source.title} · ${source.outlet}`,
        run: () => usePlace.setState({ space: 'sources', source: source.id, item: null }),
      })),
    ]
  }, [frame, issues, sources])
}
