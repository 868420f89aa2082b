import { ipcRenderer } from 'electron'

// The page asks once for its port to the desk; it is handed on to main and nothing else of Electron reaches the page.
window.addEventListener('message', event => {
  if (event.source === window && event.data === 'desk-port' && event.ports.length === 1) ipcRenderer.postMessage('desk-port', null, [...event.ports])
})
