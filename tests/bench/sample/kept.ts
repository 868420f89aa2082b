import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = path.join(fileURLToPath(new URL('../../..', import.meta.url)), '.cache/bench')

interface Sample {
  /** What it holds, as the beginning of its folder's name; of two with the same only the newer is kept. */
  readonly name: string
  /** Tells whether the program still writes what it wrote when the kept one was made. */
  readonly fingerprint: string
  /** Makes the store (`desk.sqlite`) in the folder. */
  make(folder: string): Promise<void>
}

/** The folder of a sample, made when it is not there yet. `seconds` is what the making took, 0 when it was there. */
export async function keptSample({ name, fingerprint, make }: Sample): Promise<{ folder: string; seconds: number }> {
  const folder = path.join(CACHE, `${name}-${fingerprint}`)
  const ready = path.join(folder, 'ready')
  if (existsSync(ready)) return { folder, seconds: 0 }
  // A store of two gigabytes is not kept twice.
  if (existsSync(CACHE)) for (const kept of readdirSync(CACHE)) if (kept.startsWith(`${name}-`)) rmSync(path.join(CACHE, kept), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const begun = performance.now()
  await make(folder)
  writeFileSync(ready, '')
  return { folder, seconds: (performance.now() - begun) / 1000 }
}
