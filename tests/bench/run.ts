import { measureRegister } from './register'
import { keep, print, type Measure } from './report'
import { loadavg } from 'node:os'

const measures: Record<string, () => Promise<Measure>> = {
  register: measureRegister,
}
const results: Measure[] = []
for (const name of process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(measures)) {
  const before = loadavg()[0] ?? 0
  const m = await measures[name]!()
  results.push({ ...m, load: [before, loadavg()[0] ?? 0] })
}
keep(results, {})
print(results)
