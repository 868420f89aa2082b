// The page: words and looks first, then whatever the session asks for.
import './app/tokens.css'
import './app/base.css'
import './app/plain.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { api } from './app/connection'
import { startTexts } from './app/i18n'
import { rememberedLang } from './app/language'
import { startLooks } from './app/looks'
import { queries } from './app/queries'
import { listenToKeys } from './app/shortcuts'

// What the first screen shows is asked for at once, not when it stands.
void queries.prefetchQuery(api.session.state.queryOptions())
void queries.prefetchQuery(api.session.posts.queryOptions())
startLooks()
startTexts(rememberedLang())
listenToKeys()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
