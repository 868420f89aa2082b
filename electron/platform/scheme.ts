import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { protocol, session } from 'electron'
import { printResponse } from '../print/serve'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.mp3': 'audio/mpeg',
}

const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "font-src 'self'", "img-src 'self' data: blob:", "media-src 'self' blob:", "connect-src 'self'", "worker-src 'self' blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

/** Before the program is ready: our own scheme behaves like a secure web origin. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }])
}

const missing = () => new Response('', { status: 404 })

/** app://desk/… gives the built page and nothing outside its folder; app://print/… gives forms being printed. */
export function serveScheme(folder: string): void {
  session.defaultSession.protocol.handle('app', async request => {
    const url = new URL(request.url)
    if (url.host === 'print') return (await printResponse(url)) ?? missing()
    if (url.host !== 'desk') return missing()
    const path = normalize(decodeURIComponent(url.pathname))
    if (path.includes('..') || path.includes('\0')) return missing()
    const file = join(folder, path === '/' || path === '\\' ? 'index.html' : path)
    const body = await readFile(file).catch(() => null)
    if (body === null) return missing()
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
    })
  })
}
