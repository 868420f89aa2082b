// The documents that are being shown to the printing window, by address: app://print/<id>; and the pieces of their fonts: app://print/fonts/<name>.
import { fontSheet } from './fonts'

/** Nothing but the document's own style, the fonts and the images inside it; no script of any kind, no other address. */
const POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

const FONTS = '/fonts/'

const documents = new Map<string, string>()

/** Makes a document reachable for the time it is shown. Returns its address. */
export function showDocument(id: string, html: string): string {
  documents.set(id, html)
  return `app://print/${id}`
}

/** Forgets a document that is no longer shown. */
export function forgetDocument(id: string): void {
  documents.delete(id)
}

/** Answers for `app://print/…`; null for addresses of other hosts. */
export async function printResponse(url: URL): Promise<Response | null> {
  if (url.host !== 'print') return null
  if (url.pathname.startsWith(FONTS)) return fontResponse(url.pathname.slice(FONTS.length))
  const html = documents.get(url.pathname.slice(1))
  if (html === undefined) return new Response(null, { status: 404 })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' } })
}

async function fontResponse(name: string): Promise<Response> {
  const sheet = await fontSheet(name)
  return sheet === null ? new Response(null, { status: 404 }) : new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=31536000, immutable' } })
}
