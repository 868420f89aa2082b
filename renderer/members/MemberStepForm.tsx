// The steps of a member that ask for something, each in the place of the bar it was taken from.
import type { ReactNode } from 'react'
import type { MemberView, PointEntry } from '../../shared/members/contract'
import { EarnStep } from './EarnStep'
import { EraseStep } from './EraseStep'
import { GiftBackStep, type GotGift } from './GiftBackStep'
import { HandOutStep } from './HandOutStep'
import { ConsentStep } from './ConsentStep'
import { LevelStep } from './LevelStep'
import { MergeStep, UnmergeStep } from './MergeSteps'
import type { MemberForm } from './member-papers'
import type { Taken } from './MemberSide'
import { AdjustStep, RedeemStep } from './PointSteps'
import { ReasonStep, type Reasoned } from './ReasonStep'
import { ReverseStep } from './ReverseStep'

export type PlainStep = 'earn' | 'redeem' | 'adjust' | 'handOut' | 'setLevel' | 'merge' | 'consent' | 'erase' | Reasoned
export type Asking = { readonly step: PlainStep } | { readonly step: 'reverse'; readonly entry: PointEntry } | { readonly step: 'unmerge'; readonly other: Taken } | { readonly step: 'giftBack'; readonly gift: GotGift }

export interface StepProps {
  readonly member: MemberView
  readonly onClose: () => void
}

/** The form of one step. */
export function MemberStepForm({ asking, onPrint, ...props }: StepProps & { asking: Asking; onPrint: (form: MemberForm) => void }): ReactNode {
  switch (asking.step) {
    case 'earn':
      return <EarnStep {...props} />
    case 'redeem':
      return <RedeemStep {...props} />
    case 'adjust':
      return <AdjustStep {...props} />
    case 'reverse':
      return <ReverseStep entry={asking.entry} {...props} />
    case 'handOut':
      return <HandOutStep {...props} />
    case 'giftBack':
      return <GiftBackStep gift={asking.gift} {...props} />
    case 'setLevel':
      return <LevelStep {...props} />
    case 'merge':
      return <MergeStep {...props} />
    case 'unmerge':
      return <UnmergeStep other={asking.other} {...props} />
    case 'consent':
      return <ConsentStep {...props} />
    case 'erase':
      return <EraseStep onErased={() => onPrint('erasureAct')} {...props} />
    case 'lose':
    case 'replace':
    case 'freeze':
    case 'unfreeze':
    case 'end':
    case 'revive':
      return <ReasonStep step={asking.step} {...props} />
  }
}
