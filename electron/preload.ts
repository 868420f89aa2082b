import { ipcRenderer } from 'electron'

// The page asks once for its port to the desk; it is handed on to main and nothing else of Electron reaches the page.
window.addEventListener('message', event => {
  if (event.source === window && event.data === 'desk-port' && event.ports.length === 1) ipcRenderer.postMessage('desk-port', null, [...event.ports])
})

// A notification that was clicked names the path of its record; the page's own router goes there as with any link.
ipcRenderer.on('desk-open', (_event, path: unknown) => {
  if (typeof path === 'string' && path.startsWith('/')) window.location.hash = `#${path}`
})
