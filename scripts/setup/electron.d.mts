/** The Electron executable the set-up chose; throws before the set-up has run. */
export function electronPath(): string
/** Its version, for example "33.2.1". */
export function electronVersion(): string
/** What the environment must hold so that every tool takes the same Electron. */
export function electronEnvironment(): Record<string, string | undefined>

/** Whether the set-up has chosen one, and the choice still holds. */
export function electronIsReady(): boolean
/** Chooses and, where needed, fetches one. */
export function provideElectron(say: (sentence: string) => void): Promise<void>
