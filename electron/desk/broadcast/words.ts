// What helps while writing: the mall's own terms, and Chinese names in Russian letters.
import { allProgrammes, rememberedName, rememberName as remember } from '../../../db/repositories/scripts'
import { allMerchants, allPlaces } from '../../../db/repositories/shops-and-places'
import type { Reader } from '../../../db/store'
import { palladius } from '../../../shared/broadcast/palladius'
import { missingTerms } from '../../../shared/broadcast/terms'
import { question, useCase } from '../core/use-case'

/** More would be a wall. */
const MOST = 20

export const terms = question('broadcast.terms', async ({ db, input }) => {
  const known = [...(await allPlaces(db)), ...(await allMerchants(db)), ...(await allProgrammes(db))].filter(({ retired }) => !retired)
  return missingTerms(input.zh, input.ru, known, MOST)
})

/** A Chinese name in Russian letters: as somebody wrote it before, otherwise by Palladius. */
export async function russianName(db: Reader, chinese: string): Promise<{ russian: string; remembered: boolean }> {
  const remembered = await rememberedName(db, chinese)
  return { russian: remembered ?? palladius(chinese), remembered: remembered !== null }
}

export const nameInRussian = question('broadcast.nameInRussian', ({ db, input: { chinese } }) => russianName(db, chinese))

export const rememberName = useCase('broadcast.rememberName', async ({ tx, input: { chinese, russian } }) => {
  await remember(tx, chinese, russian)
  return { russian }
})
