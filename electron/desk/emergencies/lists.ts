import { countOpenEmergencies, emergencies, emergencyPage, newestOpenEmergency } from '../../../db/repositories/emergencies'
import { pageFrom } from '../core/page'
import { question } from '../core/use-case'
import { emergencyRows, emergencyView } from './view'

export const getEmergency = question('emergencies.get', async ({ db, who, input }) => emergencyView(db, await emergencies.get(db, input.id), who))

export const pageEmergencies = question('emergencies.page', async ({ db, who, input }) => {
  const { list, limit, after } = input
  const rows = await emergencyPage(db, { open: list === 'open', after, limit: limit + 1 })
  return pageFrom(rows, limit, await emergencyRows(db, rows.slice(0, limit), who))
})

export const countEmergencies = question('emergencies.counts', async ({ db }) => ({ open: await countOpenEmergencies(db) }))

/** What the red strip of every screen tells. Where nobody sits at an unlocked desk, that something goes on and no more. */
export const currentEmergencies = question('emergencies.current', async ({ db, who }) => {
  const newest = await newestOpenEmergency(db)
  if (newest === undefined) return { count: 0, newest: null }
  const count = await countOpenEmergencies(db)
  const [row] = who.staffId === '' ? [] : await emergencyRows(db, [newest], who)
  if (row === undefined) return { count, newest: null }
  const { id, number, kind, place, placeNames, startedAt } = row
  return { count, newest: { id, number, kind, place, placeNames, startedAt } }
})
