// What of one form's document differs from another's. Knows nothing of React: the hidden window asks it before any form was laid out.

/** The style that differs from form to form stands by itself. */
export const PAGE_STYLE = '<style id="page">'

/** What of a document differs from that of another form: all but the common style. Each piece as markup; `fonts` are the addresses of its fonts' style sheets. */
export interface DocumentParts {
  readonly title: string
  readonly page: string
  readonly body: string
  readonly fonts: readonly string[]
}

/** The parts of a document that `documentOf` made; null for any other. */
export function partsOf(html: string): DocumentParts | null {
  const found = /(<title>[^<]*<\/title>).*?(<style id="page">[^<]*<\/style>)(.*?)<\/head>(<body.*<\/body>)/s.exec(html)
  if (found === null) return null
  const [, title = '', page = '', links = '', body = ''] = found
  return { title, page, body, fonts: [...links.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address) }
}

/** The document with these fonts at hand too: the next form in the same window is then there at once. */
export function withMoreFonts(html: string, addresses: readonly string[]): string {
  return html.replace('</head>', () => `${addresses.map(address => `<link rel="stylesheet" href="${address}">`).join('')}</head>`)
}
