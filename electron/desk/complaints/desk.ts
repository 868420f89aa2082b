import type { Contract } from '../../../shared/contract'
import { notFound } from '../../../shared/core/errors'
import { showPhone } from '../../../shared/text/phone'
import { useCase, type UseCase } from '../core/use-case'
import { personOf } from '../core/who'
import { listCategories, saveCategory } from './categories'
import { answerCustomer, attachToComplaint, callCustomerBack, mediateComplaint, remarkOnComplaint, reopenComplaint, tellCustomer, voidComplaint } from './customer'
import { readableComplaint } from './facts'
import { askLaterDay, chaseComplaint, checkComplaint, decideLaterDay, returnComplaint, sendBackComplaint, sendComplaint, signComplaint } from './handle'
import { journalDesk } from './journal'
import { contestComplaint, explainComplaint, judgeComplaint, raiseComplaint, ruleComplaint, takeUpComplaint } from './judge'
import { countComplaints, earlierComplaints, getComplaint, pageComplaints } from './lists'
import { readPolicy, savePolicy } from './policy'
import { editComplaint, takeComplaint } from './take'

/** Showing a phone in full changes nothing, but the act is recorded. */
const revealPhone = useCase('complaints.revealPhone', async ({ tx, who, input }) => {
  const { id, number, phone } = await readableComplaint(tx, await personOf(tx, who), input.id)
  if (phone === null) return notFound('phone')
  tx.changes.push({ room: 'complaints', id, number, before: null, after: { phoneShown: true } })
  return { phone: showPhone(phone) }
}, { forgetsAnswer: true })

export const complaintsDesk = {
  take: takeComplaint,
  edit: editComplaint,
  judge: judgeComplaint,
  raise: raiseComplaint,
  explain: explainComplaint,
  contest: contestComplaint,
  rule: ruleComplaint,
  takeUp: takeUpComplaint,
  send: sendComplaint,
  sign: signComplaint,
  chase: chaseComplaint,
  return: returnComplaint,
  check: checkComplaint,
  sendBack: sendBackComplaint,
  answer: answerCustomer,
  tell: tellCustomer,
  callBack: callCustomerBack,
  askExtension: askLaterDay,
  decideExtension: decideLaterDay,
  mediate: mediateComplaint,
  attach: attachToComplaint,
  remark: remarkOnComplaint,
  reopen: reopenComplaint,
  void: voidComplaint,
  get: getComplaint,
  page: pageComplaints,
  earlier: earlierComplaints,
  revealPhone,
  counts: countComplaints,
  categories: listCategories,
  saveCategory,
  policy: readPolicy,
  savePolicy,
  ...journalDesk,
} satisfies { [Key in keyof Contract['complaints']]: UseCase<`complaints.${Key}`> }
