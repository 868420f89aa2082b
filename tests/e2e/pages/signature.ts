import type { Locator } from '@playwright/test'

/** Draws a signature across the field. */
export async function sign(field: Locator): Promise<void> {
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (box === null) throw new Error('the field to sign in is not on the screen')
  const { mouse } = field.page()
  const along = (part: number, down: number) => [box.x + box.width * part, box.y + box.height * down] as const
  await mouse.move(...along(0.2, 0.6))
  await mouse.down()
  for (const [part, down] of [[0.3, 0.2], [0.4, 0.7], [0.5, 0.3], [0.6, 0.7], [0.75, 0.4]] as const) await mouse.move(...along(part, down), { steps: 4 })
  await mouse.up()
}
