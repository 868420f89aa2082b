// A shift lead signs with the own PIN, in front of the clerk, for a gift over its limits.
import { useTranslation } from 'react-i18next'
import { roles } from '../../shared/core/actor'
import type { Strokes } from '../../shared/core/signature'
import type { MemberView } from '../../shared/members/contract'
import { roleMay } from '../../shared/permissions'
import { api } from '../app/connection'
import { reasonWords, type Problem } from '../app/problems'
import { useCommand } from '../app/use-command'
import { SignStep } from '../handover/SignStep'

/** Whoever keeps the campaigns may let one pass over its limits. */
const LEADS = roles.filter(role => roleMay(role, 'members.saveCampaign'))

export interface HandedOut {
  readonly giftId: string
  readonly count: number
  readonly merchantId: string | null
  readonly receipt: string
  readonly signature: Strokes | null
}

interface OverrideProps {
  readonly member: MemberView
  readonly asked: HandedOut
  /** Why it was refused. */
  readonly refused: Problem
  readonly onDone: () => void
  readonly onClose: () => void
}

export function OverrideStep({ member: { id }, asked, refused, onDone, onClose }: OverrideProps) {
  const { t } = useTranslation('members')
  const allow = useCommand(api.members.override, { done: t('passing.handOut') })
  return (
    <SignStep
      form={`members.override:${id}`}
      title={t('handOutForm.over', { reason: reasonWords(refused.reason ?? '') })}
      confirm={t('handOutForm.allow')}
      max={300}
      roles={LEADS}
      busy={allow.busy}
      problem={allow.problem}
      onConfirm={async signed => {
        const given = await allow.run({ id, ...asked, ...signed })
        if (given !== null) onDone()
        return given !== null
      }}
      onClose={onClose}
    />
  )
}
