// The bar under a member: what the counter does most stands first, by a key.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MemberView } from '../../shared/members/contract'
import type { MemberStep } from '../../shared/members/words'
import { useHouse } from '../app/house'
import { saveFile } from '../app/file-bytes'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { StepBar } from '../ui/StepBar'
import type { Step } from '../ui/steps'
import type { MemberForm } from './member-papers'
import type { Asking, PlainStep } from './MemberStepForm'

interface MemberStepsProps {
  readonly member: MemberView
  readonly onAsk: (asking: Asking) => void
  readonly onPrint: (form: MemberForm) => void
}

/** In this order; a lost card makes the new one the next step, a frozen or ended membership its way back. */
export function MemberSteps({ member, onAsk, onPrint }: MemberStepsProps) {
  const { t } = useTranslation('members')
  const { may } = useHouse()
  const navigate = useNavigate()
  const { id, version, state, card, actions, consent } = member
  const renew = useCommand(api.members.renew, { done: t('passing.renewed') })
  const data = useCommand(api.members.dataFile, { done: t('passing.dataFile'), onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  const step = (name: MemberStep, run: () => void, more: Partial<Step> = {}): Step => ({ name, label: t(`steps.${name}`), action: actions[name] ?? { may: false, reason: 'unknown' }, run, ...more })
  const asking = (name: PlainStep, more: Partial<Step> = {}): Step => step(name, () => onAsk({ step: name }), more)
  const paper = (form: MemberForm): Step => ({ name: form, label: t(`papers.${form}`), action: actions.print ?? { may: false, reason: 'unknown' }, run: () => onPrint(form), more: form !== 'memberCard', ...(form === 'memberCard' ? { key: 'Ctrl+P', mayFold: true } : {}) })
  const active = [
    asking('earn', { next: card !== null, key: 'Alt+1' }), asking('redeem', { key: 'Alt+2' }), asking('handOut', { key: 'Alt+3' }), asking('replace', { next: card === null, more: card !== null }), asking('lose', { more: true }),
    step('edit', () => void navigate(`/members/${id}?edit=1`), { key: 'Ctrl+E', mayFold: true }), step('renew', () => void renew.run({ id, version }), { more: !member.benefits.cardEnds }), asking('freeze', { more: true }),
  ]
  const steps: readonly Step[] = state === 'active' ? active : state === 'frozen' ? [asking('unfreeze', { next: true }), asking('lose')] : state === 'ended' ? [asking('revive', { next: true })] : []
  const seldom = state === 'merged' || state === 'erased' ? [] : [asking('adjust', { more: true }), asking('setLevel', { more: true }), asking('merge', { more: true }), asking('consent', { more: true }), ...(state === 'ended' ? [] : [asking('end', { more: true })])]
  const papers: readonly Step[] = state === 'erased' ? [{ ...paper('erasureAct'), more: false, key: 'Ctrl+P' }] : [...(card === null ? [] : [paper('memberCard')]), ...(consent === null ? [] : [paper('memberConsent')]), paper('pointStatement')]
  const personal: readonly Step[] = state === 'erased' || !may('members.dataFile') ? [] : [{ name: 'dataFile', label: t('files.data'), action: { may: true }, run: () => void data.run({ id }), more: true }, asking('erase', { more: true })]
  return <StepBar steps={[...steps, ...papers, ...seldom, ...personal]} busy={renew.busy || data.busy} problem={renew.problem ?? data.problem} />
}
