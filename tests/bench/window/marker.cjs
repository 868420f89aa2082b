// Loaded by Electron before a program (-r): says on standard output when the program's first form can be typed into. The same for ours and the empty one.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron loads -r modules with require
const { app } = require('electron')

/** In the page: the first field has the focus, the form can be sent (in ours: the posts are there), and that has been painted. */
const usable = `new Promise(done => {
  const look = setInterval(() => {
    if (!document.querySelector('form input:focus') || !document.querySelector('form button[type=submit]:not([disabled]):not([aria-disabled=true])')) return
    clearInterval(look)
    requestAnimationFrame(() => requestAnimationFrame(done))
  }, 4)
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.executeJavaScript(usable).then(() => process.stdout.write('BENCH-USABLE\n'), () => undefined)
  })
})
