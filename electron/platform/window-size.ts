// How large a window of the desk opens, and how small it may be made.

interface Size {
  readonly width: number
  readonly height: number
}

/** The screens are designed for this, and good down to that (docs: 1366×768, minimum 1180×700), in units of the system's scaling. */
const DESIGNED: Size = { width: 1366, height: 768 }
const LEAST: Size = { width: 1180, height: 700 }

/** No larger than the screen: one of 1920×1080 at 200 % has 960×540 of these units, without the task bar. `work` is what the system leaves for windows. */
export function windowSize(work: Size): { size: Size; least: Size } {
  return { size: within(DESIGNED, work), least: within(LEAST, work) }
}

const within = (wanted: Size, work: Size): Size => ({ width: Math.min(wanted.width, work.width), height: Math.min(wanted.height, work.height) })
