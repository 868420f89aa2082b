// The least an Electron program can be: one window of the desk's size with a form of one field. What the bench compares the desk's start with.
/* eslint-disable @typescript-eslint/no-require-imports -- without a build, as plain as it can be */
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

const data = process.argv.find(word => word.startsWith('--data='))
if (data) app.setPath('userData', data.slice('--data='.length))

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, useContentSize: true, autoHideMenuBar: true, webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false } })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
