// What stands on the printed forms of complaints.
import { categories } from '../../../db/repositories/complaint-categories'
import { complaintsMade } from '../../../db/repositories/complaint-month'
import type { RoundRow } from '../../../db/repositories/complaint-parts'
import type { ComplaintRecord } from '../../../db/repositories/complaints'
import { departments } from '../../../db/repositories/lists'
import { merchants } from '../../../db/repositories/shops-and-places'
import type { Reader } from '../../../db/store'
import type { ComplaintView } from '../../../shared/complaints/contract'
import type { RegisterLine } from '../../../shared/complaints/paper'
import { titleOf } from '../../../shared/text/title'
import type { Actor, BothNames } from '../../../shared/core/actor'
import { notFound } from '../../../shared/core/errors'
import { recordId } from '../../../shared/core/ids'
import { monthSpan } from '../../../shared/text/month'
import type { LooseForm, RecordForm } from '../core/form'
import { personOf } from '../core/who'
import { readableComplaint } from './facts'
import { weekOfClerk } from './journal'
import { resultOf } from './result'
import { complaintView } from './view'

/** Beyond this a result is abridged in the register: a line is a line. Characters. */
const LONGEST_RESULT = 160

async function viewFor(db: Reader, who: Actor, recordId: string): Promise<ComplaintView> {
  const person = await personOf(db, who)
  return complaintView(db, await readableComplaint(db, person, recordId), person)
}

/** 客户投诉意见表, with the handling record on its back. Phones stay masked: the paper goes round. */
export const complaintForm: RecordForm<'complaintForm'> = {
  room: 'complaints',
  reads: 'complaints.get',
  async fill({ db, head, who, recordId: id }) {
    const { actions: _actions, timeline: _course, cameFrom: _from, ledTo: _to, attachments, number, ...complaint } = await viewFor(db, who, id)
    return { ...head, number, complaint, evidence: attachments.map(({ name, kind }) => ({ name, kind })) }
  },
  showsPhone: () => false,
}

/** 调解协议书. NOT_FOUND for a complaint that was not mediated. */
export const mediationAgreement: RecordForm<'mediationAgreement'> = {
  room: 'complaints',
  reads: 'complaints.get',
  async fill({ db, head, who, recordId: id }) {
    const { number, mediation, personName, phone, said, receivedAt, merchant, againstMerchant, wants, wantsText } = await viewFor(db, who, id)
    if (mediation === null) return notFound('mediation')
    return { ...head, number, complaint: { personName, phone, said, receivedAt, merchant, againstMerchant, wants, wantsText }, mediation: { ...mediation, heldAt: mediation.heldAt ?? null } }
  },
  showsPhone: () => false,
}

/** 投诉登记表 of the month `of` (`yyyy-mm`). A handler's holds what lies with the own department. */
export const complaintRegister: LooseForm<'complaintRegister'> = {
  room: null,
  reads: 'complaints.page',
  async fill({ db, head, who, of }) {
    const span = monthSpan(of ?? '', head.timeZone)
    if (of === null || span === null) return notFound('month')
    const { role, departmentId } = await personOf(db, who)
    const made = role === 'handler' && departmentId === null ? [] : await complaintsMade(db, { ...span, departmentId })
    return { ...head, number: of, month: of, rows: await registerLines(db, made) }
  },
}

async function registerLines(db: Reader, made: readonly { record: ComplaintRecord; round: RoundRow | undefined }[]): Promise<RegisterLine[]> {
  const categoryOf = await categories.byIds(db, made.map(({ record }) => record.categoryId))
  const departmentOf = await departments.byIds(db, made.map(({ record }) => record.departmentId))
  const shopOf = await merchants.byIds(db, made.map(({ record }) => record.merchantId))
  return made.map(({ record, round }) => {
    const { number, createdAt: at, personName: who, express, validity, severity, class: of, state, outcome, archiveNumber } = record
    return {
      number, at, who, express, validity, severity, class: of, state, outcome, archiveNumber, voided: record.voidedAt !== null,
      matter: titleOf('', record.said), shop: shopOf.get(record.merchantId ?? '')?.code ?? '', category: both(categoryOf.get(record.categoryId)) ?? { zh: '', ru: '' }, department: both(departmentOf.get(record.departmentId ?? '')),
      result: abridged(resultOf(record, round)),
    }
  })
}

const both = (row: { nameZh: string; nameRu: string } | undefined): BothNames | null => (row ? { zh: row.nameZh, ru: row.nameRu } : null)

function abridged(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim())
  return letters.length <= LONGEST_RESULT ? letters.join('') : `${letters.slice(0, LONGEST_RESULT - 1).join('').trimEnd()}…`
}

/** 周记簿 of the week and clerk that `of` names: `<Monday>:<staffId>`. */
export const weeklyJournal: LooseForm<'weeklyJournal'> = {
  room: null,
  reads: 'complaints.journal',
  async fill({ db, head, who, of }) {
    const [week = '', staffId = ''] = (of ?? '').split(':')
    if (!recordId.safeParse(staffId).success) return notFound('journal')
    const journal = await weekOfClerk(db, who, { week, staffId }, head.timeZone)
    return { ...head, number: `${week} ${journal.staff.name}`.trim(), journal }
  },
}
