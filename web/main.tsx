/// <reference types="vite/client" />
import { render } from 'preact'
import { watchViewer } from './auth/state.ts'
import { routes } from './routes.ts'
import { Shell } from './shell.tsx'
import { listen } from './ui/router.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './ui/shell.css'

watchViewer()
listen(routes)
render(<Shell />, document.getElementById('app')!)
