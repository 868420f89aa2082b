// The programmes, as the administrator keeps them.
import { allProgrammes, programmes, type ProgrammeRow } from '../../../db/repositories/scripts'
import type { ProgrammeView } from '../../../shared/broadcast/contract'
import { newId } from '../../../shared/core/ids'
import { startOf } from '../admin/save'
import { question, useCase } from '../core/use-case'

const programmeView = ({ id, version, retired, nameZh, nameRu, seconds, order, kind }: ProgrammeRow): ProgrammeView => ({ id, version, retired, nameZh, nameRu, seconds, order, kind })

export const programmesKept = question('broadcast.programmes', async ({ db }) => (await allProgrammes(db)).map(programmeView))

/** Saves a programme, new or changed; scripts keep theirs when it is retired. */
export const saveProgramme = useCase('broadcast.saveProgramme', async ({ tx, input }) => {
  const before = await startOf<ProgrammeRow>(tx, programmes, input, programmeView)
  const { nameZh, nameRu, seconds, order, kind, retired } = input
  const fields = { nameZh, nameRu, seconds, order, kind, retired }
  return programmeView(await (before === null ? programmes.insert(tx, { id: newId(), ...fields }) : programmes.update(tx, before, fields, programmeView)))
})
