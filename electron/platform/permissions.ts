import { PAGE_ORIGIN } from '../ipc/page'

/** What our page may always do: write text into the clipboard. */
const ALWAYS = new Set(['clipboard-sanitized-write'])

interface Asked {
  readonly isMainFrame?: boolean
  readonly requestingUrl?: string
  readonly mediaTypes?: readonly string[]
  /** The asking page is one of the desk's windows and is on the screen. */
  readonly inSight: boolean
}

const isOurs = (address: string | undefined) => address !== undefined && (address === PAGE_ORIGIN || address.startsWith(`${PAGE_ORIGIN}/`))

/**
 * Whether something of the computer may be used. The microphone only: by the top frame of our own page in a window of the desk that somebody can see,
 * and never together with a camera. Each recording asks anew.
 */
export function mayBeAsked(permission: string, { isMainFrame = false, requestingUrl, mediaTypes = [], inSight }: Asked): boolean {
  if (permission !== 'media') return ALWAYS.has(permission)
  return isMainFrame && inSight && isOurs(requestingUrl) && mediaTypes.length === 1 && mediaTypes[0] === 'audio'
}

/** Whether the page may see that it could ask. */
export function mayBeChecked(permission: string, origin: string, { isMainFrame, mediaType }: { isMainFrame: boolean; mediaType?: string }): boolean {
  if (permission !== 'media') return ALWAYS.has(permission)
  return isMainFrame && isOurs(origin) && mediaType === 'audio'
}
