import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One finding in words: what rule, how bad, where. */
export type Finding = string

/**
 * What axe finds serious or critical on the page as it stands. The page's own policy lets no script tag in, so the source is evaluated
 * through the debugger.
 */
export async function seriousFindings(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const results = await page.evaluate(async () => {
    // Movement ends first: a colour half-way between two states is no finding.
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
    return (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
  })
  const serious = results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.flatMap(({ id, impact, nodes }) => nodes.map(node => `${id} (${impact}): ${node.target.join(' ')} — ${node.failureSummary?.split('\n').slice(1).join('; ').trim() ?? ''}`))
}
