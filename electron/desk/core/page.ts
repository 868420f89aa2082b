import type { Page } from '../../../shared/core/paging'

/** A page from one row more than asked for: the extra row tells that there is a next page. */
export function pageFrom<Row extends { id: string; createdAt: number }, Shown>(rows: readonly Row[], limit: number, shown: readonly Shown[]): Page<Shown> {
  const last = rows[limit - 1]
  return { rows: shown.slice(0, limit), next: rows.length > limit && last ? { at: last.createdAt, id: last.id } : null }
}
