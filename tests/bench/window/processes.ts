import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'

/** Memory of all processes of the program, MB. `own` is what they hold themselves, without files and programs mapped into them (Linux only). */
export interface Memory {
  workingSet: number
  own: number | null
  processes: Record<string, number>
}

const MB = 1024

/** Lets every process throw away what it no longer needs, then adds up what is left. Without a page, only main is asked to. */
export async function memoryOf(app: ElectronApplication, page: Page | null): Promise<Memory> {
  await collectGarbage(app, page)
  const metrics = await app.evaluate(({ app: program }) => program.getAppMetrics().map(({ pid, type, memory }) => ({ pid, type: String(type), kb: memory.workingSetSize })))
  const own = metrics.map(({ pid }) => anonymousKb(pid))
  return {
    workingSet: Math.round(metrics.reduce((sum, { kb }) => sum + kb, 0) / MB),
    own: own.some(kb => kb === null) ? null : Math.round(own.reduce<number>((sum, kb) => sum + (kb ?? 0), 0) / MB),
    processes: Object.fromEntries(metrics.map(({ pid, type }, at) => [`${type} ${pid}`, Math.round((own[at] ?? 0) / MB)])),
  }
}

async function collectGarbage(app: ElectronApplication, page: Page | null): Promise<void> {
  const session = await page?.context().newCDPSession(page)
  for (let times = 0; times < 3; times += 1) {
    await session?.send('HeapProfiler.collectGarbage')
    await app.evaluate(() => {
      const { getBuiltinModule } = process as unknown as { getBuiltinModule(name: string): { setFlagsFromString(flag: string): void; runInNewContext(code: string): () => void } }
      getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
      getBuiltinModule('node:vm').runInNewContext('gc')()
    })
    await new Promise(resolve => setTimeout(resolve, 1_000))
  }
  await session?.detach()
}

function anonymousKb(pid: number): number | null {
  try {
    const found = /^Anonymous:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return found?.[1] === undefined ? null : Number(found[1])
  } catch {
    return null // not Linux, or the process has just ended
  }
}
