import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/connect.ts'
import { onKeyDown } from './commands/keyboard.ts'
import { runMenuCommand } from './commands/native-menu.ts'
import { loadFrame, useFrame } from './store/frame.ts'
import { loadLayout, saveLayout } from './store/layout.ts'
import { holdWindow, leaveField } from './store/leave.ts'
import { openList } from './store/library.ts'
import { goTo, usePlace } from './store/place.ts'
import { onEvent, openSession, useSession } from './store/session.ts'
import { App } from './views/App.tsx'

onEvent(event => {
  if (event.type === 'changed') void loadFrame()
  if (event.type === 'menu') runMenuCommand(event.command)
})
window.addEventListener('keydown', onKeyDown)
window.addEventListener('pagehide', () => {
  leaveField()
  saveLayout()
})
if (window.galley) holdWindow()

await openSession(connect())
await Promise.all([loadLayout(), loadFrame()])
// A library with nothing in it begins where documents and samples are offered, wherever this machine was in another
// one.
if (useFrame.getState().frame?.counts.all === 0) goTo('library')
createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
await openList(usePlace.getState().item)

useSession.subscribe((now, before) => {
  if (!before.lost || now.lost) return
  void loadFrame()
  void openList(usePlace.getState().item)
})
