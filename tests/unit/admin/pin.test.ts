import { expect, test } from 'vitest'
import { hashPin, pinFits } from '../../../electron/desk/session/pin'

const pepper = Buffer.from('a pepper')

test('a PIN fits its hash and no other, under its own pepper only', async () => {
  const hash = await hashPin('246810', pepper)
  expect(await pinFits('246810', hash, pepper)).toBe(true)
  expect(await pinFits('２４６８１０', hash, pepper)).toBe(true)
  expect(await pinFits('246811', hash, pepper)).toBe(false)
  expect(await pinFits('246810', hash, Buffer.from('another'))).toBe(false)
})

test('the same PIN gives another text each time, and the text tells how it was made but not the PIN', async () => {
  const [one, two] = [await hashPin('246810', pepper), await hashPin('246810', pepper)]
  expect(one).not.toBe(two)
  expect(one).toMatch(/^scrypt\$15\$8\$1\$/)
  expect(one).not.toContain('246810')
})

test.each(['', 'plain', 'scrypt$15$8$1$', 'scrypt$60$8$1$AAAA$AAAA', 'scrypt$x$8$1$AAAA$AAAA', 'md5$1$1$1$AA$AA', '***'])('the text %j fits nothing', async hash => {
  expect(await pinFits('246810', hash, pepper)).toBe(false)
})
