import type { Personal } from '../../../db/columns'
import { auditPage, personalFields, verifyAudit } from '../../../db/repositories/audit'
import { allPosts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { stationNames } from '../../../db/repositories/stations'
import type { OutputOf } from '../core/use-case'
import { question } from '../core/use-case'
import { maskIdentity, maskPhone } from '../../../shared/text/phone'

type Entry = OutputOf<'admin.audit'>['rows'][number]
interface Body {
  before?: unknown
  after?: unknown
}

const MASKS: Readonly<Record<Personal, (text: string) => string>> = { phone: maskPhone, identity: maskIdentity }

/** What stood and stands in the record, with phones and identity numbers masked as everywhere; null where it was erased on a person's wish. */
function bodyOf(text: string | null, fields: ReadonlyMap<string, Personal>): Body {
  if (text === null) return {}
  const shown = (field: string, value: unknown) => {
    const kind = fields.get(field)
    return kind !== undefined && typeof value === 'string' ? MASKS[kind](value) : value
  }
  return JSON.parse(text, shown) as Body
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
    const { before = null, after: now = null } = bodyOf(row.body, personalFields(db))
    return { id, at, seq, name, room, recordId: record, number, hash, station: stations.get(row.stationId) ?? row.stationId, who: names.ref(row.staffId)?.name ?? null, post: posts.get(row.postId ?? '') ?? null, before, after: now }
  })
  const last = shown.at(-1)
  return { rows: entries, next: rows.length > limit && last ? { at: last.at, id: last.id } : null }
})

/** Walks every station's chain from its beginning. */
export const verify = question('admin.verifyAudit', ({ db }) => verifyAudit(db))
