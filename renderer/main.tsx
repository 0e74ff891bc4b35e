import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/connect.ts'
import { onKeyDown } from './commands/keyboard.ts'
import { loadFrame } from './store/frame.ts'
import { onEvent, openSession } from './store/session.ts'
import { App } from './views/App.tsx'

createRoot(document.getElementById('desk')!).render(<StrictMode><App /></StrictMode>)
window.addEventListener('keydown', onKeyDown)
onEvent(event => { if (event.type === 'changed') void loadFrame() })
await openSession(connect())
await loadFrame()
