import { countScripts, scriptPage, scripts } from '../../../db/repositories/scripts'
import { pageFrom } from '../core/page'
import { question } from '../core/use-case'
import { scriptRows, scriptView } from './view'

export const get = question('broadcast.get', async ({ db, who, input }) => scriptView(db, await scripts.get(db, input.id), who))

export const page = question('broadcast.page', async ({ db, who, input }) => {
  const { list, limit, after } = input
  const state = list === 'toApprove' ? 'submitted' : list === 'approved' ? 'approved' : undefined
  const rows = await scriptPage(db, { writtenBy: list === 'mine' ? who.staffId : undefined, state, after, limit: limit + 1 })
  return pageFrom(rows, limit, await scriptRows(db, rows.slice(0, limit), who))
})

export const counts = question('broadcast.counts', async ({ db, who }) => countScripts(db, who.staffId))
