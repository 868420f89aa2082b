import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost of one try: 2^15 rounds of 8 KiB blocks, about 32 MB and a tenth of a second. Kept with each hash, so that it can be raised later. */
const COST = { log2N: 15, r: 8, p: 1 }
const LENGTH = 32
const SALT = 16
/** Nothing we ever wrote needs more; a hash that asks for more was not written by us. */
const LARGEST = { log2N: 18, r: 16, p: 4 }

type Cost = typeof COST

function derive(pin: string, pepper: Buffer, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  // Half- and full-width digits of an input method are the same PIN.
  const secret = createHmac('sha256', pepper).update(pin.normalize('NFKC'), 'utf8').digest()
  const maxmem = 2 * 128 * 2 ** log2N * r
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, LENGTH, { N: 2 ** log2N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** The text kept in place of a PIN or password: how it was made, a random salt, and the result. `pepper` is the house's secret (docs/decisions 2), mixed in so that a hash alone is worth nothing. */
export async function hashPin(pin: string, pepper: Buffer): Promise<string> {
  const salt = randomBytes(SALT)
  const key = await derive(pin, pepper, salt, COST)
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Whether the typed PIN is the one behind `hash`, in a time that does not tell how nearly. A text that is no hash of ours fits nothing. */
export async function pinFits(pin: string, hash: string, pepper: Buffer): Promise<boolean> {
  const [kind, log2N, r, p, salt, key] = hash.split('$')
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  if (kind !== 'scrypt' || salt === undefined || key === undefined || !sensible(cost)) return false
  const expected = Buffer.from(key, 'base64')
  const found = await derive(pin, pepper, Buffer.from(salt, 'base64'), cost)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function sensible(cost: Cost): boolean {
  return (Object.keys(LARGEST) as (keyof Cost)[]).every(name => Number.isInteger(cost[name]) && cost[name] >= 1 && cost[name] <= LARGEST[name])
}
