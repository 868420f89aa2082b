// The page: words and looks first, then whatever the session asks for.
import './app/tokens.css'
import './app/base.css'
import './app/plain.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startTexts } from './app/i18n'
import { rememberedLang } from './app/language'
import { startLooks } from './app/looks'
import { listenToKeys } from './app/shortcuts'

startLooks()
startTexts(rememberedLang())
listenToKeys()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
