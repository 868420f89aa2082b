import { auditPage, verifyAudit } from '../../../db/repositories/audit'
import { allPosts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { stationNames } from '../../../db/repositories/stations'
import { parties } from '../../../db/repositories/contacts'
import type { OutputOf } from '../core/use-case'
import { question, useCase } from '../core/use-case'
import { maskPhone } from '../../../shared/text/phone'

type Entry = OutputOf<'admin.audit'>['rows'][number]
interface Body {
  before?: unknown
  after?: unknown
}

/** What stood and stands in the record, with phones masked as everywhere; null where it was erased on a person's wish. */
function bodyOf(text: string | null): Body {
  return text === null ? {} : (JSON.parse(text, (field, value: unknown) => (field === 'phone' && typeof value === 'string' ? maskPhone(value) : value)) as Body)
}

/** The audit trail, newest first, with names in place of ids. */
export const audit = question('admin.audit', async ({ db, input }) => {
  const { recordId, who, after, limit } = input
  const rows = await auditPage(db, { recordId, who, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const names = await staffNames(db, shown.map(row => row.staffId))
  const posts = new Map((await allPosts(db)).map(post => [post.id, `${post.nameZh} / ${post.nameRu}`]))
  const stations = await stationNames(db)
  const entries: Entry[] = shown.map(row => {
    const { id, at, seq, name, room, recordId: record, number, hash } = row
    const { before = null, after: now = null } = bodyOf(row.body)
    return { id, at, seq, name, room, recordId: record, number, hash, station: stations.get(row.stationId) ?? row.stationId, who: names.ref(row.staffId)?.name ?? null, post: posts.get(row.postId ?? '') ?? null, before, after: now }
  })
  const last = shown.at(-1)
  return { rows: entries, next: rows.length > limit && last ? { at: last.at, id: last.id } : null }
})

/** Walks every station's chain from its beginning. */
export const verify = question('admin.verifyAudit', ({ db }) => verifyAudit(db))

/** A remark on a known caller, shown beside the form when they come again. */
export const note = useCase('admin.note', async ({ tx, input }) => {
  const party = await parties.get(tx, input.partyId)
  if (party.note !== input.note) await parties.update(tx, party, { note: input.note })
})
