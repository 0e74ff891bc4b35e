import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const State = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(800),
  height: z.int().min(560),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof State>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const unset: WindowState = { width: 1440, height: 900, maximized: false }
const fileOf = (folder: string) => join(folder, 'window.json')

/** The window as it was left, on a screen that is still there; else the size the desk was drawn for. */
export function loadWindowState(folder: string, screens: readonly Area[]): WindowState {
  let state: WindowState
  try {
    state = State.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
  } catch {
    return unset
  }
  const { x, y } = state
  const visible =
    x !== undefined &&
    y !== undefined &&
    screens.some(s => x >= s.x - 8 && y >= s.y - 8 && x < s.x + s.width - 80 && y < s.y + s.height - 80)
  return visible ? state : { width: state.width, height: state.height, maximized: state.maximized }
}

/** Best effort: a window that opens elsewhere next time is no reason to trouble a curator. */
export function saveWindowState(folder: string, state: WindowState): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${fileOf(folder)}.new`, JSON.stringify(state))
    renameSync(`${fileOf(folder)}.new`, fileOf(folder))
  } catch {
    // The state stays as it was.
  }
}
