import { isServerAddress } from '../../shared/system/server-address'

/** Whether this station can work with the server at `address`: it is a whole address, as the settings ask for, and lets us in. Changes nothing. */
export async function worksAsServer(address: string): Promise<boolean> {
  if (!isServerAddress(address)) return false
  const { tryPostgres } = await import('../../db/postgres/open')
  return (await tryPostgres(address)) === null
}
