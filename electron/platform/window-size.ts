// How large a window of the desk opens, and how small it may be made.

export interface Size {
  readonly width: number
  readonly height: number
}

/** The screens are designed for this, and good down to that (docs: 1366×768, minimum 1180×700), in units of the system's scaling. */
export const DESIGNED: Size = { width: 1366, height: 768 }
const LEAST: Size = { width: 1180, height: 700 }

/**
 * No larger than the screen: one of 1920×1080 at 200 % has 960×540 of these units, without the task bar. `work` is what the system leaves for
 * windows, `frame` what the borders and the title take of it. `content` is the page's own size; `least` is that of the whole window, frame and all.
 */
export function windowSize(work: Size, frame: Size): { content: Size; least: Size } {
  return { content: within(DESIGNED, grown(work, frame, -1)), least: within(grown(LEAST, frame, 1), work) }
}

const within = (wanted: Size, work: Size): Size => ({ width: Math.min(wanted.width, work.width), height: Math.min(wanted.height, work.height) })

const grown = (size: Size, by: Size, sign: 1 | -1): Size => ({ width: size.width + sign * by.width, height: size.height + sign * by.height })
